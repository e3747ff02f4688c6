package dev.sessions.api.spi;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.SessionFailures;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.SessionRef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one launch step ended, by a snapshot taken afterwards: {@link Launched}, {@link RanToEnd},
 * {@link Kept} or {@link Failed}, and nothing else.
 */
public sealed interface LaunchOutcome {

  /** Returns what was asked. */
  LaunchStep step();

  /** Returns whether the step did what was asked: always, unless it {@link Failed}. */
  default boolean succeeded() {
    return failure().isEmpty();
  }

  /** Returns the session that runs: that of {@link Launched} and {@link Kept}, otherwise empty. */
  default Optional<SessionRef> session() {
    return Optional.empty();
  }

  /** Returns why it failed: that of {@link Failed}, otherwise empty. */
  default Optional<SessionException> failure() {
    return Optional.empty();
  }

  /**
   * Returns this outcome if the step did what was asked.
   *
   * @throws SessionException the failure of {@link Failed}
   */
  default LaunchOutcome orThrow() {
    if (failure().isPresent()) {
      throw failure().get();
    }
    return this;
  }

  /**
   * Returns these outcomes if every step did what was asked.
   *
   * @throws SessionException the failure; if several steps have failed, one that names them all, as
   *     {@link SessionFailures#combined}
   */
  static List<LaunchOutcome> allOrThrow(List<LaunchOutcome> outcomes) {
    SessionFailures.throwAny(
        outcomes.stream().flatMap(outcome -> outcome.failure().stream()).toList(),
        StandardErrorCode.LAUNCH_FAILED);
    return outcomes;
  }

  /**
   * Returns the outcome of a step after which its session runs.
   *
   * @param step what was asked
   * @param session the session that runs
   */
  static LaunchOutcome launched(LaunchStep step, SessionRef session) {
    return new Launched(step, session);
  }

  /**
   * Returns the outcome of a step that went well and whose every command has ended already and
   * taken its window along, so that no session is left.
   */
  static LaunchOutcome ranToEnd(LaunchStep step) {
    return new RanToEnd(step);
  }

  /**
   * Returns the outcome of a merge that had nothing to change.
   *
   * @param step what was asked
   * @param session the session that was kept as it was
   */
  static LaunchOutcome kept(LaunchStep step, SessionRef session) {
    return new Kept(step, session);
  }

  /**
   * Returns the outcome of a step that failed and was undone.
   *
   * @param step what was asked
   * @param failure why it could not be done, naming the session and, if it was one window's fault,
   *     the window in the details {@code session} and {@code window}
   */
  static LaunchOutcome failed(LaunchStep step, SessionException failure) {
    return new Failed(step, failure);
  }

  /** The step was done, and its session runs. */
  final class Launched implements LaunchOutcome {
    private final LaunchStep step;
    private final SessionRef ref;

    private Launched(LaunchStep step, SessionRef ref) {
      this.step = Objects.requireNonNull(step, "step");
      this.ref = Objects.requireNonNull(ref, "session");
    }

    @Override
    public LaunchStep step() {
      return step;
    }

    /** Returns the session that runs. */
    public SessionRef ref() {
      return ref;
    }

    @Override
    public Optional<SessionRef> session() {
      return Optional.of(ref);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Launched that && step.equals(that.step) && ref.equals(that.ref);
    }

    @Override
    public int hashCode() {
      return Objects.hash(step, ref);
    }

    /** Returns the session and what was asked. */
    @Override
    public String toString() {
      return "launched " + ref + " by: " + step;
    }
  }

  /** The step was done, and every command of its session has ended already: none is left. */
  final class RanToEnd implements LaunchOutcome {
    private final LaunchStep step;

    private RanToEnd(LaunchStep step) {
      this.step = Objects.requireNonNull(step, "step");
    }

    @Override
    public LaunchStep step() {
      return step;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof RanToEnd that && step.equals(that.step);
    }

    @Override
    public int hashCode() {
      return step.hashCode();
    }

    /** Returns what was asked. */
    @Override
    public String toString() {
      return "ran to its end: " + step;
    }
  }

  /** The step had nothing to change: its session runs as it did before. */
  final class Kept implements LaunchOutcome {
    private final LaunchStep step;
    private final SessionRef ref;

    private Kept(LaunchStep step, SessionRef ref) {
      this.step = Objects.requireNonNull(step, "step");
      this.ref = Objects.requireNonNull(ref, "session");
    }

    @Override
    public LaunchStep step() {
      return step;
    }

    /** Returns the session that was kept. */
    public SessionRef ref() {
      return ref;
    }

    @Override
    public Optional<SessionRef> session() {
      return Optional.of(ref);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Kept that && step.equals(that.step) && ref.equals(that.ref);
    }

    @Override
    public int hashCode() {
      return Objects.hash(step, ref);
    }

    /** Returns the session and what was asked. */
    @Override
    public String toString() {
      return "kept " + ref + " by: " + step;
    }
  }

  /** The step failed, and what had been begun of it was undone. */
  final class Failed implements LaunchOutcome {
    private final LaunchStep step;
    private final SessionException why;

    private Failed(LaunchStep step, SessionException why) {
      this.step = Objects.requireNonNull(step, "step");
      this.why = Objects.requireNonNull(why, "failure");
    }

    @Override
    public LaunchStep step() {
      return step;
    }

    /** Returns why it failed. */
    public SessionException why() {
      return why;
    }

    @Override
    public Optional<SessionException> failure() {
      return Optional.of(why);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Failed that && step.equals(that.step) && why.equals(that.why);
    }

    @Override
    public int hashCode() {
      return Objects.hash(step, why);
    }

    /** Returns the failure and what was asked. */
    @Override
    public String toString() {
      return "failed by " + why + ": " + step;
    }
  }
}
