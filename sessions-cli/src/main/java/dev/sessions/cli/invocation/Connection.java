package dev.sessions.cli.invocation;

import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.cli.terminal.MessageLogger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The chosen backend, opened.
 *
 * @param multiplexer the connection
 */
public record Connection(Multiplexer multiplexer) implements AutoCloseable {
  private static final String DEFAULT_BACKEND = "tmux";

  /** Opens the backend; each call to it gets this deadline. */
  public static Connection open(Invocation invocation, Duration deadline) {
    Arguments arguments = invocation.arguments();
    ConnectContext config =
        ConnectSettings.builder()
            .options(options(arguments))
            .environment(invocation.environment().variables())
            .deadline(deadline)
            .logger(new MessageLogger(invocation.output(), arguments.has("verbose")))
            .build();
    SessionBackend backend =
        invocation.backends().find(arguments.value("backend").orElse(DEFAULT_BACKEND));
    return new Connection(backend.connect(config));
  }

  /** Returns whether the backend declares a capability. */
  public boolean can(Capability capability) {
    return multiplexer.info().can(capability);
  }

  /**
   * Refuses what the backend cannot do.
   *
   * @throws dev.sessions.api.spi.UnsupportedCapabilityException without the capability
   */
  public void require(Capability capability) {
    multiplexer.info().require(capability);
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
}
