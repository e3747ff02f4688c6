package dev.sessions.cli.command;

import dev.sessions.api.spi.BackendConfig;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.cli.terminal.CliEnvironment;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The chosen backend, opened.
 *
 * @param multiplexer the connection
 * @param capabilities what its backend declares
 */
record Connection(Multiplexer multiplexer, Set<Capability> capabilities) implements AutoCloseable {
  private static final String DEFAULT_BACKEND = "tmux";

  /** More seconds than this is a slip of the finger: a day. */
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(86_400);

  static Connection open(Arguments arguments, CliEnvironment environment) {
    BackendConfig config =
        new BackendConfig(options(arguments), environment.variables(), deadline(arguments));
    SessionBackend backend =
        environment.backends().get().find(arguments.value("backend").orElse(DEFAULT_BACKEND));
    return new Connection(backend.connect(config), backend.capabilities());
  }

  @Override
  public void close() {
    multiplexer.close();
  }

  private static Map<String, String> options(Arguments arguments) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String option : arguments.values("option")) {
      int equals = option.indexOf('=');
      if (equals < 1) {
        throw new UsageException("the backend option '" + option + "' is not KEY=VALUE");
      }
      if (options.put(option.substring(0, equals), option.substring(equals + 1)) != null) {
        throw new UsageException(
            "the backend option '" + option.substring(0, equals) + "' is given more than once");
      }
    }
    return options;
  }

  private static Duration deadline(Arguments arguments) {
    return arguments
        .value("timeout")
        .map(Connection::seconds)
        .orElse(BackendConfig.DEFAULT_DEADLINE);
  }

  private static Duration seconds(String written) {
    try {
      BigDecimal seconds = new BigDecimal(written);
      Duration duration = Duration.ofMillis(seconds.movePointRight(3).longValue());
      if (seconds.compareTo(MOST_SECONDS) <= 0 && duration.toMillis() > 0) {
        return duration;
      }
    } catch (NumberFormatException e) {
      throw wrongTimeout(written);
    }
    throw wrongTimeout(written);
  }

  private static UsageException wrongTimeout(String written) {
    return new UsageException(
        "--timeout '" + written + "' is not a number of seconds from 0.001 to " + MOST_SECONDS);
  }
}
