package dev.sessions.manager;

import dev.sessions.api.find.FoundLayout;
import dev.sessions.api.find.LayoutKey;
import dev.sessions.api.find.SessionFinder;
import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.reporting.ExpectedSession;
import dev.sessions.reporting.SessionReport;
import dev.sessions.reporting.StatusReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reports the session that a person means by a name. The first snapshot decides which session that
 * is; after that it is followed, whatever it is called. Of a session that was launched, its tabs
 * are reported, wherever they are; of another, its windows.
 */
public final class NamedReport {
  private final Multiplexer multiplexer;
  private final String typed;
  private @Nullable Followed followed;

  /**
   * Creates a report.
   *
   * @param multiplexer whose rule for names counts
   * @param typed the name as a person types it; see {@link NamedSessions}
   */
  public NamedReport(Multiplexer multiplexer, String typed) {
    this.multiplexer = multiplexer;
    this.typed = typed;
  }

  /**
   * Returns what a snapshot has of the session.
   *
   * @throws dev.sessions.api.error.SessionException for the first snapshot, {@code NO_SERVER} or
   *     {@code NO_SUCH_SESSION} if nothing runs and nothing is recorded under the name; {@code
   *     AMBIGUOUS} if several sessions are meant
   */
  public synchronized StatusReport of(Snapshot now) {
    if (followed == null) {
      followed = follow(now);
    }
    return followed.report(now);
  }

  private Followed follow(Snapshot now) {
    NamedSessions named = new NamedSessions(multiplexer, now);
    Optional<SessionSnapshot> session = named.find(typed);
    if (session.isPresent()) {
      Optional<LayoutKey> key = LayoutKey.of(session.get());
      return key.isPresent()
          ? new Launched(
              List.of(key.get()), session.get().launchedAs().orElseThrow(), now.ref(session.get()))
          : new Foreign(now, session.get());
    }
    String name = named.storedName(typed);
    Set<LayoutKey> recorded = new LinkedHashSet<>();
    for (EndedTab tab : now.ended()) {
      if (tab.sessionName().equals(name)) {
        recorded.add(LayoutKey.of(tab));
      }
    }
    if (recorded.isEmpty()) {
      throw named.noSession(name);
    }
    return new Launched(List.copyOf(recorded), name, null);
  }

  /** A session that is followed from snapshot to snapshot. */
  private interface Followed {
    StatusReport report(Snapshot now);
  }

  /** What was launched under one name, by its marks and records. */
  private static final class Launched implements Followed {
    private final List<LayoutKey> keys;
    private final String launchedAs;
    private final @Nullable SessionRef session;
    private final List<Set<String>> tabs = new ArrayList<>();

    Launched(List<LayoutKey> keys, String launchedAs, @Nullable SessionRef session) {
      this.keys = keys;
      this.launchedAs = launchedAs;
      this.session = session;
      keys.forEach(key -> tabs.add(new LinkedHashSet<>()));
    }

    @Override
    public StatusReport report(Snapshot now) {
      SessionFinder finder = Owners.finder(now);
      List<ExpectedSession> expected = new ArrayList<>();
      for (int i = 0; i < keys.size(); i++) {
        FoundLayout found = finder.find(keys.get(i)).launchedAs(launchedAs, id(now));
        addTabs(found, tabs.get(i));
        expected.add(ExpectedSession.launched(keys.get(i), launchedAs, id(now), tabs.get(i)));
      }
      return StatusReport.of(expected, finder);
    }

    /** An id is one of a server life: in another one it is another session's. */
    private Optional<String> id(Snapshot now) {
      return session != null && now.serverId().equals(Optional.of(session.serverId()))
          ? Optional.of(session.id())
          : Optional.empty();
    }

    private static void addTabs(FoundLayout found, Set<String> tabs) {
      found
          .sessions()
          .forEach(
              each -> {
                tabs.addAll(each.tabs().keySet());
                each.ended().forEach(ended -> tabs.add(ended.identity().tabName()));
              });
      tabs.addAll(found.guestTabs().keySet());
      found.ended().forEach(ended -> tabs.add(ended.identity().tabName()));
    }
  }

  /**
   * A session that was not launched: its windows, and the ends of tabs that were merged into it.
   */
  private static final class Foreign implements Followed {
    private final String serverId;
    private final String id;
    private final Set<String> merged = new HashSet<>();
    private List<SessionReport> last = List.of();

    Foreign(Snapshot now, SessionSnapshot session) {
      this.serverId = now.serverId().orElseThrow();
      this.id = session.id();
    }

    @Override
    public StatusReport report(Snapshot now) {
      Optional<SessionSnapshot> session =
          now.sessions().stream()
              .filter(each -> now.serverId().equals(Optional.of(serverId)))
              .filter(each -> each.id().equals(id))
              .findFirst();
      if (session.isEmpty()) {
        return new StatusReport(
            now.serverRunning(), last.stream().map(SessionReport::asGone).toList());
      }
      session.get().windows().stream()
          .flatMap(window -> window.panes().stream())
          .flatMap(pane -> pane.identity().stream())
          .forEach(identity -> merged.add(key(identity)));
      Snapshot only =
          Snapshot.builder()
              .serverId(serverId)
              .sessions(List.of(session.get()))
              .ended(
                  now.ended().stream().filter(tab -> merged.contains(key(tab.identity()))).toList())
              .build();
      StatusReport report = StatusReport.ofAll(only);
      last = report.sessions();
      return report;
    }

    /** Names hold no newline. */
    private static String key(PaneIdentity tab) {
      return String.join(
          "\n", tab.owner().id(), tab.layoutName(), tab.requestedName(), tab.tabName());
    }
  }
}
