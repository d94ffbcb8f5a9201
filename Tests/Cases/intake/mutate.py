#!/usr/bin/env python3
"""Damages the lists beside it at random and imports them: mutate.py BROKER COUNT [SEED]. Nothing may crash, be half loaded, or be lost in silence."""
import os, random, shutil, subprocess, sys

sys.argv[1] = os.path.abspath(sys.argv[1])
HERE = os.path.dirname(os.path.abspath(__file__))


def office():
    """The runner's demo store, without running its cases."""
    source = open(os.path.join(HERE, "run.py"), encoding="utf-8").read().rsplit("\nmain()\n", 1)[0]
    names = {"__file__": os.path.join(HERE, "run.py")}
    exec(compile(source, "run.py", "exec"), names)
    return names["Office"](sys.argv[1])


def mutate(data, rng):
    """Three damages at most, of those that people and programs do."""
    data = bytearray(data)
    for _ in range(rng.randint(1, 3)):
        if not data:
            break
        at = rng.randrange(len(data))
        lines = bytes(data).split(b"\n")
        line = rng.randrange(len(lines))
        what = rng.randrange(12)
        if what == 0:
            data[at] = rng.randrange(256)
        elif what == 1:
            del data[at:at + rng.randint(1, 20)]
        elif what == 2:
            data[at:at] = bytes(rng.choice([b'"', b",", b"\n", b"\r", b"\x00", b"\xe9", "é".encode(), b";", b"|"]))
        elif what == 3:
            del data[at:]
        elif what == 4:
            lines.insert(line, rng.choice(lines))
            data = bytearray(b"\n".join(lines))
        elif what == 5:
            del lines[line]
            data = bytearray(b"\n".join(lines))
        elif what == 6:
            cells = lines[line].split(b",")
            cells[rng.randrange(len(cells))] = rng.choice(
                [b"", b"N/A", b"x" * 300, b"=1+1", b"13/13/2027", b"999999999999", b"-", b"Total", b"2/3/4", b"\xff"])
            lines[line] = b",".join(cells)
            data = bytearray(b"\n".join(lines))
        elif what == 7:
            data = bytearray(bytes(data).replace(b",", rng.choice([b";", b"\t", b"|"])))
        elif what == 8:
            data = bytearray(rng.choice([b"\xef\xbb\xbf", b"\xff\xfe", b"sep=;\n", b"Title\n\n"]) + bytes(data))
        elif what == 9:
            data = bytearray(bytes(data).decode("utf-8", "replace").encode(rng.choice(["utf-16", "utf-16-be", "cp1252"]), "replace"))
        elif what == 10:
            random_cells = lines[line].split(b",")
            rng.shuffle(random_cells)
            lines[line] = b",".join(random_cells)
            data = bytearray(b"\n".join(lines))
        else:
            lines[line] = lines[line].rsplit(b",", rng.randint(1, 4))[0]
            data = bytearray(b"\n".join(lines))
    return bytes(data)


def main():
    count, seed = int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 7
    rng = random.Random(seed)
    place = office()
    folder = os.path.join(HERE, "lists")
    originals = [open(os.path.join(folder, name), "rb").read() for name in sorted(os.listdir(folder)) if name.endswith(".csv")]
    originals += [open(os.path.join(HERE, "roster", name), "rb").read() for name in sorted(os.listdir(os.path.join(HERE, "roster"))) if name.endswith(".csv")]
    originals += [open(os.path.join(HERE, "layouts", name), "rb").read() for name in sorted(os.listdir(os.path.join(HERE, "layouts"))) if name.endswith(".csv")]
    problems = 0
    try:
        place.reset("mutations")
        batches = lambda: subprocess.run(
            ["sqlite3", place.store, "SELECT (SELECT COUNT(*) FROM batches) || ' ' || (SELECT COUNT(*) FROM groups)"],
            capture_output=True, text=True).stdout
        before = batches()
        for number in range(count):
            path = os.path.join(place.home, "file.csv")
            data = mutate(rng.choice(originals), rng)
            open(path, "wb").write(data)
            status, answer, said = place.load(place.home, "file.csv")
            after = batches()
            wrong = None
            if status not in (0, 65):
                wrong = f"status {status}"
            elif status == 65 and after != before:
                wrong = "refused, and the store has changed"
            elif status == 0 and not answer:
                wrong = "no answer"
            elif status == 65 and not said.strip():
                wrong = "refused in silence"
            elif status == 0 and answer["records"] == 0 and not answer["findings"]:
                wrong = "nothing read in silence"
            if wrong:
                problems += 1
                keep = f"/tmp/mutation-{seed}-{number}.csv"
                open(keep, "wb").write(data)
                print(f"{number}: {wrong}: {keep}: {said.strip()[:300]}")
            before = after
    finally:
        shutil.rmtree(place.root)
    sys.exit(1 if problems else 0)


main()
