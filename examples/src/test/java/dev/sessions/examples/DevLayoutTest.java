package dev.sessions.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.manager.SessionManager;
import dev.sessions.manager.monitor.SessionConditions;
import dev.sessions.testkit.junit.IsolatedServer;
import dev.sessions.testkit.junit.IsolatedSessions;
import org.junit.jupiter.api.Test;

// tag: docs/testing.md
@IsolatedSessions
class DevLayoutTest {
  private static final LayoutConfig DEV =
      LayoutConfig.named("dev")
          .tab("api", "exec sleep 600")
          .tab("log", "echo ready >log; exec sleep 600")
          .build();

  @Test
  void bothCommandsRun(IsolatedServer server) {
    SessionManager manager = server.manager(DEV);
    manager.start(ConflictPolicy.ERROR);

    server.awaitThat("both run", SessionConditions.allRunning(manager::report));
    assertThat(server.tmux("list-windows", "-F", "#{window_name}").lines())
        .containsExactly("api", "log");
  }

  @Test
  @IsolatedSessions(backend = "fake")
  void aTakenNameGetsANumber(IsolatedServer server, Multiplexer fake) {
    SessionManager manager = server.manager(DEV);
    manager.start(ConflictPolicy.RENAME);
    manager.start(ConflictPolicy.RENAME);

    assertThat(fake.snapshot().sessions())
        .extracting(SessionSnapshot::name)
        .containsExactly("dev", "dev_1");
  }
}
// end
