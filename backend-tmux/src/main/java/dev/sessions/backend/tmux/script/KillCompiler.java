package dev.sessions.backend.tmux.script;

import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Compiles what ends sessions. Other clients have their turn before another {@value
 * LaunchScript#GROUP_SIZE} windows end: for each of them some builds of tmux start a program.
 */
public final class KillCompiler {
  private KillCompiler() {}

  /**
   * Returns the commands that end sessions by their ids, in the server life that the ids are of.
   *
   * @param serverId that server life
   * @param sessions the sessions, ended in this order
   * @param together which of the sessions end at once: the one that this program runs in, which
   *     would not live to end the rest of it
   * @param shared the ids of windows that other sessions have, too; they live on there
   */
  public static String commands(
      String serverId,
      List<SessionSnapshot> sessions,
      Predicate<SessionSnapshot> together,
      Set<String> shared) {
    List<String> lines = new ArrayList<>();
    int ended = 0;
    for (SessionSnapshot session : sessions) {
      int left = session.windows().size();
      if (!together.test(session)) {
        for (WindowSnapshot window : session.windows()) {
          if (left > LaunchScript.GROUP_SIZE && !shared.contains(window.id())) {
            ended = yieldBefore(lines, ended, 1);
            lines.add(TmuxText.onlyOn(serverId, killWindow(session, window)));
            left--;
          }
        }
      }
      ended = yieldBefore(lines, ended, left);
      lines.add(TmuxText.onlyOn(serverId, "kill-session -t " + TmuxText.word(session.id())));
    }
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  /** Returns how many windows end since the last yield, with so many more. */
  private static int yieldBefore(List<String> lines, int ended, int more) {
    if (ended == 0 || ended + more <= LaunchScript.GROUP_SIZE) {
      return ended + more;
    }
    lines.add(LaunchCompiler.YIELD);
    return more;
  }

  private static String killWindow(SessionSnapshot session, WindowSnapshot window) {
    return TmuxText.onlyIf(
        window.id(), "session_id", session.id(), "kill-window -t " + TmuxText.word(window.id()));
  }
}
