package dev.sessions.backend.tmux.look;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.backend.tmux.record.CommandRecord;
import dev.sessions.backend.tmux.record.Records;
import dev.sessions.backend.tmux.script.LauncherCall;
import dev.sessions.backend.tmux.script.RunContents;
import dev.sessions.backend.tmux.script.RunFolder;
import dev.sessions.backend.tmux.script.SessionMark;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which windows are ours: those with a pane that our launcher was started in. Where a person
 * closed that pane beside another one, the window is known by its name in a session of ours.
 */
final class OurWindows {
  private final Map<String, LauncherCall> calls = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Records records;

  OurWindows(List<PaneRow> rows, Records records) {
    this.records = records;
    for (PaneRow row : rows) {
      if (row.call().isPresent()) {
        add(row.windowId(), row.call().get());
      }
    }
    for (PaneRow row : rows) {
      if (row.sessionMark().isPresent() && !calls.containsKey(row.windowId())) {
        Optional<LauncherCall> call = byName(row, row.sessionMark().get());
        if (call.isPresent()) {
          add(row.windowId(), call.get());
        }
      }
    }
  }

  private void add(String windowId, LauncherCall call) {
    calls.putIfAbsent(windowId, call);
    taken.add(call.record());
  }

  private Optional<LauncherCall> byName(PaneRow row, SessionMark mark) {
    RunFolder folder = records.folder(mark.run());
    return records.contents(folder).stream()
        .flatMap(run -> run.tabs().keySet().stream().map(number -> call(folder, run, number)))
        .filter(call -> call.identity().tabName().equals(row.windowName()))
        .filter(call -> !taken.contains(call.record()) && !hasClosed(call))
        .findFirst();
  }

  private static LauncherCall call(RunFolder folder, RunContents run, int number) {
    return new LauncherCall(folder, number, run.identity(number));
  }

  /** A window that closes with its command leaves no pane: this one is somebody else's. */
  private boolean hasClosed(LauncherCall call) {
    return call.identity().exitMode() == ExitMode.KILL_WINDOW
        && records.of(call).flatMap(CommandRecord::end).isPresent();
  }

  /** Returns the call that a window is known by, or empty where the window is not ours. */
  Optional<LauncherCall> call(String windowId) {
    return Optional.ofNullable(calls.get(windowId));
  }

  /** Returns what is recorded of the command of a call, or empty where nothing is. */
  Optional<CommandRecord> record(Optional<LauncherCall> call) {
    return call.isPresent() ? records.of(call.get()) : Optional.empty();
  }

  /**
   * Returns by the ids of their windows what tells the records, see {@link LauncherCall#record}.
   */
  Map<String, String> records() {
    Map<String, String> records = new HashMap<>();
    for (Map.Entry<String, LauncherCall> call : calls.entrySet()) {
      records.put(call.getKey(), call.getValue().record());
    }
    return records;
  }
}
