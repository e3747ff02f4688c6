package dev.sessions.layouts;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A layouts file that cannot be used. The message has one line for each problem, as {@link
 * Problem#toString()} gives it; the code is {@link StandardErrorCode#INVALID_LAYOUT}.
 */
public final class InvalidLayoutsException extends SessionException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  InvalidLayoutsException(List<Problem> problems) {
    super(StandardErrorCode.INVALID_LAYOUT, message(problems), Map.of(), null);
    this.problems = List.copyOf(problems);
  }

  /** Returns every problem in the order of the file; empty after deserialization. */
  public List<Problem> problems() {
    return problems == null ? List.of() : problems;
  }

  private static String message(List<Problem> problems) {
    return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }
}
