#!/bin/bash
# Measures how long after a command's end `sessions watch` tells of it (50 commands, one after the other), and then
# what an idle watch of 200 windows costs in CPU time: benchmarks/notification.sh [IDLE_SECONDS]
set -eu
idle=${1:-60}
sessions=$(cd "$(dirname "$0")/.." && pwd)/sessions
work=$(mktemp -d)
export HOME=$work/home XDG_STATE_HOME=$work/state SHELL=/bin/sh
unset TMUX TMUX_PANE
mkdir "$HOME"
: >"$work/conf"
options=(-o "socketPath=$work/s" -o "config=$work/conf")
trap 'kill "$watch" 2>/dev/null || :; tmux -S "$work/s" kill-server 2>/dev/null || :; rm -rf "$work"' EXIT
watch=

layout() { # WINDOWS COMMAND (with %s for the number)
  local w
  printf '{"version":"0.1","layouts":[{"layoutName":"s","layoutTabs":['
  for ((w = 1; w <= $1; w++)); do
    # shellcheck disable=SC2059
    printf '%s{"tabName":"w%d","startDir":"/tmp","command":"%s"}' "$([ "$w" = 1 ] || echo ,)" "$w" "$(printf "$2" "$w")"
  done
  printf ']}]}\n'
}

layout 50 "sleep \$(awk 'BEGIN { print 4 + %s * 0.3 }')" >"$work/l.json"
"$sessions" run "$work/l.json" -e terminate "${options[@]}" >/dev/null
"$sessions" watch "$work/l.json" --json "${options[@]}" >"$work/seen" &
watch=$!
"$sessions" wait "$work/l.json" "${options[@]}" >/dev/null
sleep 1
kill "$watch"
wait "$watch" || :
grep '"change":"changed"' "$work/seen" | sed -n 's/.*"time":"\([^"]*\)".*"ended":"\([^"]*\)".*/\1 \2/p' |
  while read -r told ended; do echo $((($(date -d "$told" +%s%N) - $(date -d "$ended" +%s%N)) / 10000)); done |
  sort -n | awk '{ v[NR] = $1 / 100 } END { printf "told after the end: %d ends, median %.1f ms, most %.1f ms\n", NR, v[int((NR + 1) / 2)], v[NR] }'
tmux -S "$work/s" kill-server

layout 200 'exec sleep 6000' >"$work/l.json"
"$sessions" run "$work/l.json" "${options[@]}" >/dev/null
"$sessions" watch "$work/l.json" --json "${options[@]}" >"$work/seen" &
watch=$!
until [ -s "$work/seen" ]; do sleep 0.2; done
sleep 3
ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }
server=$(tmux -S "$work/s" display-message -p '#{pid}')
ours=$(ticks "$watch") theirs=$(ticks "$server")
sleep "$idle"
echo "idle for $idle s, 200 windows: watch $((($(ticks "$watch") - ours) * 10)) ms of CPU, tmux server $((($(ticks "$server") - theirs) * 10)) ms"
