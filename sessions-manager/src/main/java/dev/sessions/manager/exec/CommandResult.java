package dev.sessions.manager.exec;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a command went.
 *
 * @param success whether it ended by itself in time, with exit code 0
 * @param code its exit code, 128 + N if signal N ended it; empty if it never ran or could not be
 *     ended
 * @param stdout what it wrote to its standard output
 * @param stderr what it wrote to its standard error
 * @param timedOut whether its time was over and it was ended
 * @param error what kept it from running, or from being ended, as one sentence; empty for a command
 *     that ran and ended, with whatever code
 * @param took from its start to its end
 */
public record CommandResult(
    boolean success,
    OptionalInt code,
    CommandOutput stdout,
    CommandOutput stderr,
    boolean timedOut,
    Optional<String> error,
    Duration took) {

  /** Checks the result. */
  public CommandResult {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(stdout, "stdout");
    Objects.requireNonNull(stderr, "stderr");
    Objects.requireNonNull(error, "error");
    Objects.requireNonNull(took, "took");
  }

  /** Creates the result of a command that could not be started. */
  static CommandResult notStarted(String error) {
    return new CommandResult(
        false,
        OptionalInt.empty(),
        CommandOutput.NONE,
        CommandOutput.NONE,
        false,
        Optional.of(error),
        Duration.ZERO);
  }
}
