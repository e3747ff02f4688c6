package dev.sessions.api.error;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Combines the failures of several things that were asked for into one error. */
public final class SessionFailures {
  /** A message of thousands of failures helps no person; the suppressed errors are complete. */
  private static final int NAMED_IN_MESSAGE = 20;

  private SessionFailures() {}

  /**
   * Returns what to throw: a single failure itself; of several an error that names them all, in its
   * message and in its details {@code failure 1}, {@code failure 2} and so on, and has each one
   * suppressed in it; empty if there are none. Its code is theirs if they all have one, the first
   * one's if they are of one kind, otherwise the given one.
   *
   * @param failures what has failed, in the order in which it was asked
   * @param ifMixed the code for failures of several kinds, such as {@link
   *     StandardErrorCode#LAUNCH_FAILED}
   */
  public static Optional<SessionException> combined(
      List<SessionException> failures, ErrorCode ifMixed) {
    if (failures.size() < 2) {
      return failures.stream().findFirst();
    }
    Map<String, String> details = new LinkedHashMap<>();
    StringBuilder message = new StringBuilder().append(failures.size()).append(" failures: ");
    for (int i = 0; i < failures.size(); i++) {
      SessionException failure = failures.get(i);
      details.put("failure " + (i + 1), failure.code().name() + ": " + failure.getMessage());
      if (i < NAMED_IN_MESSAGE) {
        message.append(i == 0 ? "" : "; ").append(failure.getMessage());
      }
    }
    if (failures.size() > NAMED_IN_MESSAGE) {
      message.append("; and ").append(failures.size() - NAMED_IN_MESSAGE).append(" more");
    }
    SessionException combined =
        new SessionException(code(failures, ifMixed), message.toString(), details, null);
    failures.forEach(combined::addSuppressed);
    return Optional.of(combined);
  }

  /**
   * Throws what {@link #combined} returns; does nothing if nothing has failed.
   *
   * @param failures what has failed, in the order in which it was asked
   * @param ifMixed the code for failures of several kinds
   * @throws SessionException if there is a failure
   */
  public static void throwAny(List<SessionException> failures, ErrorCode ifMixed) {
    Optional<SessionException> combined = combined(failures, ifMixed);
    if (combined.isPresent()) {
      throw combined.get();
    }
  }

  private static ErrorCode code(List<SessionException> failures, ErrorCode ifMixed) {
    ErrorCode first = failures.get(0).code();
    boolean oneKind = failures.stream().allMatch(it -> it.code().kind() == first.kind());
    return oneKind ? first : ifMixed;
  }
}
