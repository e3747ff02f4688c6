package dev.sessions.manager;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.SessionFailures;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.conflict.PlannedSession;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of one requested session; immutable. */
public final class SessionResult {
  private final PlannedSession planned;
  private final @Nullable LaunchOutcome outcome;
  private final @Nullable SessionException failure;

  private SessionResult(
      PlannedSession planned, @Nullable LaunchOutcome outcome, @Nullable SessionException failure) {
    this.planned = Objects.requireNonNull(planned, "planned");
    this.outcome = outcome;
    this.failure = failure;
  }

  /** Creates the result of a plan whose session had that outcome, or null if none was launched. */
  static SessionResult of(PlannedSession planned, @Nullable LaunchOutcome outcome) {
    SessionException failure = outcome instanceof LaunchOutcome.Failed failed ? failed.why() : null;
    return new SessionResult(planned, outcome, failure);
  }

  /** Creates the result of a plan that could not be carried out. */
  static SessionResult failed(PlannedSession planned, SessionException failure) {
    return new SessionResult(planned, null, failure);
  }

  /**
   * Returns the plan that was carried out last: another one than the first if another tool took the
   * name in between.
   */
  public PlannedSession planned() {
    return planned;
  }

  /** Returns whether the session runs, or ran to its end, as it was planned. */
  public boolean succeeded() {
    return failure == null;
  }

  /** Returns whether the session runs: launched, merged into, or kept as it was. */
  public boolean runs() {
    return failure == null && !ranToEnd();
  }

  /** Returns whether every command of it has ended already, so that no session is left. */
  public boolean ranToEnd() {
    return outcome instanceof LaunchOutcome.RanToEnd;
  }

  /**
   * Returns the session that was launched or merged into; empty if it failed, ran to its end, or
   * was kept without a launch.
   */
  public Optional<SessionRef> session() {
    return outcome == null ? Optional.empty() : outcome.session();
  }

  /** Returns why there is no such session; empty if it went well. */
  public Optional<SessionException> failure() {
    return Optional.ofNullable(failure);
  }

  /**
   * Returns this result if the session runs, or ran to its end, as it was planned.
   *
   * @throws SessionException the failure
   */
  public SessionResult orThrow() {
    if (failure != null) {
      throw failure;
    }
    return this;
  }

  /**
   * Returns these results if every one {@link #succeeded}. What was launched goes on running also
   * if others have failed.
   *
   * @throws SessionException the failure; if several sessions have failed, one that names them all,
   *     as {@link SessionFailures#combined}
   */
  public static List<SessionResult> allOrThrow(List<SessionResult> results) {
    SessionFailures.throwAny(
        results.stream().flatMap(result -> result.failure().stream()).toList(),
        StandardErrorCode.LAUNCH_FAILED);
    return results;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SessionResult that
        && planned.equals(that.planned)
        && Objects.equals(outcome, that.outcome)
        && Objects.equals(failure, that.failure);
  }

  @Override
  public int hashCode() {
    return Objects.hash(planned, outcome, failure);
  }

  /** Returns the session's name and what became of it. */
  @Override
  public String toString() {
    String name = planned.name().sessionName();
    if (failure != null) {
      return name + ": failed: " + failure.getMessage();
    }
    return name + ": " + planned.name().decision().word() + (ranToEnd() ? ", ran to its end" : "");
  }
}
