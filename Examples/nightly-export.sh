#!/usr/bin/env bash
# Every night: loads the carrier's files, saves the changes, mails new alerts, and writes the book and the subscribers as XLSX.
# It is safe to run it again.
#
#   nightly-export.sh INBOX OUTBOX TOKEN-FILE
#
# INBOX has the carrier's files, named so that contracts come first, then groups, then bills, then X12 (contracts*, groups*, billing*,
# *.edi, *.edi.gz: 834s and 820s); loading one again changes nothing. TOKEN-FILE must be readable only by its owner; create it once with
# 'broker token create nightly --tools bob --read-only --expires 90d > TOKEN-FILE'.
set -euo pipefail

inbox=${1:?"usage: $0 INBOX OUTBOX TOKEN-FILE"}
outbox=${2:?"usage: $0 INBOX OUTBOX TOKEN-FILE"}
export BROKER_TOKEN_FILE=${3:?"usage: $0 INBOX OUTBOX TOKEN-FILE"}

# One run at a time: a slow run must not overlap the next.
exec 9>"$outbox/.lock"
flock -n 9 || { echo "another run is in progress" >&2; exit 75; }

shopt -s nullglob
for file in "$inbox"/contracts*.csv "$inbox"/groups*.csv "$inbox"/billing*.csv "$inbox"/*.edi "$inbox"/*.edi.gz; do
    broker import "$file" --quiet
done

# One file for every night with changes.
changes=$(mktemp "$outbox/.changes.XXXXXX")
trap 'rm -f "$changes"' EXIT
status=0
broker bob changes --since last --exit-code --quiet --format csv >"$changes" || status=$?
case $status in
    0) ;;
    1) mv "$changes" "$outbox/changes-$(date +%Y-%m-%dT%H%M%S).csv" ;;
    *) exit "$status" ;;
esac

broker bob alerts --since-last --mail --quiet >/dev/null

# -o writes a complete file or nothing; --force replaces yesterday's.
broker bob export -o "$outbox/book.xlsx" --force --quiet
broker bob export --subscribers -o "$outbox/subscribers.xlsx" --force --quiet
