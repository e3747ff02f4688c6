package dev.sessions.backend.tmux.script;

import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.backend.support.run.RunFolder;
import dev.sessions.backend.tmux.syntax.TmuxText;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists the processes of the panes that a launch replaces. They end before the new commands begin;
 * a window that another session shows too lives on, and its processes with it.
 */
final class ReplacedPanes {
  /** The word between the launch's name and the process of a pane in an answer. */
  private static final String TAG = " old ";

  private ReplacedPanes() {}

  /** Returns the commands that print the processes; each line is independent of the others. */
  static List<String> list(LaunchStep step, RunFolder folder) {
    List<String> lines = new ArrayList<>();
    if (!LaunchScript.isHeld(step)) {
      return lines;
    }
    SessionRef session = step.existing().orElseThrow();
    if (step.action() == LaunchAction.REPLACE) {
      // All windows of a grouped session are shared; there #{window_linked_sessions} depends on the
      // version.
      String alone = "#{&&:#{==:#{session_grouped},0},#{==:#{window_linked_sessions},1}}";
      String pane = "#{?#{&&:" + alone + ",#{==:#{pane_dead},0}},#{pane_pid},-}";
      lines.add(list("-s -t " + TmuxText.word(session.id()), pane, session, folder));
      step.endingPanes().forEach(id -> lines.add(one(id, session, folder)));
      return lines;
    }
    for (int number : LaunchScript.createdTabs(step)) {
      for (String id : step.tabs().get(number).existing()) {
        lines.add(one(id, session, folder));
      }
    }
    return lines;
  }

  private static String one(String id, SessionRef session, RunFolder folder) {
    // All panes of its window are listed: a person may have split it.
    String alive = "#{&&:#{==:#{pane_id}," + id + "},#{==:#{pane_dead},0}}";
    String pane = "#{?" + alive + ",#{pane_pid},-}";
    return list("-t " + TmuxText.word(id), pane, session, folder);
  }

  private static String list(String target, String pane, SessionRef session, RunFolder folder) {
    return TmuxText.onlyOn(
        session.serverId(),
        "list-panes " + target + " -F " + TmuxText.word(folder.name() + TAG + pane));
  }
}
