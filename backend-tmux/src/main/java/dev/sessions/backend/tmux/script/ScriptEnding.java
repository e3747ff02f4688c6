package dev.sessions.backend.tmux.script;

/**
 * The shell functions of a printed script that wait for the end of replaced processes before the
 * new commands begin. They decide as {@link dev.sessions.backend.support.PaneProcesses} does which
 * processes those are.
 */
final class ScriptEnding {
  /**
   * The functions {@code members} and {@code ended}, and the variables {@code panes} and {@code
   * old}.
   */
  static final String FUNCTIONS =
      """
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
      """;

  private ScriptEnding() {}
}
