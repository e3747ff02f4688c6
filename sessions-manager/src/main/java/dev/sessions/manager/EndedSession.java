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
 * What became of a session that was to be ended, and of the processes in it.
 *
 * @param outcome what the multiplexer did
 * @param byForce the processes that outlived the hang-up and ended when they were sent TERM or KILL
 * @param survivors the processes of the ended session that still live; empty where the session was
 *     not ended
 */
public record EndedSession(KillOutcome outcome, List<Long> byForce, List<Long> survivors) {

  /** Checks the record. */
  public EndedSession {
    Objects.requireNonNull(outcome, "outcome");
    byForce = List.copyOf(byForce);
    survivors = List.copyOf(survivors);
  }

  /** Returns whether nothing is left: neither the session nor a process of it. */
  public boolean nothingLeft() {
    return failure().isEmpty();
  }

  /**
   * Returns why something is left: the session itself, or processes of it that still live; empty if
   * nothing is.
   */
  public Optional<SessionException> failure() {
    if (outcome.failure().isPresent() || survivors.isEmpty()) {
      return outcome.failure();
    }
    String pids = survivors.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return Optional.of(
        new SessionException(
            StandardErrorCode.KILL_FAILED,
            "session '" + outcome.name() + "' has ended, but these processes of it live: " + pids,
            Map.of("session", outcome.name(), "pids", pids),
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
