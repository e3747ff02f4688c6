package dev.sessions.testkit;

import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.Multiplexer;
import java.util.List;
import java.util.stream.Collectors;

/** What of a snapshot changes by somebody's doing only: ids, names, marks and their order. */
final class Standing {
  private Standing() {}

  /** Returns one line a session of what stands now. */
  static List<String> of(Multiplexer multiplexer) {
    return of(multiplexer.snapshot());
  }

  static List<String> of(Snapshot snapshot) {
    return snapshot.sessions().stream().map(Standing::line).sorted().toList();
  }

  static List<String> sessionNames(Multiplexer multiplexer) {
    return multiplexer.snapshot().sessions().stream().map(SessionSnapshot::name).sorted().toList();
  }

  static List<String> windowIds(SessionSnapshot session) {
    return session.windows().stream().map(WindowSnapshot::id).toList();
  }

  /** Returns the tabs that the windows are marked with, in their order; "?" for none. */
  static List<String> tabs(SessionSnapshot session) {
    return session.windows().stream()
        .map(window -> window.identity().map(mark -> mark.tabName()).orElse("?"))
        .toList();
  }

  static String line(SessionSnapshot session) {
    return session.id()
        + " '"
        + session.name()
        + "' as "
        + session.launchedAs()
        + " of "
        + session.layoutName()
        + ": "
        + session.windows().stream()
            .map(window -> window.id() + " '" + window.name() + "' " + window.identity())
            .collect(Collectors.joining(", "));
  }
}
