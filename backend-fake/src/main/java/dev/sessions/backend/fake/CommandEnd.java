package dev.sessions.backend.fake;

import java.time.Instant;
import java.util.Objects;

/**
 * How a command ended.
 *
 * @param code the exit code
 * @param when the time on the server's clock
 */
public record CommandEnd(int code, Instant when) {

  /** Checks the values. */
  public CommandEnd {
    Objects.requireNonNull(when, "when");
  }
}
