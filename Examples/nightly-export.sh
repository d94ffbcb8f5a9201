#!/usr/bin/env bash
# Loads what the carrier has sent, and writes the book and the subscribers as XLSX, every night.
#
#   nightly-export.sh INBOX OUTBOX EMAIL PASSWORD-FILE
#
# INBOX holds the carrier's files, named so that contracts come before enrollment and groups between (contracts*, groups*,
# *.edi, *.edi.gz); loading one again changes nothing. PASSWORD-FILE is readable by its owner alone.
set -euo pipefail

inbox=${1:?"usage: $0 INBOX OUTBOX EMAIL PASSWORD-FILE"}
outbox=${2:?"usage: $0 INBOX OUTBOX EMAIL PASSWORD-FILE"}
email=${3:?"usage: $0 INBOX OUTBOX EMAIL PASSWORD-FILE"}
password=${4:?"usage: $0 INBOX OUTBOX EMAIL PASSWORD-FILE"}

# One run at a time: a slow night must not meet the next.
exec 9>"$outbox/.lock"
flock -n 9 || { echo "another run is still going on" >&2; exit 75; }

shopt -s nullglob
for file in "$inbox"/contracts*.csv "$inbox"/groups*.csv "$inbox"/*.edi "$inbox"/*.edi.gz; do
    broker import "$file" --quiet
done

broker login "$email" --password-stdin --quiet <"$password"
trap 'broker logout --quiet' EXIT

# -o writes a whole file or none; --force replaces yesterday's.
broker bob export -o "$outbox/book.xlsx" --force --quiet
broker bob export --subscribers -o "$outbox/subscribers.xlsx" --force --quiet
