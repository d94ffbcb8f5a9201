#!/usr/bin/env bash
# Loads agreements and statement lines, fetches new statements, and writes a dispute file if something does not match the book.
#
#   monthly-commissions.sh INBOX OUTBOX TOKEN-FILE
#
# INBOX has agreements*.yaml and statements*.csv; loading one again changes nothing. TOKEN-FILE must be readable only by its owner; create it once with
# 'broker token create monthly --tools commissions --expires 90d > TOKEN-FILE'. Status 1: differences are open, see OUTBOX/dispute-YEAR-MONTH.xlsx.
set -euo pipefail

inbox=${1:?"usage: $0 INBOX OUTBOX TOKEN-FILE"}
outbox=${2:?"usage: $0 INBOX OUTBOX TOKEN-FILE"}
export BROKER_TOKEN_FILE=${3:?"usage: $0 INBOX OUTBOX TOKEN-FILE"}

shopt -s nullglob
for file in "$inbox"/agreements*.yaml "$inbox"/statements*.csv; do
    broker import "$file" --quiet
done

broker commissions fetch --new -d "$outbox" --quiet >/dev/null

status=0
broker commissions reconcile --exit-code --quiet >/dev/null || status=$?
if [[ $status -eq 1 ]]; then
    broker commissions reconcile --dispute -o "$outbox/dispute-$(date +%Y-%m).xlsx" --force --quiet
fi
exit "$status"
