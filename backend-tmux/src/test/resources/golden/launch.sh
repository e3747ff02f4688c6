# Runs one tab's command, records its exit code, then does what the exit mode says.
# usage: /bin/sh launch.sh EXIT_MODE NUMBER LAYOUT TAB START_DIR [fork]
sessions_mode=$1 sessions_record=${0%/*}/$2 sessions_dir=$5 sessions_how=${6-}
sessions_changed=${0%/*/*}/changed sessions_placed=${0%/*}/placed
PATH=/usr/bin:/bin
export PATH
set --
trap sessions_signal=1 INT QUIT
while :; do
  printf '' >"$sessions_record.rc"
  printf '%s\n' "$$" >"$sessions_record.start"
  printf '' >"$sessions_changed"
  if cd -- "$sessions_dir"; then
    case $sessions_how in
      fork) ( . "$sessions_record.cmd" ) ;;
      *) /bin/sh "$sessions_record.cmd" ;;
    esac
    sessions_code=$?
  else
    sessions_code=126
  fi
  printf '%s\n' "$sessions_code" >"$sessions_record.rc"
  printf '' >"$sessions_changed"
  if [ "$sessions_mode" = killWindow ]; then
    # A window that closes while its session is still being built could take the session along.
    while [ -e "$0" ] && [ ! -e "$sessions_placed" ]; do sleep 0.02 2>/dev/null || sleep 1; done
    exit "$sessions_code"
  fi
  stty sane 2>/dev/null
  [ "$sessions_mode" = terminate ] || break
  printf '\nProcess completed with exit code %s. Press Enter to restart, or type anything and press Enter to close.\n' "$sessions_code"
  while :; do
    sessions_signal=
    IFS= read -r sessions_reply
    sessions_read=$?
    # Did a signal, Ctrl-C for one, break the question off? dash says 1 then, as at Ctrl-D.
    [ "$sessions_read" -ne 0 ] && [ -n "$sessions_signal" ] || break
  done
  if [ "$sessions_read" -ne 0 ] || [ -n "$sessions_reply" ]; then
    exit "$sessions_code"
  fi
done
trap - INT QUIT
command -v "${SHELL:=/bin/sh}" >/dev/null || SHELL=/bin/sh
exec "$SHELL"
