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
 * @param name what it was asked for by: a session's name, or what a pane is called in a message
 * @param outcome what the multiplexer did; empty if there was nothing to end
 * @param byForce the processes that outlived the hang-up and ended when they were sent TERM or KILL
 * @param survivors the processes of what was ended that still live; empty if it was not ended
 */
public record EndedSession(
    String name, Optional<KillOutcome> outcome, List<Long> byForce, List<Long> survivors) {

  /** Checks the record. */
  public EndedSession {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(outcome, "outcome");
    byForce = List.copyOf(byForce);
    survivors = List.copyOf(survivors);
  }

  /** Returns the record of a name that no session had. */
  static EndedSession notThere(String name) {
    return new EndedSession(name, Optional.empty(), List.of(), List.of());
  }

  /** Returns whether it existed when it was to be ended. */
  public boolean wasThere() {
    return outcome.isPresent() && outcome.get().wasThere();
  }

  /** Returns why it still exists; empty if it does not. */
  public Optional<SessionException> notEnded() {
    return outcome.flatMap(KillOutcome::failure);
  }

  /** Returns whether nothing is left: neither the session nor a process of it. */
  public boolean nothingLeft() {
    return failure().isEmpty();
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
            "session '" + name + "' has ended, but these processes of it live: " + pids,
            Map.of("session", name, "pids", pids),
            null));
  }

  /**
   * Returns this record if {@link #nothingLeft}.
   *
   * @throws SessionException why something is left
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
