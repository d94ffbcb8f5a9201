#!/usr/bin/env bash
# A batch job that checks a carrier's file before loading it, and fails if groups have alerts.
#
#   ci-job.sh FILE
#
# Status 0: loaded, no alerts. 1: loaded, and some groups need attention. 65: the file is bad, and nothing was loaded.
set -euo pipefail
export BROKER_ERRORS=json

file=${1:?"usage: $0 FILE"}

broker import --dry-run --quiet "$file" >/dev/null
broker import --quiet "$file"

alerts=$(broker bob list --alert cancel_pending --alert renewal_due --columns parent_group_id,group_suffix_id,alerts \
    --format ndjson --quiet)
if [[ -n $alerts ]]; then
    printf '%s\n' "$alerts"
    exit 1
fi
