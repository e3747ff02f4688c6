#!/bin/sh
# Starts sessions on tmux, as `sessions run` would. Run it once only: its folders have fixed names.
set -eu
umask 077
# The variables that the commands get from the caller of this script, as its shell reads them.
sessions_environment=
for sessions_name in $(awk 'BEGIN { for (name in ENVIRON) if (name ~ /^[A-Za-z_][A-Za-z0-9_]*$/) print name }'); do
  case $sessions_name in
    BASHOPTS | BASH_VERSINFO | COLORFGBG | COLORTERM | COLUMNS | EUID | GPG_TTY | IFS | INSIDE_EMACS | LC_TERMINAL | LC_TERMINAL_VERSION | LINENO | LINES | OLDPWD | OPTARG | OPTERR | OPTIND | PPID | PWD | SHELL | SHELLOPTS | SHLVL | SSH_TTY | STY | TERM | TERMCAP | TERMINATOR_UUID | TERMINFO | TERM_SESSION_ID | TILIX_ID | TMUX | TMUX_PANE | UID | VTE_VERSION | WINDOW | WINDOWID | WT_PROFILE_ID | WT_SESSION | XTERM_LOCALE | XTERM_SHELL | XTERM_VERSION | _ | TERM_PROGRAM* | ITERM_* | KITTY_* | KONSOLE_* | WEZTERM_* | ALACRITTY_* | GHOSTTY_* | GNOME_TERMINAL_* | ZELLIJ* | sessions_*) continue ;;
  esac
  eval "sessions_value=\${$sessions_name-}"
  case $sessions_value in
    *\'*)
      sessions_value=$(LC_ALL=C sed "s/'/'\\\\''/g" <<END
$sessions_value.
END
      )
      sessions_value=${sessions_value%.}
      ;;
  esac
  sessions_environment="${sessions_environment}export $sessions_name='$sessions_value'
"
done
# Prints field $3 of the lines of tmux's answer with tag $1 (and number $2, if given).
field() {
  printf '%s\n' "$tagged" |
    awk -v tag="$1" -v n="$2" -v f="$3" '$2 == tag && (n == "" || $3 == n) { print $f }'
}
# Prints a word, or a dash if the system does not report it.
word() { case $1 in '' | *' '*) printf - ;; *) printf '%s' "$1" ;; esac; }
host="$(word "$(uname -n)") $(word "$(cat /etc/machine-id 2>/dev/null)")"
host="$host $(word "$(cat /proc/sys/kernel/random/boot_id 2>/dev/null)")"
host="$host $(word "$(readlink /proc/self/ns/pid 2>/dev/null)")"
tmux() { command /usr/bin/tmux -L 'it'\''s' "$@"; }
if [ "$(tmux display-message -p '#{pid}:#{start_time}' 2>/dev/null)" != 4711:1700000000 ]; then
  echo 'the tmux server that this script was written for has ended; nothing was touched. Print the script again.' >&2
  exit 1
fi
# Prints the processes in the sessions of the terminals that $panes lead, and those of the given
# processes that are alive. If ps does not print the leader of a session, the terminal decides.
members() {
  ps -A -o pid= -o ppid= -o stat= -o tty= -o sess= 2>/dev/null |
    awk -v panes="$panes" -v known="$*" '
    $3 !~ /^Z/ { parent[$1] = $2; tty[$1] = $4; sess[$1] = $5 }
    END {
      for (pid in sess) if (pid + 0 > 1 && sess[pid] == pid) exact = 1
      count = split(panes, list, " ")
      for (i = 1; i <= count; i++) {
        pane[list[i]] = 1
        if (tty[list[i]] ~ /[a-z0-9]/) terminal[tty[list[i]]] = 1
      }
      count = split(known, list, " ")
      for (i = 1; i <= count; i++) if (list[i] in parent) member[list[i]] = 1
      for (pid in parent)
        if (exact ? (sess[pid] in pane) : (tty[pid] in terminal)) member[pid] = 1
      do {
        more = 0
        for (pid in parent) if (!(pid in member) && !exact && known != "" && parent[pid] in member) {
          member[pid] = 1
          more = 1
        }
      } while (more)
      for (pid in member) print pid
    }'
}
# Waits up to $1 tenths of a second for the end of $old; leaves in $old those that are alive.
ended() {
  left=$1
  while :; do
    old=$(members $old)
    [ -n "$old" ] || return 0
    [ "$left" -gt 0 ] || return 1
    left=$((left - 1))
    sleep 0.1 2>/dev/null || sleep 1
  done
}

# merge session dev
mkdir -p /state/sessions/tmux
mkdir /state/sessions/tmux/0a1b2c
printf '%s\n' 'sessions 1' 'address the owner' "host $host" 'tool 0 0' 'server 4711:1700000000' >/state/sessions/tmux/0a1b2c/owner
echo clock "$(date +%s)" "$(cut -d ' ' -f 1 /proc/uptime 2>/dev/null)" >/state/sessions/tmux/0a1b2c/records
cat >/state/sessions/tmux/0a1b2c/launch.sh <<'END_'
(the launcher)
END_
cat >/state/sessions/tmux/0a1b2c/session <<'END'
dev
dev
terminate
merge
1 new
0 api
replaces 0 %8
END
cat >/state/sessions/tmux/0a1b2c/0.cmds <<'END'
case $sessions_number in
1) run 'new' ;;
0) run 'api' ;;
esac
END
cat >/state/sessions/tmux/0a1b2c/environment <<END
$sessions_environment
END
tagged=
tagged="$tagged
$(tmux source-file - <<'END'
if-shell -F '#{==:#{pid}:#{start_time},4711:1700000000}' { if-shell -F -t '=0a1b2c_none:' '#{&&:#{==:#{window-size},manual},#{m/r:^(next-)?3[.][3-6],#{version}}}' { display-message -p '0a1b2c unsafe' } { if-shell -F -t '=0a1b2c_none:' '#{&&:#{exit-unattached},#{m/r:^0*$,#{S:#{session_attached}}}}' { display-message -p '0a1b2c unattached' } { new-window -d -t '$3:' -n 'new' -c '/home/me/it'\''s ##{here}' -P -F '0a1b2c window 1 #{pid}:#{start_time} #{session_id} #{window_id} #{remain-on-exit},#{allow-rename}' /bin/sh '/state/sessions/tmux/0a1b2c/launch.sh' terminate 1 ':dev' 'new' '/home/me/it'\''s #{here}' 0.cmds } } } { display-message -p '0a1b2c stale' }
if-shell -F '#{==:#{pid}:#{start_time},4711:1700000000}' { if-shell -F -t '=0a1b2c_none:' '#{&&:#{==:#{window-size},manual},#{m/r:^(next-)?3[.][3-6],#{version}}}' { display-message -p '0a1b2c unsafe' } { if-shell -F -t '=0a1b2c_none:' '#{&&:#{exit-unattached},#{m/r:^0*$,#{S:#{session_attached}}}}' { display-message -p '0a1b2c unattached' } { new-window -d -t '$3:' -n 'api' -c '/home/me/it'\''s ##{here}' -P -F '0a1b2c window 0 #{pid}:#{start_time} #{session_id} #{window_id} #{remain-on-exit},#{allow-rename}' /bin/sh '/state/sessions/tmux/0a1b2c/launch.sh' terminate 0 ':dev' 'api' '/home/me/it'\''s #{here}' 0.cmds } } } { display-message -p '0a1b2c stale' }
if-shell -F '#{==:#{pid}:#{start_time},4711:1700000000}' { list-panes -t '%8' -F '0a1b2c old #{?#{&&:#{==:#{pane_id},%8},#{==:#{pane_dead},0}},#{pane_pid},-}' }
END
)" || :
case $tagged in *'0a1b2c unsafe'*) echo 'a new window would end this tmux server: run tmux set-option -gw window-size latest first' >&2; rm -r /state/sessions/tmux/0a1b2c; exit 3 ;; esac
case $tagged in *'0a1b2c unattached'*) echo 'this tmux server ends as long as no terminal is attached to it, because exit-unattached is on' >&2; rm -r /state/sessions/tmux/0a1b2c; exit 1 ;; esac
window1=$(field window 1 6)
[ -n "$window1" ] || { echo 'the window '\''new'\'' could not be created' >&2; exit 1; }
window0=$(field window 0 6)
[ -n "$window0" ] || { echo 'the window '\''api'\'' could not be created' >&2; exit 1; }
session=$(field window '' 5 | head -n 1)
server=$(field window '' 4 | head -n 1)
printf 'server %s\n' "$server" >>/state/sessions/tmux/0a1b2c/owner
panes=$(printf '%s\n' "$tagged" | awk '$2 == "old" && $3 != "-" { print $3 }')
case $(ps -o comm= -p "${server%%:*}" 2>/dev/null) in *tmux*) ;; *) panes= ;; esac
old=$(members)
tagged="$tagged
$({
cat <<END
if-shell -F '#{==:#{pid}:#{start_time},${server}}' { set-option -w -t '${window1}' remain-on-exit off ; set-option -w -t '${window1}' allow-rename off }
if-shell -F '#{==:#{pid}:#{start_time},${server}}' { set-option -w -t '${window0}' remain-on-exit off ; set-option -w -t '${window0}' allow-rename off }
if-shell -F '#{==:#{pid}:#{start_time},4711:1700000000}' { if-shell -F -t '@8' '#{==:#{window_id},@8}' { swap-window -s '\$3:${window0}' -t '\$3:@8' ; set-option -w -t '${window0}' @sessions_placed 1 ; display-message -p '0a1b2c placed0' ; kill-pane -t '%8' } }
if-shell -F '#{==:#{pid}:#{start_time},4711:1700000000}' { display-message -p '0a1b2c finished' }
END
} | tmux source-file -)" || :
case $tagged in *' finished'*) ;; *) echo 'the launch could not be completed, so it is undone' >&2; rm -r /state/sessions/tmux/0a1b2c; for window in "$window1" "$window0"; do tmux if-shell -F "#{==:#{pid}:#{start_time},$server}" "kill-window -t $window"; done; exit 1 ;; esac
ended 10 || { kill $old 2>/dev/null || :; ended 20; } || { kill -STOP $old 2>/dev/null || :; old=$(members $old); kill -KILL $old 2>/dev/null || :; ended 20; } || {
  echo "these processes of the replaced session do not end, so the new one is undone:" $old >&2
  rm -r /state/sessions/tmux/0a1b2c; for window in "$window1" "$window0"; do tmux if-shell -F "#{==:#{pid}:#{start_time},$server}" "kill-window -t $window"; done; exit 1; }
: >/state/sessions/tmux/0a1b2c/placed
: >/state/sessions/tmux/changed
