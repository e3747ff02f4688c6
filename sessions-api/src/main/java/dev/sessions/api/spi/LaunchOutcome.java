package dev.sessions.api.spi;

import dev.sessions.api.error.SessionException;
import java.util.Objects;
import java.util.Optional;

/**
 * How one launch step ended, from a look at what stands afterwards.
 *
 * @param step what was asked
 * @param session the session that stands; empty where the launch failed, and where every command of
 *     it has ended already and taken its window along
 * @param failure why it failed, naming the session and, where it was one window's fault, the window
 *     in the details {@code session} and {@code window}; empty where it went well
 */
public record LaunchOutcome(
    LaunchStep step, Optional<SessionRef> session, Optional<SessionException> failure) {

  /**
   * Checks the outcome.
   *
   * @throws IllegalArgumentException where a failed launch left a new session
   */
  public LaunchOutcome {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(session, "session");
    if (failure.isPresent() && session.isPresent()) {
      throw new IllegalArgumentException("a failed launch with a session: " + session);
    }
  }

  /** Returns whether the step did what was asked. */
  public boolean succeeded() {
    return failure.isEmpty();
  }

  /**
   * Makes the outcome of a step that went well.
   *
   * @param step what was asked
   * @param session what stands of it; empty where it has ended already
   */
  public static LaunchOutcome success(LaunchStep step, Optional<SessionRef> session) {
    return new LaunchOutcome(step, session, Optional.empty());
  }

  /**
   * Makes the outcome of a step that failed and was undone.
   *
   * @param step what was asked
   * @param failure why it could not be done
   */
  public static LaunchOutcome failure(LaunchStep step, SessionException failure) {
    return new LaunchOutcome(step, Optional.empty(), Optional.of(failure));
  }
}
