package dev.sessions.manager.exec;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A command that is to run.
 *
 * @param argv the program and its arguments; at least the program
 * @param directory where it starts; empty for this process's own directory
 * @param environment variables that it gets in addition to this process's own
 * @param timeout when it is ended, process tree and all; empty for never
 * @param keptBytes how much of the end of each of its two outputs is kept, in bytes
 */
public record CommandRequest(
    List<String> argv,
    Optional<Path> directory,
    Map<String, String> environment,
    Optional<Duration> timeout,
    int keptBytes) {

  /** How much of each output is kept unless said otherwise: 1 MiB. */
  public static final int DEFAULT_KEPT_BYTES = 1 << 20;

  /**
   * Checks the request.
   *
   * @throws IllegalArgumentException if there is no program, a variable's name cannot be one, the
   *     timeout is not more than zero, or {@code keptBytes} is negative
   */
  public CommandRequest {
    argv = List.copyOf(argv);
    Objects.requireNonNull(directory, "directory");
    environment = Map.copyOf(environment);
    Objects.requireNonNull(timeout, "timeout");
    if (argv.isEmpty()) {
      throw new IllegalArgumentException("there is no program to run");
    }
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      String name = variable.getKey();
      if (name.isEmpty()
          || name.indexOf('=') >= 0
          || (name + variable.getValue()).indexOf(0) >= 0) {
        throw new IllegalArgumentException("the variable '" + name + "' cannot be set");
      }
    }
    if (timeout.filter(time -> time.isNegative() || time.isZero()).isPresent()) {
      throw new IllegalArgumentException("the timeout is not more than zero: " + timeout.get());
    }
    if (keptBytes < 0) {
      throw new IllegalArgumentException("keptBytes is negative: " + keptBytes);
    }
  }

  /** Creates the request of a program with its arguments, none of which is interpreted. */
  public static CommandRequest of(List<String> argv) {
    return new CommandRequest(
        argv, Optional.empty(), Map.of(), Optional.empty(), DEFAULT_KEPT_BYTES);
  }

  /** Creates the request of a shell command, run by {@code /bin/sh}. */
  public static CommandRequest shell(String command) {
    return of(List.of("/bin/sh", "-c", command));
  }

  /** Returns this request with another start directory. */
  public CommandRequest withDirectory(Path other) {
    return new CommandRequest(argv, Optional.of(other), environment, timeout, keptBytes);
  }

  /** Returns this request with other variables. */
  public CommandRequest withEnvironment(Map<String, String> other) {
    return new CommandRequest(argv, directory, other, timeout, keptBytes);
  }

  /** Returns this request with a timeout. */
  public CommandRequest withTimeout(Duration other) {
    return new CommandRequest(argv, directory, environment, Optional.of(other), keptBytes);
  }

  /** Returns this request with another size of what is kept of each output, in bytes. */
  public CommandRequest withKeptBytes(int other) {
    return new CommandRequest(argv, directory, environment, timeout, other);
  }
}
