/// A check of a data set that shares no code with the generator: Python, splitting on `~`, `*` and commas alone.
///
/// It takes the folder as its argument, prints every fault, and ends in 1 if there is one. The figures of a README
/// in the folder are compared with its own. (A file of its own would need a resource rule in Package.swift.)
enum CheckScript {
    static let text = #"""
        import csv, glob, os, re, sys
        from datetime import date, timedelta

        folder, today, faults = sys.argv[1], date(2026, 11, 23), []
        def need(truth, what):
            if not truth: faults.append(what)
        def rows(name):
            with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
                return list(csv.DictReader(file))
        def d8(text): return date(int(text[:4]), int(text[4:6]), int(text[6:8]))

        UNASSIGNED = "00 07 08 09 17 18 19 28 29 49 69 70 78 79 89 96 97".split()
        def tax_id(kind, text):
            if not re.fullmatch("[0-9]{9}", text): return False
            if kind == "ein": return text[:2] not in UNASSIGNED
            return text[:3] not in ("000", "666") and text[0] != "9" and text[3:5] != "00" and text[5:] != "0000"
        PHONE = re.compile(r"[2-9][0-9]{2}-555-01[0-9]{2}")

        contracts = rows("contracts.csv")
        for row in contracts:
            need(re.fullmatch("[1-9][0-9]{0,9}", row["npn"]), "NPN")
            need(tax_id(row["tax_id_kind"], row["tax_id"]), "Tax ID")
            pattern = "0[A-Z][0-9]{5}|[0-9]{7}" if row["state"] == "CA" else "[0-9]{5,7}"
            need(re.fullmatch(pattern, row["license_number"]), "license")
            need(PHONE.fullmatch(row["phone"]) and row["email"].endswith("@example.com"), "phone or e-mail")
            need(row["state"] in row["states_appointed"].split(), "appointed")
        need(len({r["broker_id"] for r in contracts}) == len(contracts), "Broker ID twice")
        states = {r["broker_id"]: r["state"] for r in contracts}
        licenses = {r["license_expires_on"] for r in contracts}
        need("2200-01-01" in licenses and "2026-09-30" in licenses and "2026-12-31" in licenses, "license expiries")

        groups = {}
        for row in rows("groups.csv"):
            key = (row["parent_group_id"], row["group_suffix_id"])
            need(key not in groups, "suffix twice")
            groups[key] = row
            need(re.fullmatch("[0-9]{6}", key[0]) and re.fullmatch("[0-9]{4}", key[1]), "group number")
            need(states.get(row["broker_id"]) == row["state"], "state of the broker")
            need(re.fullmatch("[0-9]{4}", row["sic"]) and re.fullmatch("[0-9]{5}", row["zip"]), "SIC or ZIP")
            need(PHONE.fullmatch(row["admin_phone"]) and PHONE.fullmatch(row["billing_phone"]), "phone of a group")
            for plan in row["plans"].split(" | "):
                need(re.fullmatch("[A-Z0-9]+=.+? - .+? - .+", plan), "plan string")
            dates = [row[c + "_effective_date"] for c in ("original", "parent", "suffix")]
            need(dates == sorted(dates) and row["broker_effective_date"] >= dates[0], "order of effective dates")
            need(row["original_enrollment_date"] <= dates[2] < row["renewal_date"], "enrollment and renewal")
            need(not row["last_renewal_date"] or dates[2] < row["last_renewal_date"] < row["renewal_date"], "last renewal")
            gone, now = row["cancellation_date"], today.isoformat()
            need((row["status"] == "cancelled") == bool(gone and gone < now), "cancellation against status")
            need((row["status"] == "pending") == (dates[2] > now), "pending against dates")

        people, enrolled, loops, controls, numbers = {}, set(), {}, set(), set()
        def transaction(segments):
            header = {s[1]: s for s in segments if s[0] == "REF" and s[1] == "38"}
            names = {s[1]: s for s in segments if s[0] == "N1"}
            parent, broker = header["38"][2], names["BO"][4]
            first = next(i for i, s in enumerate(segments) if s[0] == "INS")
            need(tax_id("ein", names["P5"][4]) and len(names["P5"][2]) <= 60, "sponsor")
            need(segments[1][0] == "BGN" and segments[1][1] == "00" and segments[1][8] == "4", "BGN")
            starts = [i for i, s in enumerate(segments) if s[0] == "INS"] + [len(segments)]
            members = [segments[a:b] for a, b in zip(starts, starts[1:])]
            quantity = {s[1]: int(s[2]) for s in segments[:first] if s[0] == "QTY"}
            subscribers = sum(m[0][1] == "Y" for m in members)
            need(quantity == {"TO": len(members), "ET": subscribers, "DT": len(members) - subscribers}, "QTY")
            loops[broker] = loops.get(broker, 0) + len(members)
            family = None
            for segments in members:
                family = member(segments, parent, broker, family)
        def member(segments, parent, broker, family):
            ins = segments[0]
            ref = {s[1]: s[2] for s in segments if s[0] == "REF"}
            nm1 = next(s for s in segments if s[0] == "NM1")
            need(ins[3] == "030" and (ins[1] == "Y") == (ins[2] == "18"), "INS")
            need(ref["1L"] == parent and (parent, ref["17"]) in groups, "group of a member")
            need(groups[parent, ref["17"]]["broker_id"] == broker, "broker of a member")
            need(re.fullmatch("R[0-9]{8}", ref["0F"]) and re.fullmatch(ref["0F"] + "[0-9]{2}", ref["23"]), "numbers")
            need(nm1[9] == ref["23"] and nm1[3] and nm1[4], "name")
            need(ins[1] == "Y" or family == (ref["0F"], ref["17"]), "dependent before subscriber")
            birth = d8(next(s for s in segments if s[0] == "DMG")[2])
            hired, eligible = (d8(next(s for s in segments if s[:2] == ["DTP", q])[3]) for q in ("336", "356"))
            need(hired < eligible and birth <= today, "hire and birth")
            if ins[1] == "Y":
                need((hired - birth).days > 17 * 365, "age at hire")
                enrolled.add((parent, ref["17"]))
            n4 = next(s for s in segments if s[0] == "N4")
            need(n4[5] == "CY" and re.fullmatch("06[0-9]{2}[13579]|32003|32031", n4[6]), "county")
            codes = {p.split("=")[0] for p in groups[parent, ref["17"]]["plans"].split(" | ")}
            state = "ended"
            for at, hd in [(i, s) for i, s in enumerate(segments) if s[0] == "HD"]:
                need(hd[4] in codes, "plan of a member")
                spans = {}
                for s in segments[at + 1:]:
                    if s[0] == "HD": break
                    if s[0] == "DTP": spans[s[1]] = d8(s[3])
                begin, end = spans["348"], spans.get("349")
                need(begin >= birth and (ins[1] == "N" or end is None or end >= begin - timedelta(1)), "coverage span")
                if end is None or end >= today:
                    state = "active" if begin <= today else "future" if state != "active" else state
            before = people.get(ref["23"], (broker, ins[1], "ended", birth))[2]
            rank = ["ended", "future", "active"]
            people[ref["23"]] = (broker, ins[1], max(before, state, key=rank.index), birth)
            return ref["0F"], ref["17"]

        for path in sorted(glob.glob(os.path.join(folder, "*.edi"))):
            raw = open(path, "rb").read()
            need(raw[105:106] == b"~" and b"\r" not in raw, "ISA of 106 bytes")
            segments = [s.lstrip("\n").split("*") for s in raw.decode("utf-8").split("~")]
            need(segments.pop() == [""], "trailing bytes")
            for at, s in enumerate(segments):
                need(s[-1] != "" and all(e == e.strip() for e in s) or s[0] == "ISA", "empty end or blank")
                if s[0] == "ISA":
                    isa, in_interchange = s[13], 0
                    need(isa not in controls and len("*".join(s)) == 105, "interchange control number"); controls.add(isa)
                elif s[0] == "GS":
                    gs, sets, in_interchange = s[6], 0, in_interchange + 1
                elif s[0] == "ST":
                    st, start, sets = s[2], at, sets + 1
                    need((gs, st) not in numbers, "set control number"); numbers.add((gs, st))
                elif s[0] == "SE":
                    need(s[1:] == [str(at - start + 1), st], "SE")
                    transaction(segments[start:at])
                elif s[0] == "GE": need(s[1:] == [str(sets), gs], "GE")
                elif s[0] == "IEA": need(s[1:] == [str(in_interchange), isa], "IEA")
        for key, row in groups.items():
            need(row["status"] != "active" or key in enrolled, "active suffix without subscribers")

        def figures(brokers):
            mine = [r for r in groups.values() if r["broker_id"] in brokers]
            status = [sum(r["status"] == s for r in mine) for s in ("active", "pending", "cancelled", "suspended")]
            count = lambda y, s: sum(p[0] in brokers and p[1] == y and p[2] == s for p in people.values())
            counts = [count(y, s) for y in "YN" for s in ("active", "future", "ended")]
            limit = today + timedelta(90)
            at65 = sum(p[0] in brokers and p[1:3] == ("Y", "active")
                       and (p[3].year + 65, p[3].month, p[3].day) <= (limit.year, limit.month, limit.day)
                       for p in people.values())
            return [len({r["parent_group_id"] for r in mine}), len(mine)] + status + counts + [
                counts[0] + counts[3], sum(loops.get(b, 0) for b in brokers), at65]
        readme = os.path.join(folder, "README.md")
        if os.path.exists(readme):
            table = [l.strip("| \n").split(" | ") for l in open(readme, encoding="utf-8") if re.match(r"(\| [^|]* ){2}\| [0-9]", l)]
            need(len(table) >= 7, "table of the README")
            for who, broker, *numbers_said in table:
                if broker == "all":
                    chosen = {r["broker_id"] for r in contracts
                              if who in ("all", r["last_name"] + ", " + r["first_name"])}
                else: chosen = {broker}
                need([int(n) for n in numbers_said] == figures(chosen), f"README {who} {broker}: counted {figures(chosen)}")
        print("\n".join(sorted(set(faults))) or "ok", *figures(set(states)))
        sys.exit(1 if faults else 0)
        """#
}
