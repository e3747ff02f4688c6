package dev.sessions.testkit.support;

import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.Multiplexer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The structure of snapshots as text: ids, names, identities and their order. It changes only if
 * sessions are changed; readings such as process ids are left out.
 */
public final class Structure {
  private Structure() {}

  /** Returns one line for each session that exists now. */
  public static List<String> of(Multiplexer multiplexer) {
    return of(multiplexer.snapshot());
  }

  /** Returns one line for each session of a snapshot. */
  public static List<String> of(Snapshot snapshot) {
    return snapshot.sessions().stream().map(Structure::line).sorted().toList();
  }

  /** Returns the names of the sessions that exist now, sorted. */
  public static List<String> sessionNames(Multiplexer multiplexer) {
    return multiplexer.snapshot().sessions().stream().map(SessionSnapshot::name).sorted().toList();
  }

  /** Returns the ids of the windows in their order. */
  public static List<String> windowIds(SessionSnapshot session) {
    return session.windows().stream().map(WindowSnapshot::id).toList();
  }

  /** Returns the tab names in the windows' identities, in their order; "?" if there is none. */
  public static List<String> tabs(SessionSnapshot session) {
    return session.windows().stream()
        .map(window -> window.identity().map(mark -> mark.tabName()).orElse("?"))
        .toList();
  }

  /** Returns one line for a session. */
  public static String line(SessionSnapshot session) {
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
