package dev.sessions.backend.tmux.snapshot;

import dev.sessions.api.snapshot.CommandState;
import dev.sessions.backend.support.host.ForegroundProcess;
import dev.sessions.backend.support.run.CommandRecord;
import dev.sessions.backend.tmux.mark.LauncherCall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Determines the state of a pane's command: from its record if we launched it, otherwise from tmux.
 */
final class PaneStates {
  private static final int SIGNAL_BASE = 128;

  private PaneStates() {}

  /** Returns the state of a pane's command; see {@link PaneStates#of}. */
  @FunctionalInterface
  interface Source {
    CommandState of(PaneRow pane, RecordedRuns runs);
  }

  /**
   * Returns the state of a pane's command.
   *
   * @param pane the pane
   * @param runs what is recorded of launches
   */
  static CommandState of(PaneRow pane, RecordedRuns runs) {
    if (pane.ofLaterRelease()) {
      return new CommandState.Unknown(
          "it was launched by a later release of sessions, whose records this release cannot read");
    }
    if (pane.call().isEmpty()) {
      return ofForeign(pane);
    }
    LauncherCall call = pane.call().get();
    Optional<CommandRecord> found = runs.of(call, pane.note());
    if (found.isEmpty()) {
      return new CommandState.Unknown("its record " + call.folder().journal() + " is gone");
    }
    CommandRecord record = found.get();
    if (record.end().isPresent()) {
      return record.end().get();
    }
    if (!record.hasBegun()) {
      return new CommandState.Unknown("its command has not begun yet");
    }
    return pane.pane().pid().equals(record.launcher()) && !pane.pane().dead()
        ? running(record, pane)
        : new CommandState.Unknown("its launcher ended before it recorded the command's end");
  }

  private static CommandState running(CommandRecord record, PaneRow pane) {
    ForegroundProcess process =
        ForegroundProcess.of(record.launcher().orElseThrow(), pane.pane().currentCommand());
    Path folder = pane.call().orElseThrow().folder().path();
    if (process.pid() == record.launcher().getAsLong() && !Files.isWritable(folder)) {
      return new CommandState.Unknown(
          "its end could not be recorded, because " + folder + " cannot be written to");
    }
    return new CommandState.Running(
        OptionalLong.of(process.pid()), process.command(), record.started());
  }

  /**
   * Returns the state of a pane that we did not launch: tmux knows whether its process is alive,
   * but not since when.
   */
  private static CommandState ofForeign(PaneRow row) {
    if (!row.pane().dead()) {
      return new CommandState.Running(
          row.pane().pid(), row.pane().currentCommand(), Optional.empty());
    }
    if (row.deadStatus().signal().isPresent()) {
      int code = SIGNAL_BASE + row.deadStatus().signal().getAsInt();
      return new CommandState.Ended(code, Optional.empty(), Optional.empty());
    }
    if (row.deadStatus().code().isPresent()) {
      int code = row.deadStatus().code().getAsInt();
      return new CommandState.Ended(code, Optional.empty(), Optional.empty());
    }
    return new CommandState.Unknown("tmux has lost its exit status");
  }
}
