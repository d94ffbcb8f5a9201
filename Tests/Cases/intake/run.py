#!/usr/bin/env python3
"""Runs the cases beside it against a built broker: run.py BROKER lists|layouts|roster [NAME…]. Prints each check that fails; status 1 where one does."""
import csv, json, os, re, shutil, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


class Office:
    """A home with the demo's store, put back before each case."""

    def __init__(self, binary):
        self.binary = binary
        self.root = tempfile.mkdtemp(prefix="broker-cases-")
        self.template = os.path.join(self.root, "template")
        self.home = self.template
        os.makedirs(self.template, 0o700)
        done = self.broker(["demo", "--store", self.store, "--quiet"])
        assert done.returncode == 0, done.stderr

    @property
    def store(self):
        return os.path.join(self.home, ".local/share/broker/store.sqlite")

    def reset(self, name):
        self.home = os.path.join(self.root, re.sub(r"\W", "-", name))
        shutil.copytree(self.template, self.home)
        session = os.path.join(self.home, ".local/state/broker/session")
        text = open(session).read()
        open(session, "w").write(text.replace(self.template, self.home))

    def broker(self, arguments, folder=None):
        environment = {"HOME": self.home, "PATH": "/usr/bin:/bin", "BROKER_CLOCK": "2026-11-27"}
        return subprocess.run(
            [self.binary] + arguments, cwd=folder or self.home, env=environment, capture_output=True, text=True)

    def load(self, folder, file, options=()):
        """Status, the JSON answer, and everything that was said."""
        done = self.broker(["import"] + list(options) + ["--format", "json", file], folder)
        answer = {}
        try:
            answer = json.loads(done.stdout) if done.stdout.strip() else {}
        except ValueError:
            pass
        said = done.stderr + "\n" + "\n".join(
            " ".join(str(part) for part in finding.values()) for finding in answer.get("findings", []))
        return done.returncode, answer, said

    def rows(self, *arguments):
        done = self.broker(list(arguments) + ["--format", "json"])
        if done.returncode != 0:
            raise LookupError(done.stderr.strip())
        return json.loads(done.stdout)

    def group(self, number, column, profile="0010431"):
        columns = ["parent_group_id", "group_suffix_id"]
        if column not in columns:
            columns.append(column)
        rows = self.rows("bob", "list", "--profile", profile, "--columns", ",".join(columns))
        return [row for row in rows if f"{row['parent_group_id']}/{row['group_suffix_id']}" == number]


def text(value):
    if value is None:
        return ""
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)


def fits(value, wanted):
    for option in wanted.split(" || "):
        if option.startswith("~"):
            if re.fullmatch(option[1:], value, re.IGNORECASE):
                return True
        elif option.startswith("@"):
            words = lambda line: sorted(re.findall(r"\w+", line.lower()))
            if words(value) == words(option[1:]):
                return True
        elif value == option:
            return True
    return False


def says(said, wanted):
    return all(any(word.lower() in said.lower() for word in part.split("||")) for part in wanted.split(";"))


def lists(office, names):
    folder = os.path.join(HERE, "lists")
    cases = {}
    for row in csv.DictReader(open(os.path.join(folder, "expect.tsv"), encoding="utf-8"), delimiter="\t"):
        cases.setdefault(row["file"], []).append(row)
    for file, checks in cases.items():
        if names and file not in names:
            continue
        office.reset(file)
        for check in checks:
            if check["check"] == "before":
                status, _, said = office.load(folder, check["value"], check["subject"].split())
                if status != 0:
                    yield f"{file}: before: {check['value']} ended in {status}: {said}"
        wanted = next(check for check in checks if check["check"] == "import")
        options = [word.strip('"') for word in re.findall(r'"[^"]*"|\S+', wanted["subject"] or "")]
        status, answer, said = office.load(folder, file, options)
        if str(status) not in wanted["value"].split(","):
            yield f"{file}: import: status {status}, not {wanted['value']} ({wanted['reason']}): {said}"
            continue
        for check in checks:
            problem = list_check(office, check, status, answer, said)
            if problem:
                yield f"{file}: {check['check']} {check['subject']}: {problem} ({check['reason']})"


def list_check(office, check, status, answer, said):
    kind, subject, wanted = check["check"], check["subject"], check["value"] or ""
    try:
        if kind == "group" and status == 0:
            number, column = subject.rsplit(".", 1)
            found = office.group(number, column)
            if len(found) != 1:
                return f"stands {len(found)} times"
            value = text(found[0][column])
            return None if fits(value, wanted) else f"'{value}', not '{wanted}'"
        if kind == "group-or-says" and status == 0:
            number, column = subject.split(".", 1) if "." in subject else (subject, "status")
            return None if office.group(number, column) or says(said, wanted) else "neither there nor said"
        if kind == "bill" and status == 0:
            number, key = subject.rsplit(".", 1)
            answer = office.rows("group", "show", number)
            billing = json.dumps(answer.get("billing", answer))
            value = re.search(rf'"{key}": "?([^",}}]*)', billing)
            return None if value and fits(value.group(1), wanted) else f"{value and value.group(1)}, not {wanted}"
        if kind == "policy" and status == 0:
            return policy_check(office, subject, wanted)
        if kind == "none":
            return "is in the book" if office.group(subject.rsplit(".", 1)[0], "status") else None
        if kind == "answer" and answer:
            return None if text(answer.get(subject)) == wanted else f"{answer.get(subject)}, not {wanted}"
        if kind in ("says", "says-unless") or kind == "refusal-says" and status != 0:
            if kind == "says-unless":
                number, column = subject.rsplit(".", 1)
                if any(fits(text(row[column]), wanted) for row in office.group(number, column)):
                    return None
            return None if says(said, wanted) else f"does not say {wanted}: {said.strip()}"
        if kind == "finding":
            return None if answer.get("findings") or said.strip() else "no finding"
    except LookupError as problem:
        return str(problem)
    return None


def policy_check(office, subject, wanted):
    profile, rest = subject.split(":", 1)
    number, key = rest.rsplit(".", 1)
    columns = ["policy_number"] + ([key] if key != "policy_number" else [])
    rows = office.rows("policies", "list", "--profile", profile, "--columns", ",".join(columns))
    found = [row for row in rows if row["policy_number"] == number]
    if len(found) != 1:
        return f"stands {len(found)} times"
    value = text(found[0][key])
    return None if fits(value, wanted) else f"'{value}', not '{wanted}'"


def matches(value, wanted):
    if isinstance(wanted, dict) and "any" in wanted:
        return any(matches(value, option) for option in wanted["any"])
    if isinstance(wanted, dict) and "like" in wanted:
        return re.fullmatch(wanted["like"], text(value), re.IGNORECASE) is not None
    return text(value) == text(wanted)


def layouts(office, names):
    folder = os.path.join(HERE, "layouts")
    for case in json.load(open(os.path.join(folder, "expect.json"), encoding="utf-8")):
        if names and case["file"] not in names:
            continue
        office.reset(case["file"])
        for file in ["contracts.csv"] + ([case["before"]] if "before" in case else []):
            options = case["options"] if file != "contracts.csv" else []
            status, _, said = office.load(folder, file, options)
            if status != 0:
                yield f"{case['file']}: before: {file} ended in {status}: {said}"
        status, answer, said = office.load(folder, case["file"], case["options"])
        if status != 0:
            yield f"{case['file']}: status {status}: {said}"
            continue
        if answer.get("records") != case["records"]:
            yield f"{case['file']}: {answer.get('records')} records, not {case['records']}"
        try:
            yield from layout_rows(office, case)
        except LookupError as problem:
            yield f"{case['file']}: {problem}"


def layout_rows(office, case):
    for wanted in case.get("groups", []):
        for key, value in wanted.items():
            if key == "number":
                continue
            found = office.group(wanted["number"], key, case["profile"])
            if len(found) != 1 or not matches(found[0][key], value):
                yield f"{case['file']}: {wanted['number']}.{key}: {[row[key] for row in found]}, not {value}"
    policies = case.get("policies", [])
    if not policies:
        return
    columns = list(policies[0])
    rows = office.rows("policies", "list", "--profile", case["profile"], "--columns", ",".join(columns))
    if len(rows) != len(policies):
        yield f"{case['file']}: {len(rows)} policies, not {len(policies)}"
    for wanted in policies:
        named = [
            row for row in rows
            if matches(row["policy_number"], wanted["policy_number"]) and row["plan_name"] == wanted["plan_name"]]
        if len(named) != 1:
            yield f"{case['file']}: {wanted['policy_number']} stands {len(named)} times"
            continue
        for key, value in wanted.items():
            if key == "members" and case.get("members_unknown") and named[0][key] in (None, 1):
                continue
            if not matches(named[0][key], value):
                yield f"{case['file']}: {wanted['policy_number']}.{key}: {named[0][key]!r}, not {value!r}"


def roster(office, names):
    folder = os.path.join(HERE, "roster")
    for case in json.load(open(os.path.join(folder, "expect.json"), encoding="utf-8")):
        if names and case["file"] not in names:
            continue
        office.reset(case["file"])
        options = ["--as", "members", "--carrier", "Golden Coast Health Plan"]
        if case["mapping"]:
            path = os.path.join(office.home, "roster.yaml")
            lines = [f"name: roster", "kind: members", f"dates: {case['dates']}", "columns:"]
            lines += [f"  {key}: {json.dumps(value, ensure_ascii=False)}" for key, value in roster_columns(case)]
            open(path, "w", encoding="utf-8").write("\n".join(lines) + "\n")
            options += ["--mapping", path]
        status, _, said = office.load(folder, "groups.csv")
        if status != 0:
            yield f"{case['file']}: groups.csv: {status}: {said}"
        status, answer, said = office.load(folder, case["file"], options)
        if status != 0:
            yield f"{case['file']}: status {status}: {said}"
            continue
        if answer.get("records") != case["records"]:
            yield f"{case['file']}: {answer.get('records')} records, not {case['records']}"
        try:
            for person in case["people"]:
                yield from roster_person(office, case["file"], person)
            status, answer, said = office.load(folder, case["next"], options)
            if status != 0:
                yield f"{case['next']}: status {status}: {said}"
                continue
            found = office.rows("imports", "show", str(answer.get("batch")))
            said += json.dumps(found, ensure_ascii=False)
            for number in case["gone"]:
                if number not in said:
                    yield f"{case['next']}: {number} is gone and nobody says so: {said}"
                office.rows("subscribers", "show", number)
            for person in case["gone_dependents"]:
                if person["id"] not in said:
                    yield f"{case['next']}: a dependent of {person['id']} is gone and nobody says so"
            for number in case["new"]:
                office.rows("subscribers", "show", number)
        except LookupError as problem:
            yield f"{case['file']}: {problem}"


def roster_columns(case):
    """The mapping, where the plan's column may be called otherwise."""
    return case["mapping"].items()


def roster_person(office, file, person):
    shown = office.rows("subscribers", "show", person["id"])
    whole = json.dumps(shown, ensure_ascii=False)
    for key, value in (("name", person["name"]), ("birth", person["birth"]), ("plan", person["plan"])):
        if value and value not in whole:
            yield f"{file}: {person['id']}: {key} {value} is missing: {whole[:600]}"
    if person["ended"] and person["ended"] not in whole:
        yield f"{file}: {person['id']}: the end {person['ended']} is missing"
    for dependent in person["dependents"]:
        for value in dependent.values():
            if value not in whole and value.replace("_", " ") not in whole:
                yield f"{file}: {person['id']}: dependent {value} is missing: {whole[:900]}"
    for row in office.rows("subscribers", "list", person["group"], "--columns", "subscriber_id,status,alerts"):
        if row["subscriber_id"] != person["id"]:
            continue
        is_active = text(row["status"]).lower() == "active"
        if is_active != person["active"]:
            yield f"{file}: {person['id']}: status {row['status']}"
        if person["age_65"] != any("65" in text(alert) or "age" in text(alert) for alert in row["alerts"] or []):
            yield f"{file}: {person['id']}: alerts {row['alerts']}"


def main():
    office = Office(os.path.abspath(sys.argv[1]))
    try:
        problems = list({"lists": lists, "layouts": layouts, "roster": roster}[sys.argv[2]](office, sys.argv[3:]))
    finally:
        shutil.rmtree(office.root)
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)


main()
