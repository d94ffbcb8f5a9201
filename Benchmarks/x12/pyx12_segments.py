"""Reads the segments of a file with pyx12's raw reader and prints MB/s of CPU."""
import sys
import time

from pyx12.rawx12file import RawX12File

path = sys.argv[1]
size = len(open(path, "rb").read())
start = time.process_time()
with open(path, encoding="ascii") as file:
    count = sum(1 for _ in RawX12File(file))
seconds = time.process_time() - start
print(f"pyx12 segment reader    {size / seconds / 1e6:8.1f} MB/s of CPU  ({count} segments)")
