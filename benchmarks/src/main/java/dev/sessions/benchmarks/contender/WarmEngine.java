package dev.sessions.benchmarks.contender;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.benchmarks.place.Shape;
import dev.sessions.benchmarks.place.Stand;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.manager.ManagerSettings;
import dev.sessions.manager.SessionManager;
import dev.sessions.manager.SessionResult;
import dev.sessions.manager.plugin.BackendRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The framework in this JVM, as a program that has run for a while uses it. */
public final class WarmEngine implements Contender {
  private static final Duration DEADLINE = Duration.ofMinutes(2);

  private final SessionBackend backend = BackendRegistry.load().find("tmux");

  @Override
  public String name() {
    return "the engine in a warm JVM";
  }

  /** Connects to the server of a stand. */
  public Multiplexer connect(Stand stand) {
    return backend.connect(
        ConnectSettings.of(
                Map.of(
                    "socketPath", stand.socket().toString(), "config", stand.config().toString()),
                stand.environment())
            .withDeadline(DEADLINE));
  }

  @Override
  public Launch prepare(Shape shape, Stand stand) {
    List<LayoutConfig> layouts = shape.layouts(stand.folder().toString(), stand.command());
    return () -> {
      try (Multiplexer tmux = connect(stand)) {
        SessionManager manager =
            new SessionManager(layouts, ManagerSettings.of(stand.folder()), tmux);
        for (SessionResult result : manager.start(ConflictPolicy.ERROR)) {
          if (!result.succeeded()) {
            throw new IOException("a launch failed: " + result);
          }
        }
      } catch (SessionException e) {
        throw new IOException("a launch failed: " + e.getMessage(), e);
      }
    };
  }
}
