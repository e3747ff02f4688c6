package dev.sessions.backend.fake;

import java.time.Instant;
import java.util.Objects;

/**
 * How a command ended.
 *
 * @param code its exit code
 * @param when the server's clock at its end
 */
public record CommandEnd(int code, Instant when) {

  /** Checks the end. */
  public CommandEnd {
    Objects.requireNonNull(when, "when");
  }
}
