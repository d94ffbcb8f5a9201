#!/bin/sh
# Fuzzes the X12 reader with libFuzzer:   Benchmarks/x12/fuzz/run.sh [seconds=600] [corpus folder]
#
# Two properties (see Fuzz.swift): any bytes are read without a crash and accounted for; a valid file that was
# damaged gives the same members or an error finding.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
seconds=${1:-600}
work=${TMPDIR:-/tmp}/x12-fuzz
corpus=${2:-$work/corpus}
mkdir -p "$work" "$corpus"
flags="-swift-version 6 -O -wmo -sanitize=fuzzer,address -parse-as-library"
flags="$flags -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault"
(cd "$work" && swiftc $flags -emit-module -emit-library -static -module-name X12 \
    $(find "$root/Sources/X12" -name '*.swift') -o libX12.a)
swiftc $flags -I "$work" -L "$work" -lX12 "$here/Fuzz.swift" -o "$work/fuzz"
cd "$work" && ./fuzz -max_total_time="$seconds" -max_len=6000 -timeout=10 "$corpus"
