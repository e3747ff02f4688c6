package dev.sessions.reporting;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.PlacedPane;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What was observed of one tab.
 *
 * @param tabName the tab, or the window's name if it is of no tab
 * @param status what was observed, in one word
 * @param windowId the multiplexer's own id of the window that has its pane, or empty if it has none
 * @param pid the process that runs; empty unless running
 * @param command what runs now, else what the layout says shall run, else what was launched; empty
 *     if none is known
 * @param started when the command was started, or empty if that was not recorded
 * @param ended when it ended, or empty if it did not or that was not recorded
 * @param code its exit code; empty unless it has ended
 * @param signal the signal that ended it; empty unless one did
 * @param reason why it is missing or unknown, as a sentence without its full stop; otherwise empty
 * @param inFile whether the layouts have it; false for what was launched for a layout or a tab that
 *     is not in the file any more, which no figure counts
 */
public record TabReport(
    String tabName,
    TabStatus status,
    Optional<String> windowId,
    OptionalLong pid,
    Optional<String> command,
    Optional<Instant> started,
    Optional<Instant> ended,
    OptionalInt code,
    OptionalInt signal,
    Optional<String> reason,
    boolean inFile) {

  /** What people read of a tab that is not {@link #inFile}. */
  public static final String NOT_IN_FILE = "not in the file any more";

  /** Checks the report. */
  public TabReport {
    Objects.requireNonNull(tabName, "tabName");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(windowId, "windowId");
    Objects.requireNonNull(pid, "pid");
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(started, "started");
    Objects.requireNonNull(ended, "ended");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(signal, "signal");
    Objects.requireNonNull(reason, "reason");
  }

  /** Returns this report as one of what is not in the file any more. */
  TabReport notInFile() {
    return new TabReport(
        tabName, status, windowId, pid, command, started, ended, code, signal, reason, false);
  }

  /** Returns this report as one of a tab whose pane has gone. */
  TabReport asGone(String reason) {
    return missing(tabName, Optional.empty(), reason);
  }

  /** Returns whether the command has ended with exit code 0. */
  public boolean endedWell() {
    return status.hasEnded() && code.orElse(-1) == 0;
  }

  /** Returns whether the command has ended with another exit code than 0, or by a signal. */
  public boolean endedBadly() {
    return status.hasEnded() && !endedWell();
  }

  /** Reports a tab that has a pane. */
  static TabReport of(String tabName, PlacedPane placed, Optional<String> planned) {
    CommandState state = placed.pane().state();
    Optional<String> windowId = Optional.of(placed.window().id());
    if (state instanceof CommandState.Running running) {
      String command = running.command();
      Optional<String> now = command.isBlank() ? Optional.empty() : Optional.of(command);
      return new TabReport(
          tabName,
          TabStatus.RUNNING,
          windowId,
          running.pid(),
          now,
          running.since(),
          Optional.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          true);
    }
    if (state instanceof CommandState.Ended ended) {
      Optional<PaneIdentity> identity = placed.pane().identity();
      boolean shell = identity.isPresent() && identity.get().exitMode() == ExitMode.BACK_TO_SHELL;
      return ended(tabName, shell ? TabStatus.IDLE : statusOf(ended), windowId, planned, ended);
    }
    // The type is sealed; Java 17 has no switch over it.
    String reason = ((CommandState.Unknown) state).reason();
    return notSeen(tabName, TabStatus.UNKNOWN, windowId, planned, reason);
  }

  /** Reports a tab whose window has closed with its command. */
  static TabReport of(EndedTab tab, Optional<String> planned) {
    CommandState.Ended state = tab.state();
    return ended(tab.identity().tabName(), statusOf(state), Optional.empty(), planned, state);
  }

  /** Reports a tab that left nothing to be seen. */
  static TabReport missing(String tabName, Optional<String> planned, String reason) {
    return notSeen(tabName, TabStatus.MISSING, Optional.empty(), planned, reason);
  }

  private static TabStatus statusOf(CommandState.Ended ended) {
    return ended.signal().isPresent() ? TabStatus.KILLED : TabStatus.EXITED;
  }

  private static TabReport ended(
      String tabName,
      TabStatus status,
      Optional<String> windowId,
      Optional<String> planned,
      CommandState.Ended ended) {
    return new TabReport(
        tabName,
        status,
        windowId,
        OptionalLong.empty(),
        planned,
        ended.started(),
        ended.ended(),
        OptionalInt.of(ended.code()),
        ended.signal(),
        Optional.empty(),
        true);
  }

  private static TabReport notSeen(
      String tabName,
      TabStatus status,
      Optional<String> windowId,
      Optional<String> planned,
      String reason) {
    return new TabReport(
        tabName,
        status,
        windowId,
        OptionalLong.empty(),
        planned,
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.of(reason),
        true);
  }
}
