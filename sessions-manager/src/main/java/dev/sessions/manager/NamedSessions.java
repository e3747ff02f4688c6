package dev.sessions.manager;

import dev.sessions.api.error.DidYouMean;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.NameRule;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.Multiplexer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the session that a person means by a name: the one that has it now; if none has, the one
 * that was launched under it. Never by a prefix or a pattern.
 */
public final class NamedSessions {
  private final Multiplexer multiplexer;
  private final Snapshot now;

  /**
   * Creates a search.
   *
   * @param multiplexer whose rule for names counts
   * @param now what runs
   */
  public NamedSessions(Multiplexer multiplexer, Snapshot now) {
    this.multiplexer = multiplexer;
    this.now = now;
  }

  /**
   * Returns the stored form of a name as a person types it: as it is if a session has it, otherwise
   * the name that a layout of this name would get without a prefix. What can be no name stays.
   */
  public String storedName(String typed) {
    return now.session(typed).isPresent() || NameRule.broken(typed).isPresent()
        ? typed
        : new SessionNaming(Optional.empty(), multiplexer).sessionName(typed);
  }

  /**
   * Returns the session, or empty if there is none.
   *
   * @param typed the name as a person types it
   * @throws SessionException {@code AMBIGUOUS} if several were launched under the name and none has
   *     it now
   */
  public Optional<SessionSnapshot> find(String typed) {
    String name = storedName(typed);
    return one(name, Owners.finder(now).named(name));
  }

  /**
   * Returns what ending a name means.
   *
   * @param typed the name as a person types it
   * @throws SessionException {@code AMBIGUOUS} as {@link #find}
   */
  public EndingTarget target(String typed) {
    return find(typed)
        .map(session -> EndingTarget.of(now.ref(session)))
        .orElseGet(() -> EndingTarget.absent(storedName(typed)));
  }

  /**
   * Returns the session.
   *
   * @param typed the name as a person types it
   * @throws SessionException {@code NO_SERVER} or {@code NO_SUCH_SESSION}; {@code AMBIGUOUS} as
   *     {@link #find}
   */
  public SessionSnapshot require(String typed) {
    String name = storedName(typed);
    return requireOne(name, Owners.finder(now).named(name));
  }

  SessionSnapshot requireOne(String name, List<SessionSnapshot> sessions) {
    return one(name, sessions).orElseThrow(() -> noSession(name));
  }

  private static Optional<SessionSnapshot> one(String name, List<SessionSnapshot> sessions) {
    if (sessions.size() > 1) {
      List<String> names = sessions.stream().map(SessionSnapshot::name).toList();
      throw new SessionException(
          StandardErrorCode.AMBIGUOUS,
          "several sessions were launched as '"
              + name
              + "', name one of them: "
              + String.join(", ", names),
          Map.of("session", name),
          null);
    }
    return sessions.stream().findFirst();
  }

  /** Returns the error for a name that no session has, with the closest one that a session has. */
  public SessionException noSession(String name) {
    if (!now.serverRunning()) {
      return new SessionException(
          StandardErrorCode.NO_SERVER, "no server runs: " + multiplexer.description());
    }
    return new SessionException(
        StandardErrorCode.NO_SUCH_SESSION,
        "there is no session '" + name + "'" + DidYouMean.hint(name, known()),
        Map.of("session", name),
        null);
  }

  /**
   * Returns the name that was probably meant by one that no session has and none was launched
   * under; empty if none is close.
   *
   * @param typed the name as a person types it
   */
  public Optional<String> meant(String typed) {
    String name = storedName(typed);
    Set<String> known = known();
    return known.contains(name) ? Optional.empty() : DidYouMean.closest(name, known);
  }

  /** Returns the names that sessions have, or that they were launched under. */
  private Set<String> known() {
    Set<String> names = new LinkedHashSet<>();
    for (SessionSnapshot session : now.sessions()) {
      names.add(session.name());
      session.launchedAs().ifPresent(names::add);
    }
    now.ended().forEach(tab -> names.add(tab.sessionName()));
    return names;
  }
}
