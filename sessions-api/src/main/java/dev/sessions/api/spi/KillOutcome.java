package dev.sessions.api.spi;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.SessionFailures;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.Ref;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of one session, window or pane that was to be ended; immutable. */
public final class KillOutcome {
  private final Ref ref;
  private final boolean wasThere;
  private final @Nullable SessionException failure;

  private KillOutcome(Ref ref, boolean wasThere, @Nullable SessionException failure) {
    this.ref = Objects.requireNonNull(ref, "ref");
    this.wasThere = wasThere;
    this.failure = failure;
  }

  /** Returns the outcome of what existed and was ended. */
  public static KillOutcome ended(Ref ref) {
    return new KillOutcome(ref, true, null);
  }

  /** Returns the outcome of what did not exist any more. */
  public static KillOutcome notThere(Ref ref) {
    return new KillOutcome(ref, false, null);
  }

  /**
   * Returns the outcome of what still exists.
   *
   * @param ref what was to be ended
   * @param failure why it was not
   */
  public static KillOutcome failed(Ref ref, SessionException failure) {
    return new KillOutcome(ref, true, Objects.requireNonNull(failure, "failure"));
  }

  /** Returns what was to be ended. */
  public Ref ref() {
    return ref;
  }

  /** Returns whether it existed when it was to be ended. */
  public boolean wasThere() {
    return wasThere;
  }

  /** Returns whether it existed and does not any more. */
  public boolean hasEnded() {
    return wasThere && failure == null;
  }

  /** Returns why it still exists; empty if it does not. */
  public Optional<SessionException> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KillOutcome that
        && ref.equals(that.ref)
        && wasThere == that.wasThere
        && Objects.equals(failure, that.failure);
  }

  @Override
  public int hashCode() {
    return Objects.hash(ref, wasThere, failure);
  }

  /** Returns what was to be ended and what became of it. */
  @Override
  public String toString() {
    String became = wasThere ? "ended" : "not there";
    return ref.label() + ": " + (failure == null ? became : "failed: " + failure.getMessage());
  }

  /**
   * Returns this outcome if the session does not run any more, also if it was not there.
   *
   * @throws SessionException why it still runs
   */
  public KillOutcome orThrow() {
    if (failure != null) {
      throw failure;
    }
    return this;
  }

  /**
   * Returns these outcomes if none of the sessions runs any more.
   *
   * @throws SessionException the failure; if several sessions still run, one that names them all,
   *     as {@link SessionFailures#combined}
   */
  public static List<KillOutcome> allOrThrow(List<KillOutcome> outcomes) {
    SessionFailures.throwAny(
        outcomes.stream().flatMap(outcome -> outcome.failure().stream()).toList(),
        StandardErrorCode.KILL_FAILED);
    return outcomes;
  }
}
