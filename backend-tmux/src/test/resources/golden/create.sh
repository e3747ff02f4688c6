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

# create session dev
mkdir -p /state/sessions/tmux
mkdir /state/sessions/tmux/0a1b2c
printf '%s\n' 'sessions 1' 'address the owner' "host $host" 'tool 0 0' >/state/sessions/tmux/0a1b2c/owner
echo clock "$(date +%s)" "$(cut -d ' ' -f 1 /proc/uptime 2>/dev/null)" >/state/sessions/tmux/0a1b2c/records
cat >/state/sessions/tmux/0a1b2c/launch.sh <<'END_'
(the launcher)
END_
cat >/state/sessions/tmux/0a1b2c/session <<'END'
dev
dev
backToShell
create
0 api
1 it's #1
END
cat >/state/sessions/tmux/0a1b2c/1.cmd <<'END'
run 'it's #1'
END
cat >/state/sessions/tmux/0a1b2c/0.cmds <<'END'
case $sessions_number in
0) run 'api' ;;
esac
END
cat >/state/sessions/tmux/0a1b2c/environment <<END
$sessions_environment
END
tagged=
tagged="$tagged
$(tmux start-server ';' source-file - <<'END'
if-shell -F -t '=0a1b2c_none:' '#{&&:#{==:#{window-size},manual},#{m/r:^(next-)?3[.][3-6],#{version}}}' { display-message -p '0a1b2c unsafe' } { if-shell -F -t '=0a1b2c_none:' '#{&&:#{exit-unattached},#{m/r:^0*$,#{S:#{session_attached}}}}' { display-message -p '0a1b2c unattached' } { new-session -d -s '__sessions_0a1b2c' -n 'api' -c '/home/me/it'\''s ##{here}' -P -F '0a1b2c window 0 #{pid}:#{start_time} #{session_id} #{window_id} #{remain-on-exit},#{allow-rename}' /bin/sh '/state/sessions/tmux/0a1b2c/launch.sh' backToShell 0 ':dev' 'api' '/home/me/it'\''s #{here}' 0.cmds ; set-option -t '=__sessions_0a1b2c:' destroy-unattached off ; new-window -d -t '=__sessions_0a1b2c:' -n 'it'\''s ##1' -c '/home/me/it'\''s ##{here}' -P -F '0a1b2c window 1 #{pid}:#{start_time} #{session_id} #{window_id} #{remain-on-exit},#{allow-rename}' /bin/sh '/state/sessions/tmux/0a1b2c/launch.sh' backToShell 1 ':dev' 'it=27s=20=231' '/home/me/it'\''s #{here}' ; set-option -t '=__sessions_0a1b2c:' @sessions_launch '1 0a1b2c dev dev - dev' ; rename-session -t '=__sessions_0a1b2c:' -- 'dev' ; display-message -p '0a1b2c named' } }
END
)" || :
case $tagged in *'0a1b2c unsafe'*) echo 'a new window would end this tmux server: run tmux set-option -gw window-size latest first' >&2; rm -r /state/sessions/tmux/0a1b2c; exit 3 ;; esac
case $tagged in *'0a1b2c unattached'*) echo 'this tmux server ends as long as no terminal is attached to it, because exit-unattached is on' >&2; rm -r /state/sessions/tmux/0a1b2c; exit 1 ;; esac
window0=$(field window 0 6)
[ -n "$window0" ] || { echo 'the window '\''api'\'' could not be created' >&2; exit 1; }
window1=$(field window 1 6)
[ -n "$window1" ] || { echo 'the window '\''it'\''s #1'\'' could not be created' >&2; exit 1; }
session=$(field window '' 5 | head -n 1)
server=$(field window '' 4 | head -n 1)
printf 'server %s\n' "$server" >>/state/sessions/tmux/0a1b2c/owner
tagged="$tagged
$({
cat <<END
if-shell -F '#{==:#{pid}:#{start_time},${server}}' { set-option -w -t '${window0}' remain-on-exit off ; set-option -w -t '${window0}' allow-rename off }
if-shell -F '#{==:#{pid}:#{start_time},${server}}' { set-option -w -t '${window1}' remain-on-exit off ; set-option -w -t '${window1}' allow-rename off }
END
} | tmux source-file -)" || :
case $tagged in *' named'*) ;; *) echo 'the launch could not be completed, so it is undone' >&2; rm -r /state/sessions/tmux/0a1b2c; for window in "$window0" "$window1"; do tmux if-shell -F "#{==:#{pid}:#{start_time},$server}" "kill-window -t $window"; done; exit 1 ;; esac
: >/state/sessions/tmux/0a1b2c/placed
: >/state/sessions/tmux/changed
