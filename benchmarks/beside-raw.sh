#!/bin/bash
# Measures the command beside raw tmux, in turn, in one run: benchmarks/beside-raw.sh [ROUNDS]
# Private sockets and an empty home; prints medians in milliseconds and their ratio.
set -eu
rounds=${1:-7}
sessions=$(cd "$(dirname "$0")/.." && pwd)/sessions
work=$(mktemp -d)
export HOME=$work/home XDG_STATE_HOME=$work/state SHELL=/bin/sh
unset TMUX TMUX_PANE
mkdir "$HOME"
: >"$work/conf"
last=$work/none
trap 'tmux -S "$last" kill-server 2>/dev/null || :; rm -rf "$work"' EXIT

now() { date +%s%N; }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
layouts() { # SESSIONS WINDOWS
  local s w
  printf '{"version":"0.1","layouts":['
  for ((s = 0; s < $1; s++)); do
    printf '%s{"layoutName":"s%d","layoutTabs":[' "$([ "$s" = 0 ] || echo ,)" "$s"
    for ((w = 0; w < $2; w++)); do
      printf '%s{"tabName":"w%d","startDir":"/tmp","command":"exec sleep 600"}' "$([ "$w" = 0 ] || echo ,)" "$w"
    done
    printf ']}'
  done
  printf ']}\n'
}
raw() { # SESSIONS WINDOWS
  local s w
  for ((s = 0; s < $1; s++)); do
    echo "new-session -d -s s$s -n w0 -c /tmp 'exec sleep 600'"
    for ((w = 1; w < $2; w++)); do echo "new-window -d -t s$s: -n w$w -c /tmp 'exec sleep 600'"; done
  done
}
timed() { # FILE COMMAND...
  local file=$1 from
  shift
  from=$(now)
  "$@" >/dev/null
  echo $((($(now) - from) / 10000)) >>"$file"
}
show() { # NAME RAW OURS
  awk -v n="$1" -v r="$(median <"$2")" -v o="$(median <"$3")" \
    'BEGIN { printf "%-22s raw %8.1f ms   sessions %8.1f ms   ratio %.2f\n", n, r / 100, o / 100, o / r }'
}

"$sessions" --version
tmux -V
for shape in '1 10' '1 100' '20 10'; do
  read -r s w <<<"$shape"
  layouts "$s" "$w" >"$work/layouts.json"
  raw "$s" "$w" >"$work/raw.conf"
  : >"$work/raw.times"; : >"$work/our.times"
  for ((i = 0; i < rounds; i++)); do
    last=$work/r$s-$w-$i
    timed "$work/raw.times" tmux -u -f "$work/conf" -S "$last" start-server ';' source-file "$work/raw.conf"
    tmux -S "$last" kill-server
    last=$work/o$s-$w-$i
    timed "$work/our.times" "$sessions" run "$work/layouts.json" -o "socketPath=$last" -o "config=$work/conf"
    tmux -S "$last" kill-server
    rm -rf "$XDG_STATE_HOME"
  done
  show "run ${s}x$w" "$work/raw.times" "$work/our.times"
done

last=$work/status
layouts 100 10 >"$work/layouts.json"
"$sessions" run "$work/layouts.json" -o "socketPath=$last" -o "config=$work/conf" --timeout 60 >/dev/null
: >"$work/raw.times"; : >"$work/our.times"
for ((i = 0; i < rounds; i++)); do
  timed "$work/raw.times" tmux -u -S "$last" list-panes -a -F '#{session_id} #{session_name} #{window_id} #{window_name} #{pane_id} #{pane_pid} #{pane_dead} #{pane_current_command}'
  timed "$work/our.times" "$sessions" status -o "socketPath=$last"
done
show 'status of 1000 panes' "$work/raw.times" "$work/our.times"
tmux -S "$last" kill-server
