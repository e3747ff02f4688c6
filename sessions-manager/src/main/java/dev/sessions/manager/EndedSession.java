package dev.sessions.manager;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.SessionFailures;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.KillOutcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What became of what was to be ended, and of the processes in it.
 *
 * @param name the session's name, of a pane that of the session that has it
 * @param tab the tab whose pane was ended in another's session; empty if a session was ended
 * @param outcome what the multiplexer did; empty if there was nothing to end
 * @param byForce the processes that outlived the hang-up and ended when they were sent TERM or KILL
 * @param survivors the processes of what was ended that still live; empty if it was not ended
 * @param detached the processes that were started in what was ended and still live because they had
 *     left its terminal on purpose, as {@code setsid} and daemons do; they are not ended
 * @param windows the windows of a session that has ended which live on in other sessions, with
 *     their processes
 */
public record EndedSession(
    String name,
    Optional<String> tab,
    Optional<KillOutcome> outcome,
    List<Long> byForce,
    List<Long> survivors,
    List<Long> detached,
    List<LivingWindow> windows) {

  /** Checks the record. */
  public EndedSession {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(tab, "tab");
    Objects.requireNonNull(outcome, "outcome");
    byForce = List.copyOf(byForce);
    survivors = List.copyOf(survivors);
    detached = List.copyOf(detached);
    windows = List.copyOf(windows);
  }

  /** Creates the record of what ended without anything detached or in other sessions. */
  public EndedSession(
      String name,
      Optional<String> tab,
      Optional<KillOutcome> outcome,
      List<Long> byForce,
      List<Long> survivors) {
    this(name, tab, outcome, byForce, survivors, List.of(), List.of());
  }

  /** Returns the record of a name that no session had. */
  public static EndedSession notThere(String name) {
    return new EndedSession(name, Optional.empty(), Optional.empty(), List.of(), List.of());
  }

  /** Returns this record with the windows that live on in other sessions. */
  EndedSession withWindows(List<LivingWindow> living) {
    return new EndedSession(name, tab, outcome, byForce, survivors, detached, living);
  }

  /** Returns what it is called in a message. */
  public String label() {
    return tab.isPresent()
        ? "tab '" + tab.get() + "' in session '" + name + "'"
        : "session '" + name + "'";
  }

  /** Returns whether it existed when it was to be ended. */
  public boolean wasThere() {
    return outcome.isPresent() && outcome.get().wasThere();
  }

  /** Returns why it still exists; empty if it does not. */
  public Optional<SessionException> notEnded() {
    return outcome.flatMap(KillOutcome::failure);
  }

  /**
   * Returns whether nothing is left: neither the session, nor a window or a process of it. What has
   * detached itself does not count.
   */
  public boolean nothingLeft() {
    return failure().isEmpty() && windows.isEmpty();
  }

  /**
   * Returns why something is left: what was to be ended itself, or processes of it that still live;
   * empty if nothing is.
   */
  public Optional<SessionException> failure() {
    if (notEnded().isPresent() || survivors.isEmpty()) {
      return notEnded();
    }
    String pids = survivors.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return Optional.of(
        new SessionException(
            StandardErrorCode.KILL_FAILED,
            label() + " has ended, but these processes of it live: " + pids,
            Map.of("session", name, "pids", pids),
            null));
  }

  /**
   * Returns this record if there is no {@link #failure}.
   *
   * @throws SessionException the failure
   */
  public EndedSession orThrow() {
    Optional<SessionException> failure = failure();
    if (failure.isPresent()) {
      throw failure.get();
    }
    return this;
  }

  /**
   * Returns these records if nothing is left of any session.
   *
   * @throws SessionException why something is left; if something is left of several sessions, one
   *     error that names them all, as {@link SessionFailures#combined}
   */
  public static List<EndedSession> allOrThrow(List<EndedSession> sessions) {
    SessionFailures.throwAny(
        sessions.stream().flatMap(session -> session.failure().stream()).toList(),
        StandardErrorCode.KILL_FAILED);
    return sessions;
  }
}
