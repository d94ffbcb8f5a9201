#!/bin/sh
# Measures the X12 reader: MB/s of CPU to typed, checked members, and peak memory, beside a bare byte scan and
# (where pyx12 is installed) pyx12's segment reader, on a generated 834.
#
#   Benchmarks/x12/run.sh [megabytes=50] [rounds=5]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=${TMPDIR:-/tmp}/x12-bench.$$
mkdir -p "$work"
trap 'rm -rf "$work"' EXIT INT TERM
megabytes=${1:-50}
rounds=${2:-5}
flags="-swift-version 6 -O -wmo -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault"
(cd "$work" && swiftc $flags -parse-as-library -emit-module -emit-library -static -module-name X12 \
    $(find "$root/Sources/X12" -name '*.swift') -o libX12.a)
swiftc $flags -I "$work" -L "$work" -lX12 "$here"/Generate.swift "$here"/Measure.swift "$here"/main.swift -o "$work/bench"
"$work/bench" generate "$megabytes" > "$work/generated.edi"
"$work/bench" measure "$work/generated.edi" "$rounds"
if python3 -c 'import pyx12' 2>/dev/null; then
    head -c 2000000 "$work/generated.edi" > "$work/part.edi"
    python3 "$here/pyx12_segments.py" "$work/part.edi"
fi
