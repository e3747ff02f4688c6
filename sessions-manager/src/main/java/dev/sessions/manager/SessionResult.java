package dev.sessions.manager;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.SessionRef;
import dev.sessions.conflict.PlannedSession;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one requested session.
 *
 * @param planned the plan that was carried out last: another one than the first where another tool
 *     took the name in between
 * @param session the session that stands; empty where it was kept as it was, where it failed, and
 *     where every command of it has ended already and taken its window along
 * @param failure why there is no such session; empty where it went well
 */
public record SessionResult(
    PlannedSession planned, Optional<SessionRef> session, Optional<SessionException> failure) {

  /** Checks the result. */
  public SessionResult {
    Objects.requireNonNull(planned, "planned");
    Objects.requireNonNull(session, "session");
    Objects.requireNonNull(failure, "failure");
  }

  /** Returns whether the session stands, or ran to its end, as it was planned. */
  public boolean succeeded() {
    return failure.isEmpty();
  }

  /** Makes the result of a plan whose session had that outcome, or null where none was launched. */
  static SessionResult of(PlannedSession planned, @Nullable LaunchOutcome outcome) {
    return outcome == null
        ? new SessionResult(planned, Optional.empty(), Optional.empty())
        : new SessionResult(planned, outcome.session(), outcome.failure());
  }

  /** Makes the result of a plan that could not be carried out. */
  static SessionResult failed(PlannedSession planned, SessionException failure) {
    return new SessionResult(planned, Optional.empty(), Optional.of(failure));
  }
}
