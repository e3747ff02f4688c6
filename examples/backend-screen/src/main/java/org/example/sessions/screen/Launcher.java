package org.example.sessions.screen;

/**
 * The script that is a window's own process. The command runs in a shell of its own, so that {@code
 * exit 3} in it cannot skip what the exit mode promises. Ctrl-C is caught by a handler that only
 * notes it: the command gets it, and the launcher lives on. {@code N.start} holds the launcher's
 * process and the session's; {@code N.rc} is empty while the command runs, then holds its exit
 * code.
 */
final class Launcher {
  static final String SCRIPT =
      """
      # Runs one tab's command, records its exit code, then does what the exit mode says.
      # It is read by /bin/sh with the tab's number as $1, and SESSIONS_RUN set to this folder.
      sessions_run=$SESSIONS_RUN sessions_record=$SESSIONS_RUN/$1
      unset SESSIONS_RUN
      set --
      . "$sessions_record.tab"
      trap sessions_signal=1 INT QUIT
      while :; do
        printf '' >"$sessions_record.rc"
        printf '%s %s\\n' "$$" "${STY%%.*}" >"$sessions_record.start"
        if cd -- "$sessions_dir"; then
          /bin/sh "$sessions_record.cmd"
          sessions_code=$?
        else
          sessions_code=126
        fi
        printf '%s\\n' "$sessions_code" >"$sessions_record.rc"
        if [ "$sessions_mode" = killWindow ]; then
          # The last window takes its session along, which might still be being built.
          while [ -e "$sessions_record.tab" ] && [ ! -e "$sessions_run/placed" ]; do
            sleep 0.02 2>/dev/null || sleep 1
          done
          exit "$sessions_code"
        fi
        stty sane 2>/dev/null
        [ "$sessions_mode" = terminate ] || break
        printf '\\nProcess completed with exit code %s. Press Enter to restart, or type anything and press Enter to close.\\n' "$sessions_code"
        while :; do
          sessions_signal=
          IFS= read -r sessions_reply
          sessions_read=$?
          # Did a signal, Ctrl-C for one, break the question off?
          [ "$sessions_read" -ne 0 ] && [ -n "$sessions_signal" ] || break
        done
        if [ "$sessions_read" -ne 0 ] || [ -n "$sessions_reply" ]; then
          exit "$sessions_code"
        fi
      done
      trap - INT QUIT
      command -v "${SHELL:=/bin/sh}" >/dev/null || SHELL=/bin/sh
      exec "$SHELL"
      """;

  private Launcher() {}
}
