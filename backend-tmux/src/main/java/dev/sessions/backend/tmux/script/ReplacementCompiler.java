package dev.sessions.backend.tmux.script;

import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.TabAction;
import dev.sessions.backend.support.run.RunFolder;
import dev.sessions.backend.tmux.mark.SessionMark;
import dev.sessions.backend.tmux.syntax.TmuxText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compiles the last batch of a launch that replaces a session or windows. It runs once all new
 * windows exist, and addresses everything by id.
 *
 * @param names compiles the commands that name the new session
 */
record ReplacementCompiler(NamingCommands names) {

  /** Returns the batch; empty for a step that creates a session. */
  Batch compile(LaunchStep step, RunFolder folder) {
    List<String> lines = new ArrayList<>();
    switch (step.action()) {
      case CREATE -> {
        return new Batch(lines);
      }
      case REPLACE -> {
        SessionRef old = step.existing().orElseThrow();
        lines.add(retire(step, folder, old));
        lines.add(onlyIfNamed(step, folder, carryOver()));
        lines.add(onlyIfNamed(step, folder, "kill-session -t " + TmuxText.word(old.id())));
        for (String pane : step.endingPanes()) {
          // Checked first, because tmux would take the current pane if this one is gone.
          String kill = "kill-pane -t " + TmuxText.word(pane);
          lines.add(onlyIfNamed(step, folder, TmuxText.onlyIf(pane, "pane_id", pane, kill)));
        }
      }
      case MERGE -> {
        for (int number : LaunchScript.createdTabs(step)) {
          if (step.tabs().get(number).action() == TabAction.REPLACE) {
            if (lines.size() % (LaunchScript.GROUP_SIZE + 1) == LaunchScript.GROUP_SIZE) {
              lines.add(LaunchCompiler.YIELD);
            }
            lines.add(takePlace(step, folder, number));
          }
        }
      }
    }
    lines.add("display-message -p " + TmuxText.word(folder.name() + " finished"));
    // The old ids are valid in their own server life only, whichever server created the new
    // windows.
    return new Batch(lines).onlyOn(step.existing().orElseThrow().serverId());
  }

  /**
   * Returns the command that gives the old session its retired name and the new one its own, if the
   * new one still exists.
   */
  private String retire(LaunchStep step, RunFolder folder, SessionRef old) {
    String fresh = TmuxText.word(Batch.reference(Batch.SESSION));
    String swap =
        String.join(
            " ; ",
            "rename-session -t " + TmuxText.word(old.id()) + " " + folder.retiredName(),
            names.rename(step, fresh),
            NamingCommands.mark(step, folder, fresh),
            NamingCommands.named(folder));
    return TmuxText.onlyIf(
        Batch.reference(Batch.SESSION) + ":", "session_name", folder.stagingName(), swap);
  }

  private static String carryOver() {
    return "switch-client -c "
        + TmuxText.word(Batch.reference(Batch.CLIENT))
        + " -t "
        + TmuxText.word(Batch.reference(Batch.SESSION));
  }

  /** Returns a command that runs only once the new session has its mark. */
  private static String onlyIfNamed(LaunchStep step, RunFolder folder, String command) {
    return "if-shell -F -t "
        + TmuxText.word(Batch.reference(Batch.SESSION) + ":")
        + " "
        + TmuxText.word(
            "#{==:#{" + SessionMark.OPTION + "}," + SessionMark.of(step, folder).text() + "}")
        + " "
        + TmuxText.block(command);
  }

  /**
   * Returns the command with which a new window replaces the panes of its tab. It takes the old
   * window's index if nothing else remains in that; then the old panes are ended, and a window ends
   * with its last pane. The new window is marked in the same sequence, so that of two merges that
   * replace one window, the second does not believe that it did.
   */
  private static String takePlace(LaunchStep step, RunFolder folder, int number) {
    String session = step.existing().orElseThrow().id() + ":";
    String window = TmuxText.word(Batch.reference(Batch.window(number)));
    String fresh = TmuxText.word(session + Batch.reference(Batch.window(number)));
    List<String> old = step.tabs().get(number).existing();
    Optional<String> place = step.tabs().get(number).place();
    List<String> commands = new ArrayList<>();
    if (place.isPresent()) {
      // Without -d, which would make the new window the current one.
      commands.add("swap-window -s " + fresh + " -t " + TmuxText.word(session + place.get()));
    }
    commands.add("set-option -w -t " + window + " " + UndoCompiler.PLACED + " 1");
    commands.add("display-message -p " + TmuxText.word(folder.name() + " placed" + number));
    for (String pane : old) {
      String kill = "kill-pane -t " + TmuxText.word(pane);
      // A pane that is gone must not stop the sequence.
      commands.add(old.size() == 1 ? kill : TmuxText.onlyIf(pane, "pane_id", pane, kill));
    }
    String all = String.join(" ; ", commands);
    return place.isPresent()
        ? TmuxText.onlyIf(place.get(), "window_id", place.get(), all)
        : TmuxText.onlyIf(old.get(0), "pane_id", old.get(0), all);
  }
}
