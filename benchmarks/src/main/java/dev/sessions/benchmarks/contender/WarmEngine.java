package dev.sessions.benchmarks.contender;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.benchmarks.sandbox.Sandbox;
import dev.sessions.benchmarks.sandbox.Shape;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.manager.ManagerSettings;
import dev.sessions.manager.SessionManager;
import dev.sessions.manager.SessionResult;
import dev.sessions.manager.plugin.BackendRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The framework in this JVM, which is warm: as in a program that has been running for a while. */
public final class WarmEngine implements Contender {
  private static final Duration DEADLINE = Duration.ofMinutes(2);

  private final SessionBackend backend = BackendRegistry.load().find("tmux");

  @Override
  public String name() {
    return "the engine in a warm JVM";
  }

  /** Connects to the server of a sandbox. */
  public Multiplexer connect(Sandbox sandbox) {
    return backend.connect(
        ConnectSettings.of(
                Map.of(
                    "socketPath",
                    sandbox.socket().toString(),
                    "config",
                    sandbox.config().toString()),
                sandbox.environment())
            .withDeadline(DEADLINE));
  }

  @Override
  public Launch prepare(Shape shape, Sandbox sandbox) {
    List<LayoutConfig> layouts = shape.layouts(sandbox.folder().toString(), sandbox.command());
    return () -> {
      try (Multiplexer tmux = connect(sandbox)) {
        SessionManager manager =
            new SessionManager(layouts, ManagerSettings.of(sandbox.folder()), tmux);
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
