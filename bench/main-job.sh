#!/usr/bin/env bash
# Measures the main job with the published binary: update on a mirror, a second update with nothing new, one screen,
# one assess, one read. Prints a Markdown table; nothing is written into the repository.
#
#   bench/main-job.sh MIRROR [DOCUMENT]
set -euo pipefail
mirror=${1:?give the folder of a mirror}
document=${2:-samples/short-video-deal.txt}
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet publish src/Host -c Release -r "${RID:-linux-x64}" --self-contained \
  -p:PublishSingleFile=true -p:PublishReadyToRun=true -o "$work/bin" -v quiet --nologo

# wall seconds, user+system seconds, peak MiB of one run
measure() {
  local log="$work/time"
  /usr/bin/env time -f '%e %U %S %M' -o "$log" "$work/bin/ties" "$@" --data "$work/data" >/dev/null 2>&1 || true
  awk '{printf "%.2f | %.2f | %d", $1, $2 + $3, $4 / 1024}' "$log"
}

# the middle one of nine runs by wall time
median() {
  for _ in 1 2 3 4 5 6 7 8 9; do measure "$@"; echo; done | sort -n | sed -n 5p
}

printf 'machine: %s, %s cores; %s; %s\n\n' "$(uname -sm)" "$(nproc)" "$(date -u +%F)" "$(git rev-parse --short HEAD)"
printf '| what | wall s | cpu s | peak MiB |\n|---|---|---|---|\n'
printf '| update, first | %s |\n' "$(measure update --from "$mirror")"
printf '| update, nothing new | %s |\n' "$(median update --from "$mirror")"
printf '| screen, one name (median of 9) | %s |\n' "$(median screen "China Electronics Technology Group Corporation")"
printf '| assess, one party (median of 9) | %s |\n' "$(median assess "China Electronics Technology Group Corporation")"
printf '| read, one document (median of 9) | %s |\n' "$(median read "$document")"
printf '| screen on the embedded samples (median of 9) | %s |\n' "$(rm -rf "$work/data"; median screen Hikvision)"
printf '\nbinary: %s bytes\n' "$(stat -c %s "$work/bin/ties")"
