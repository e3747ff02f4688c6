package dev.sessions.backend.tmux.look;

import dev.sessions.api.snapshot.CommandState;
import dev.sessions.backend.tmux.record.CommandRecord;
import dev.sessions.backend.tmux.record.ForegroundProcess;
import dev.sessions.backend.tmux.script.LauncherCall;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Tells what a window's command does: by its record where it is ours, otherwise by tmux. */
final class WindowStates {
  private static final int SIGNAL_BASE = 128;

  private WindowStates() {}

  /** Where the states of windows come from; see {@link WindowStates#of}. */
  @FunctionalInterface
  interface Source {
    CommandState of(List<PaneRow> panes, Optional<LauncherCall> call, OurWindows ours);
  }

  /**
   * Returns the state of a window's command.
   *
   * @param panes the window's panes
   * @param call what it is ours by; empty where it is not
   * @param ours what is recorded of our windows
   */
  static CommandState of(List<PaneRow> panes, Optional<LauncherCall> call, OurWindows ours) {
    if (call.isEmpty()) {
      for (PaneRow pane : panes) {
        if (pane.ofLaterRelease()) {
          return new CommandState.Unknown(
              "it was launched by a later release of sessions, whose records this one cannot read");
        }
      }
      return ofPane(panes.get(0));
    }
    Optional<CommandRecord> found = ours.record(call);
    if (found.isEmpty()) {
      return new CommandState.Unknown("its record " + call.get().folder().records() + " is gone");
    }
    CommandRecord record = found.get();
    if (record.end().isPresent()) {
      return record.end().get();
    }
    if (!record.hasBegun()) {
      return new CommandState.Unknown("its command has not begun yet");
    }
    for (PaneRow pane : panes) {
      if (pane.pane().pid().equals(record.launcher()) && !pane.pane().dead()) {
        return running(record, pane);
      }
    }
    return new CommandState.Unknown("its pane was closed before its command ended");
  }

  private static CommandState running(CommandRecord record, PaneRow pane) {
    ForegroundProcess process =
        ForegroundProcess.of(record.launcher().orElseThrow(), pane.pane().currentCommand());
    return new CommandState.Running(
        OptionalLong.of(process.pid()), process.command(), record.started());
  }

  /** A window that is not ours: tmux knows whether its process lives, and not since when. */
  private static CommandState ofPane(PaneRow row) {
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
