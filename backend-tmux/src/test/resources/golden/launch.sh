# Runs one tab's command, records its exit code, then does what the exit mode says.
# usage: /bin/sh launch.sh EXIT_MODE NUMBER LAYOUT TAB START_DIR [FILE_OF_SIMPLE_COMMANDS]
sessions_mode=$1 sessions_number=$2 sessions_dir=$5 sessions_file=${6-}
sessions_folder=${0%/*} sessions_changed=${0%/*/*}/changed
sessions_note() {
  read -r sessions_now sessions_rest 2>/dev/null </proc/uptime || sessions_now=@$(date +%s)
  printf '%s\n' "$sessions_number $1 $sessions_now" >>"$sessions_folder/records"
  printf '' >"$sessions_changed"
}
# The caller's variables, for the command and for the shell after it; not for this script.
sessions_environment() {
  [ ! -r "$sessions_folder/environment" ] || . "$sessions_folder/environment" 2>/dev/null
}
set --
trap sessions_signal=1 INT QUIT
while :; do
  sessions_note "start $$"
  if cd -- "$sessions_dir"; then
    if [ -n "$sessions_file" ]; then
      ( sessions_environment; . "$sessions_folder/$sessions_file" )
    else
      ( sessions_environment; exec /bin/sh "$sessions_folder/$sessions_number.cmd" )
    fi
    sessions_code=$?
  else
    sessions_code=126
  fi
  sessions_note "end $sessions_code"
  if [ "$sessions_mode" = killWindow ]; then
    # A window that closes while its session is still being built could end the session.
    while [ -e "$0" ] && [ ! -e "$sessions_folder/placed" ]; do sleep 0.02 2>/dev/null || sleep 1; done
    exit "$sessions_code"
  fi
  stty sane 2>/dev/null
  [ "$sessions_mode" = terminate ] || break
  printf '\nProcess completed with exit code %s. Press Enter to restart, or type anything and press Enter to close.\n' "$sessions_code"
  while :; do
    sessions_signal=
    IFS= read -r sessions_reply
    sessions_read=$?
    # Did a signal such as Ctrl-C interrupt the read? dash returns 1 then, as for Ctrl-D.
    [ "$sessions_read" -ne 0 ] && [ -n "$sessions_signal" ] || break
  done
  if [ "$sessions_read" -ne 0 ] || [ -n "$sessions_reply" ]; then
    exit "$sessions_code"
  fi
done
trap - INT QUIT
sessions_environment
command -v "${SHELL:=/bin/sh}" >/dev/null || SHELL=/bin/sh
exec "$SHELL"
