"""Random histories of a small carrier, and a slow model of what they mean, computed from the files themselves.

    history.py SEED DAYS

Writes groups, 834 change files and billing files, loads each with `broker` on a day of its own, and then
- for each day asks `broker` --as-of that day, and compares with the model, which reads the same files in its own way;
- for pairs of days applies what `bob changes` tells to the store's rows as they were, and compares with the rows as they became.
"""
import csv, io, json, os, random, sqlite3, subprocess, sys
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal

SEED, DAYS = int(sys.argv[1]), int(sys.argv[2])
START = date(2026, 3, 1)
R = random.Random(SEED)
GROUPS = [("004512", "0001"), ("004512", "0002"), ("007700", "0001")]
PLANS = ["P1", "P2", "P3"]


def broker(*arguments, day=None, check=True):
    environment = dict(os.environ, BROKER_CLOCK=str(day or START + timedelta(days=400)))
    ran = subprocess.run(["broker", *arguments], capture_output=True, text=True, env=environment)
    if check and ran.returncode != 0:
        sys.exit(f"broker {' '.join(arguments)}: {ran.returncode} {ran.stderr}")
    return ran.stdout


def answer(*arguments):
    return json.loads(broker(*arguments, "--format", "json", "--quiet"))


def days(count):
    return timedelta(days=count)


def years(day, count):
    """SQLite's and the law's: 29 February plus a year is 1 March."""
    try:
        return day.replace(year=day.year + count)
    except ValueError:
        return date(day.year + count, 3, 1)


def month(day, add=0):
    index = day.year * 12 + day.month - 1 + add
    return date(index // 12, index % 12 + 1, 1)


# --- the files -------------------------------------------------------------------------------------------------------------------------------


def x12(day):
    return day.strftime("%Y%m%d")


def enrollment(number, day, members):
    body = ["BGN*00*H%d*%s*1200****2" % (number, x12(day)), "N1*P5*BAKERY*FI*941112223", "N1*IN*TEST HEALTH*FI*911111111"]
    body += [segment for member in members for segment in member]
    control = "%09d" % number
    segments = ["ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261101*1200*^*00501*%s*0*P*:" % control,
                "GS*BE*SENDER*RECEIVER*20261101*1200*1*X*005010X220A1", "ST*834*0001*005010X220A1", *body,
                "SE*%d*0001" % (len(body) + 2), "GE*1*1", "IEA*1*" + control]
    return "".join(segment + "~\n" for segment in segments)


def payment_file(number, rows):
    """An 820 of one payment for each row of a billing file that is a payment."""
    sets = []
    for index, (_, group, rest) in enumerate(rows, 1):
        body = ["ST*820*%04d*005010X218" % index, "BPR*C*%s*C*ACH************%s" % (rest[3], x12(rest[2])), "TRN*1*" + rest[1],
                "N1*PE*TEST HEALTH*FI*911111111", "N1*PR*BAKERY*FI*941112223", "ENT*1*2L*FI*941112223", "RMR*1L*%s*PI*%s" % (group[0], rest[3]), "REF*17*" + group[1]]
        sets += body + ["SE*%d*%04d" % (len(body) + 1, index)]
    control = "%09d" % (900 + number)
    segments = ["ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261101*1200*^*00501*%s*0*P*:" % control,
                "GS*RA*SENDER*RECEIVER*20261101*1200*1*X*005010X218", *sets, "GE*%d*1" % len(rows), "IEA*1*" + control]
    return "".join(segment + "~\n" for segment in segments)


class Person:
    """Who a generated member is; what he is covered by is the model's business."""

    def __init__(self, number, relationship, group, birth):
        self.number, self.relationship, self.group, self.birth = number, relationship, group, birth
        self.name = "P%s%s" % (number[-3:], relationship) if relationship == "18" else "C%s%s" % (number[-3:], birth.strftime("%y%j"))

    def segments(self, maintenance, coverages, dates=(), reason="28", group=None):
        group = group or self.group
        return ["INS*%s*%s*%s*%s*A***FT" % ("Y" if self.relationship == "18" else "N", self.relationship, maintenance, reason),
                "REF*0F*" + self.number, "REF*1L*" + group[0], "REF*17*" + group[1], *dates,
                "NM1*IL*1*%s*X" % self.name, "DMG*D8*%s*U" % x12(self.birth), *coverages]


def random_birth(day):
    if R.random() < 0.5:  # near an alert
        return years(day, -65) + days(R.randint(-200, 200))
    return date(R.randint(1970, 2000), R.randint(1, 12), R.randint(1, 28))


class Generator:
    """Makes changes that make sense for what the model knows."""

    def __init__(self, model):
        self.model, self.people, self.next = model, [], 1

    def file(self, number, day):
        members, touched = [], set()
        for _ in range(R.randint(1, 4)):
            made = self.change(day, touched)
            if made:
                members.append(made)
        return enrollment(number, day, members) if members else None

    def change(self, day, touched):
        if len(self.people) < 3 or (len(self.people) < 24 and R.random() < 0.3):
            return self.add(day, touched)
        person = R.choice(self.people)
        if person.number in touched:
            return None
        touched.add(person.number)
        spans = [s for s in self.model.spans_of(person) if s["line"] == "HLT"]
        open_spans = [s for s in spans if s["end"] is None]
        some = day + days(R.randint(-40, 40))
        if not open_spans:
            if not spans or R.random() < 0.5:
                return person.segments("021", coverage("021", "HLT", R.choice(PLANS), begin=max([some] + [s["end"] + days(2) for s in spans] + [s["begin"] + days(1) for s in spans]), premium=R.randint(10000, 90000)))
            return person.segments("025", coverage("025", "HLT"))
        span = open_spans[-1]
        kind = R.randint(0, 11)
        if kind == 0:
            return person.segments("001", coverage("024", "HLT", end=max(some, span["begin"] + days(1))))
        if kind == 1:
            return person.segments("001", coverage("001", "HLT", begin=span["begin"], premium=R.randint(10000, 90000)))
        if kind == 2:
            other = R.choice([p for p in PLANS if p != span["plan"]])
            return person.segments("001", coverage("001", "HLT", other, begin=max(some, span["begin"] + days(1)), premium=R.randint(10000, 90000)))
        if kind == 3:
            return person.segments("001", coverage("002", "HLT", begin=span["begin"]))
        if kind == 4 and person.relationship == "18":
            return person.segments("024", [], ["DTP*357*D8*" + x12(max(some, span["begin"] + days(1)))])
        if kind == 5:
            return person.segments("021", coverage("021", "DEN", "D1", begin=some, premium=R.randint(1000, 9000)))
        if kind == 6:  # from a day on another premium
            return person.segments("001", coverage("001", "HLT", change=max(some, span["begin"] + days(1)), premium=R.randint(10000, 90000)))
        if kind == 7:  # it began earlier than was said
            begin = span["begin"] - days(R.randint(1, 20))
            if all(s["end"] < begin for s in spans if s["begin"] < span["begin"] and s["end"] is not None and s["end"] > s["begin"]):
                return person.segments("001", coverage("001", "HLT", span["plan"], begin=begin, premium=span["premium"]), reason="25")
        if kind == 8:  # the end of a span of the past was wrong
            past = [s for s in spans if s["end"] is not None and s["end"] > s["begin"] + days(2)]
            if past:
                return person.segments("001", coverage("024", "HLT", past[0]["plan"], begin=past[0]["begin"], end=past[0]["begin"] + days(R.randint(1, (past[0]["end"] - past[0]["begin"]).days))))
        if kind == 9:  # a span of the past that was never sent
            begin = min(s["begin"] for s in spans) - days(R.randint(40, 80))
            return person.segments("001", coverage("001", "HLT", R.choice(PLANS), begin=begin, end=begin + days(R.randint(5, 30)), premium=R.randint(10000, 90000)))
        if kind == 10 and person.relationship == "18":  # another employer
            other = next(g for g in GROUPS if g[0] != person.group[0])
            return person.segments("021", coverage("021", "VIS", "V1", begin=some, premium=R.randint(1000, 9000)), group=other)
        if kind == 11 and person.relationship == "18":  # basic and voluntary, side by side
            return person.segments("021", coverage("021", "LIF", R.choice(["BASIC", "VOLUNTARY"]), begin=some, premium=R.randint(1000, 9000)))
        return None

    def add(self, day, touched):
        subscribers = [p for p in self.people if p.relationship == "18"]
        if subscribers and R.random() < 0.5:
            parent = R.choice(subscribers)
            birth = years(day, -26) + days(R.randint(-150, 150))
            person = Person(parent.number, "19", parent.group, birth)
            if parent.number in touched or any(p.name == person.name for p in self.people):
                return None
        else:
            person = Person("R%08d" % self.next, "18", R.choice(GROUPS), random_birth(day))
            self.next += 1
        touched.add(person.number)
        self.people.append(person)
        return person.segments("021", coverage("021", "HLT", R.choice(PLANS), begin=day + days(R.randint(-60, 40)), premium=R.randint(10000, 90000)))


def coverage(maintenance, line, plan="", begin=None, end=None, premium=None, change=None):
    segments = ["HD*%s**%s*%s*EMP" % (maintenance, line, plan)]
    if begin: segments.append("DTP*348*D8*" + x12(begin))
    if end: segments.append("DTP*349*D8*" + x12(end))
    if change: segments.append("DTP*303*D8*" + x12(change))
    if premium: segments.append("AMT*P3*%s" % (Decimal(premium) / 100))
    return segments


BILLING = ["parent_group_id", "group_suffix_id", "entry", "number", "date", "amount", "due_date", "period_begin", "period_end",
           "balance_forward", "adjustments", "payments", "balance_due"]


def cents(amount):
    return "%d.%02d" % (amount // 100, amount % 100) if amount >= 0 else "-" + cents(-amount)


def billing_history():
    """A group's bills and payments of fourteen months: late, partial, several at once, and credits."""
    for group in GROUPS:
        balance, paid, number, last = 0, [], 0, None
        for index in range(-1, 13):
            issued = month(START, index) + days(R.randint(10, 16))
            received = sum(a for d, a in paid if (last is None or d > last) and d <= issued)
            current, adjustment = R.randint(50000, 150000), R.choice([0, 0, 0, -1234, 999])
            after = balance + current + adjustment - received
            number += 1
            period = month(issued, 1)
            yield issued, group, ["invoice", "%s-I%d" % (group[1], number), issued, cents(current), period, period, month(period, 1) - days(1),
                                  cents(balance), cents(adjustment), cents(received), cents(after)]
            balance, last = after, issued
            owed = balance
            for _ in range(R.randint(0, 2)):
                amount = R.choice([owed, owed // 2, 20000]) if owed > 0 else 0
                if amount > 0:
                    day = issued + days(R.randint(0, 27) or 1)
                    number += 1
                    paid.append((day, amount))
                    owed -= amount
                    yield day, group, ["payment", "%s-P%d" % (group[1], number), day, cents(amount), "", "", "", "", "", "", ""]


# --- the model -------------------------------------------------------------------------------------------------------------------------------


class Model:
    """Reads the files with a reader of its own, and keeps every span as (person, group, line, begin, plan) with end and premium, and
    with the file that ended it."""

    def __init__(self):
        self.file, self.day = 0, None
        self.people, self.coverages, self.groups, self.bills, self.payments = {}, {}, {}, defaultdict(list), defaultdict(list)

    def read_groups(self, text):
        for row in csv.DictReader(io.StringIO(text)):
            self.groups[row["parent_group_id"], row["group_suffix_id"]] = row

    def read_billing(self, text):
        for row in csv.DictReader(io.StringIO(text)):
            group = row["parent_group_id"], row["group_suffix_id"]
            (self.bills if row["entry"] == "invoice" else self.payments)[group].append(row)

    def read_820(self, text):
        payment = {}
        for segment in [s.strip().split("*") for s in text.split("~")]:
            if segment[0] == "BPR": payment = {"amount": segment[2], "date": str(parse(segment[16]))}
            if segment[0] == "RMR": payment["parent"] = segment[2]
            if segment[0] == "REF": self.payments[payment["parent"], segment[2]].append(payment)

    def spans_of(self, person):
        key = person.number, person.name
        return sorted((dict(c, begin=k[3], line=k[2], plan=k[4]) for k, c in self.coverages.items() if k[0] == key and k[1] == person.group), key=lambda c: c["begin"])

    def read_834(self, text):
        loop, self.file, self.previous = [], self.file + 1, self.day
        self.day = next(parse(s.strip().split("*")[3]) for s in text.split("~") if s.strip().startswith("BGN*"))
        for segment in [s.strip() for s in text.split("~")]:
            if segment.startswith(("INS*", "SE*")):
                if loop: self.member(loop)
                loop = []
            if loop or segment.startswith("INS*"):
                loop.append(segment.split("*"))

    def member(self, loop):
        head = [s for s in loop if s[0] in ("INS", "REF", "NM1", "DMG", "DTP")]
        cuts = [i for i, s in enumerate(loop) if s[0] == "HD"]
        own = loop[:cuts[0]] if cuts else loop
        value = lambda tag, qualifier, at=2: next((s[at] for s in own if s[0] == tag and s[1] == qualifier), None)
        number, group = value("REF", "0F"), (value("REF", "1L"), value("REF", "17"))
        person = number, next(s[3] for s in head if s[0] == "NM1")
        maintenance = loop[0][3]
        if person not in self.people:
            self.people[person] = {"subscriber": loop[0][1] == "Y", "child": loop[0][2] == "19", "birth": parse(next(s[3] if s[0] == "DMG" and False else s[2] for s in loop if s[0] == "DMG"))}
        if not cuts and maintenance == "024":
            day = parse(value("DTP", "357", 3))
            for key, c in self.coverages.items():
                if key[0][0] == number and key[1] == group and self.goes_on(key, c, day): self.end(c, day)
        before = self.last_ends(number, group)
        for i, cut in enumerate(cuts):
            self.coverage(person, group, loop[cut:cuts[i + 1] if i + 1 < len(cuts) else None])
        if cuts and self.people[person]["subscriber"]: self.follow(number, group, before)

    @staticmethod
    def goes_on(key, c, day): return c["end"] is None or (c["end"] > key[3] and c["end"] > day)

    def end(self, c, day): c.update(end=day, by=None if day is None else self.file)

    def last_ends(self, number, group):
        """Until when the subscriber is covered, by line, and by which file that was told."""
        found = {}
        for line in {k[2] for k in self.coverages if k[1] == group}:
            own = [(k, c) for k, c in self.coverages.items() if k[0][0] == number and k[1:3] == (group, line) and self.people[k[0]]["subscriber"]]
            live = [(k, c) for k, c in own if c["end"] is None or c["end"] > k[3]] or own
            if live:
                k, c = max(live, key=lambda kc: (kc[1]["end"] or date.max, kc[0][3]))
                found[line] = c["end"], c["by"], {c["end"] for k, c in own}
        return found

    def follow(self, number, group, before):
        """Dependents end with the subscriber, and go on when that end is taken back."""
        for line, (end, _, ends) in self.last_ends(number, group).items():
            if line not in before: continue
            former, by, _ = before[line]
            others = [(k, c) for k, c in self.coverages.items() if k[0][0] == number and k[1:3] == (group, line) and not self.people[k[0]]["subscriber"]]
            if end is not None and (former is None or end < former):
                for k, c in others:
                    if self.goes_on(k, c, end): self.end(c, end)
            if end is None and former is not None and former not in ends:
                for name in {k[0] for k, c in others}:
                    self.reopen([(k, c) for k, c in others if k[0] == name and c["end"] == former and c["by"] == by])

    def reopen(self, cut):
        """Every span that one end had cut, of one plan: the first by its first day tells which."""
        if not cut: return
        plan = min(cut, key=lambda kc: kc[0][3])[0][4]
        cut = sorted((kc for kc in cut if kc[0][4] == plan), key=lambda kc: kc[0][3])
        for (k, c), following in zip(cut, cut[1:] + [None]):
            self.end(c, following[0][3] - days(1) if following else None)

    def coverage(self, person, group, loop):
        action, line, plan = loop[0][1], loop[0][3], loop[0][4] or None
        date_of = lambda q: next((parse(s[3]) for s in loop if s[0] == "DTP" and s[1] == q), None)
        begin, end, change = date_of("348"), date_of("349"), date_of("303")
        premium = next((int(Decimal(s[2]) * 100) for s in loop if s[0] == "AMT"), None)
        mine = {k: c for k, c in self.coverages.items() if k[:3] == (person, group, line)}
        covering = lambda day, p=None: [k for k, c in mine.items() if k[3] <= day and (c["end"] is None or (c["end"] >= day and c["end"] > k[3])) and p in (None, k[4])]
        where = person, group, line
        if action == "021":
            self.told(where, begin, None, plan, premium, mine, beside=line == "LIF")
        elif action == "001" and change:
            self.split(covering(change)[0], change, premium)
        elif action == "001":
            if plan is None: plan = covering(begin)[0][4]
            if (*where, begin, plan) in mine and mine[(*where, begin, plan)]["end"] is None:
                mine[(*where, begin, plan)]["premium"] = premium
            else:
                self.told(where, begin, end, plan, premium, mine, beside=False)
        elif action == "024" and begin is None:
            for key in covering(end): self.end(mine[key], end)
        elif action == "024":
            self.end_run((*where, begin, plan), end, mine)
        elif action == "002":
            key = next(k for k in covering(begin) if k[3] == begin)
            self.end(mine[key], begin - days(1))
        elif action == "025":
            last = max(mine, key=lambda k: (mine[k]["end"], k[3]))
            self.reopen([(k, c) for k, c in mine.items() if k[4] == last[4] and c["end"] == mine[last]["end"] and c["by"] == mine[last]["by"]])

    def end_run(self, key, end, mine):
        """The span and what follows it without a gap: nothing of it goes on after the end."""
        run, c = [key], mine[key]
        while c["end"] is not None:
            following = (*key[:3], c["end"] + days(1), key[4])
            if following not in mine or not self.goes_on(following, mine[following], following[3]): break
            if following[3] <= self.day and end <= mine[key]["end"]: return self.end(mine[key], end)  # what has followed since stays
            run.append(following)
            c = mine[following]
        for k in run:
            if k[3] > end or mine[k]["end"] is None or mine[k]["end"] >= end or k == run[-1]: self.end(mine[k], end)

    def split(self, key, day, premium):
        c = self.coverages[key]
        if day <= key[3] + days(1):  # a single day is no span
            c["premium"] = premium
            return
        self.coverages[(*key[:3], day, key[4])] = {"end": c["end"], "by": c["by"], "premium": premium}
        self.end(c, day - days(1))

    def told(self, where, begin, end, plan, premium, mine, beside):
        """From this day on the person has this plan; what is told of days before it stays."""
        live = {k: c for k, c in mine.items() if c["end"] is None or c["end"] > k[3]}
        own = sorted(k for k in live if k[4] == plan)
        key = *where, begin, plan
        around = next((k for k in own if k[3] < begin and (live[k]["end"] is None or live[k]["end"] >= begin)), None)
        later = next((k for k in own if k[3] > begin), None)
        if key in live:  # the same again: the premium is that of the span in force on the day of the file
            reached = [k for k in own if k[3] >= begin]
            target = next((k for k in reached if k[3] <= self.day and (live[k]["end"] is None or live[k]["end"] >= self.day)), None)
            target = target or ([k for k in reached if k[3] <= self.day] or reached[:1])[-1]
            self.coverages[target]["premium"] = premium
            if end is None and live[reached[-1]]["end"] is not None: self.end(live[reached[-1]], None)
            return
        if around and key not in mine:  # within what is known: other values from that day on
            c = self.coverages[around]
            if premium == c["premium"] and self.previous and begin <= self.previous:
                self.coverages[key] = self.coverages.pop(around)
                self.end(self.coverages[key], end)
                return
            self.coverages[key] = {"end": end, "by": None if end is None else self.file, "premium": premium}
            self.end(c, begin - days(1))
            if later and end is None: self.end(self.coverages[key], later[3] - days(1))
            return
        if later and key not in mine and (end is None or end >= later[3]):  # it began earlier
            reached = [k for k in own if k[3] >= later[3]]
            moved = self.coverages.pop(later)
            self.coverages[key] = moved
            reached[0] = key
            at = lambda k: self.coverages[k]
            target = next((k for k in reached if k[3] <= self.day and (at(k)["end"] is None or at(k)["end"] >= self.day)), None)
            target = target or ([k for k in reached if k[3] <= self.day] or reached[:1])[-1]
            at(target)["premium"] = premium
            if end is None and at(reached[-1])["end"] is not None: self.end(at(reached[-1]), None)
            return
        limit = later[3] - days(1) if later else None
        self.coverages[key] = {"end": min(end or limit, limit) if limit else end, "by": self.file, "premium": premium}
        if self.coverages[key]["end"] is None: self.coverages[key]["by"] = None
        if around: self.end(self.coverages[around], begin - days(1))
        if beside: return
        for k, c in live.items():
            # Another plan of the line that was in force, or to be, on the new first day ends the day before.
            if k[4] != plan and k[3] < begin and (c["end"] is None or c["end"] >= begin): self.end(c, begin - days(1))

    # What the portal answers on a day.

    def state(self, key, c, day):
        begin, end = key[3], c["end"]
        if end is not None and end <= begin: return "Cancelled"
        return "Pending" if begin > day else "Active" if end is None or end >= day else "Cancelled"

    def in_force(self, group, day):
        return [(k, c) for k, c in self.coverages.items() if k[1] == group and self.state(k, c, day) == "Active"]

    def balance(self, group, day):
        bills = sorted((b for b in self.bills[group] if parse(b["date"]) <= day), key=lambda b: b["date"])
        if not bills: return None
        amount = lambda row, key: int(Decimal(row[key] or 0) * 100)
        last = bills[-1]
        since = sum(amount(p, "amount") for p in self.payments[group] if parse(last["date"]) < parse(p["date"]) <= day)
        balance = amount(last, "balance_due") - since
        # Everything that ever came pays the oldest bill first.
        charged = [amount(b, "amount") + amount(b, "adjustments") for b in bills]
        money, unpaid, overdue = sum(charged) - balance, [], 0
        for b, charge in zip(bills, charged):
            left = charge - min(charge, max(money, 0))
            money -= charge
            if left > 0:
                unpaid.append(b)
                overdue += left if parse(b["due_date"]) < day else 0
        through = parse(unpaid[0]["period_begin"]) - days(1) if unpaid else parse(last["period_end"])
        return {"balance": balance, "overdue": overdue, "due": parse(last["due_date"]), "through": through, "since": since + amount(last, "payments"),
                "unpaid_due": min((parse(b["due_date"]) for b in unpaid), default=None)}

    def alerts(self, group, day):
        """Rows of alert, member, day."""
        row, found = self.groups[group], set()
        cancelled, renewal = (parse(row[k]) if row[k] else None for k in ("cancellation_date", "renewal_date"))
        if cancelled and day <= cancelled <= day + days(365): found.add(("cancel_pending", "", cancelled))
        if renewal and day <= renewal <= day + days(60) and (cancelled is None or cancelled > renewal): found.add(("renewal_due", "", renewal))
        owed = self.balance(group, day)
        if owed and owed["balance"] > 0 and owed["unpaid_due"] < day:
            found.add(("past_due", "", owed["unpaid_due"], cents(owed["overdue"])))
            if owed["through"] < day <= owed["through"] + days(30): found.add(("in_grace", "", owed["through"] + days(30), cents(owed["overdue"])))
        for key, c in self.in_force(group, day):
            person = self.people[key[0]]
            for alert, age, within, who in (("age_65", 65, 90, person["subscriber"]), ("age_26", 26, 60, person["child"])):
                if who and years(person["birth"], age) <= day + days(within) and years(person["birth"], age + 1) > day:
                    found.add((alert, key[0], years(person["birth"], age)))
        spans = defaultdict(list)
        for key, c in self.coverages.items():
            if key[1] == group and self.people[key[0]]["subscriber"] and (c["end"] is None or c["end"] > key[3]):
                spans[key[0]].append((key[3], c["end"]))
        for person, own in spans.items():
            first, last = min(b for b, _ in own), max((e or date.max for _, e in own))
            if abs((first - day).days) <= 30: found.add(("new_subscriber", person, first))
            if last < date.max and abs((last - day).days) <= 30: found.add(("terminated_subscriber", person, last))
        return found


def parse(text):
    return date.fromisoformat(text if "-" in text else "%s-%s-%s" % (text[:4], text[4:6], text[6:8]))


# --- the comparison --------------------------------------------------------------------------------------------------------------------------


def expect(what, seen, expected):
    if seen != expected:
        sys.exit("seed %d, %s\n  broker %s\n  model  %s" % (SEED, what, seen, expected))


def check_day(model, day):
    as_of = ("--as-of", str(day))
    book = {(r["parent_group_id"], r["group_suffix_id"]): r for r in answer("bob", "list", *as_of)}
    expect("groups", set(book), set(GROUPS))
    totals = {"groups": len(GROUPS), "subscribers": 0, "members": 0, "premium": 0}
    for group in GROUPS:
        covered, alerts, row = model.in_force(group, day), model.alerts(group, day), model.groups[group]
        subscribers = {k[0] for k, c in covered if model.people[k[0]]["subscriber"]}
        totals["subscribers"] += len(subscribers)
        totals["members"] += len({k[0] for k, c in covered})
        totals["premium"] += sum(c["premium"] or 0 for k, c in covered)
        expect("subscribers of %s on %s" % (group, day), book[group]["subscribers"], len(subscribers))
        seen = sorted(a for a in book[group]["alerts"] if a not in ("license_expiring", "broker_changed"))
        expect("marks of %s on %s" % (group, day), seen, sorted({a[0] for a in alerts}))
        cancelled = row["cancellation_date"] and parse(row["cancellation_date"]) < day
        status = "Cancelled" if cancelled else "Pending" if parse(row["suffix_effective_date"]) > day else "Active"
        expect("status of %s on %s" % (group, day), book[group]["status"], status)
    summary = answer("bob", "summary", *as_of)["totals"]
    expect("totals on %s" % day, summary, dict(totals, premium=cents(totals["premium"])))
    check_alerts(model, day, as_of)
    check_subscribers(model, day, as_of)
    check_billing(model, day, as_of)


def check_alerts(model, day, as_of):
    rows = answer("bob", "alerts", *as_of, "--columns", "alert,parent_group_id,group_suffix_id,subscriber_id,due_date,amount")
    seen = sorted((r["alert"], r["parent_group_id"], r["group_suffix_id"], r["subscriber_id"] or "", r["due_date"], r["amount"] or "") for r in rows if r["alert"] not in ("license_expiring", "broker_changed"))
    expected = sorted((a, *group, p and p[0], str(d), *(amount or [""])) for group in GROUPS for a, p, d, *amount in model.alerts(group, day))
    expect("alerts on %s" % day, seen, expected)


def check_subscribers(model, day, as_of):
    rows = answer("bob", "export", "--subscribers", *as_of, "--columns", "parent_group_id,group_suffix_id,subscriber_id,status")
    seen = {((r["parent_group_id"], r["group_suffix_id"]), r["subscriber_id"]): r["status"] for r in rows}
    states = defaultdict(set)
    for key, c in model.coverages.items():
        if model.people[key[0]]["subscriber"]: states[key[1], key[0][0]].add(model.state(key, c, day))
    expect("subscribers on %s" % day, seen, {k: next(s for s in ("Active", "Pending", "Cancelled") if s in v) for k, v in states.items()})


def check_billing(model, day, as_of):
    group = GROUPS[day.toordinal() % len(GROUPS)]
    bill, owed = answer("group", "show", "/".join(group), *as_of)["billing"], model.balance(group, day)
    seen = bill["balance_due"], bill["payments"], bill["due_date"], bill["paid_through"]
    expect("bills of %s on %s" % (group, day), seen, (cents(owed["balance"]), cents(owed["since"]), str(owed["due"]), str(owed["through"])) if owed else (None,) * 4)


TABLES = {"group": "groups", "parent_group": "parent_groups", "coverage": "coverages", "invoice": "invoices", "payment": "payments", "subscriber": "subscribers", "dependent": "dependents"}
HIDDEN = {"id", "batch_id", "parent_group_id", "member_id", "group_id", "carrier_id", "sort_name", "is_subscriber", "has_rivals", "ended_batch_id", "ssn_hash", "ssn_sealed"}


def snapshot():
    """The store's rows in the words of the change log, read by another program."""
    store = sqlite3.connect(os.environ["BROKER_STORE"])
    store.row_factory = sqlite3.Row
    plans = dict(store.execute("SELECT id, name FROM plans").fetchall())
    state = {}
    for entity, table in TABLES.items():
        for row in store.execute("SELECT * FROM " + table):
            fields = {}
            for key in row.keys():
                if key in HIDDEN: continue
                name, value = (key[:-6], None if row[key] is None else cents(row[key])) if key.endswith("_cents") else (key, row[key])
                if key == "plan_id": name, value = "plan", plans.get(value)
                fields[name] = None if value is None else str(value)
            state[entity, row["id"]] = fields
    store.close()
    return state


def check_changes(before, after, since, until):
    state = {key: dict(fields) for key, fields in before.items()}
    for line in broker("bob", "changes", "--since", str(since), "--until", str(until), "--format", "ndjson", "--quiet", "--columns", "kind,entity,id,field,old_value,new_value,insurance_line,plan_name,effective_date,end_date").splitlines():
        change = json.loads(line)
        key = change["entity"], change["id"]
        if change["entity"] not in TABLES: continue
        if change["field"] is None:
            state[key] = dict.fromkeys(after[key], None)
            if change["entity"] == "payment":
                state[key].update((k, None if v is None else str(v)) for k, v in json.loads(change["new_value"]).items())
            else:
                state[key].update(pair.split(": ", 1) for pair in (change["new_value"] or "").split("; ") if pair)
            if change["entity"] == "coverage":
                state[key].update({k: change[c] for k, c in [("insurance_line", "insurance_line"), ("plan", "plan_name"), ("effective_on", "effective_date"), ("ended_on", "end_date")]})
        else:
            expect("old value of %s %s" % (key, change["field"]), change["old_value"], state[key][change["field"]])
            state[key][change["field"]] = change["new_value"]
    expect("rows after the changes from %s to %s" % (since, until), state, after)


def groups_file(day):
    header = "carrier,parent_group_id,parent_group_name,group_suffix_id,group_name,status,original_effective_date,suffix_effective_date,original_enrollment_date,renewal_date,cancellation_date,plans,sic,county,broker_id,broker_effective_date"
    lines = [header]
    for parent, suffix in GROUPS:
        begins, renewal = START + days(R.randint(-200, 30)), START + days(R.randint(0, 200))
        cancelled = START + days(R.randint(20, 200)) if R.random() < 0.4 else ""
        lines.append("Test Health,%s,Parent %s,%s,Group %s,active,%s,%s,%s,%s,%s,P1=CA - PPO - Silver,0782,Alameda,00000011,2020-01-01" % (parent, parent, suffix, suffix, begins, begins, begins, renewal, cancelled))
    return "\n".join(lines) + "\n"


def main():
    model, snapshots = Model(), []
    generator, bills, number = Generator(model), sorted(billing_history(), key=lambda e: e[0]), 0
    for step in range(24):
        day = START + days(step * 5)
        if step % 6 == 0:
            text = groups_file(day)
            load("groups%d.csv" % step, text, day)
            model.read_groups(text)
        text = generator.file(step + 1, day)
        if text:
            load("change%d.edi" % step, text, day)
            model.read_834(text)
        entries, bills = (bills, []) if step == 23 else (bills[:step % 5], bills[step % 5:])
        # What lies in one file is one group's whole chain up to there.
        x12_payments = [e for e in entries if e[2][0] == "payment" and R.random() < 0.5]
        entries = [e for e in entries if e not in x12_payments]
        if x12_payments:
            text = payment_file(step, x12_payments)
            load("paid%d.edi" % step, text, day)
            model.read_820(text)
        if entries:
            out = io.StringIO()
            writer = csv.writer(out)
            writer.writerow(BILLING)
            for _, group, rest in entries: writer.writerow([*group, *rest])
            load("billing%d.csv" % step, out.getvalue(), day)
            model.read_billing(out.getvalue())
        snapshots.append((day, snapshot()))
    for offset in range(-5, DAYS - 5): check_day(model, START + days(offset))
    for _ in range(12):
        first, second = sorted(R.sample(range(len(snapshots)), 2))
        check_changes(snapshots[first][1], snapshots[second][1], snapshots[first][0] + days(1), snapshots[second][0])
    print("%d days, %d coverages, %d people, %d bills, %d payments" % (DAYS, len(model.coverages), len(model.people), sum(map(len, model.bills.values())), sum(map(len, model.payments.values()))))


def load(name, text, day):
    with open(name, "w") as file: file.write(text)
    broker("import", name, "--quiet", day=day)


main()
