package dev.sessions.testkit.broken;

import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.backend.fake.FakeServer;
import java.util.Set;
import java.util.function.Function;

/** The fake server that a variant uses during one rule. */
final class FakeSetup {
  final FakeServer server = new FakeServer();
  private final Set<Capability> capabilities;
  int backends;
  int connections;

  FakeSetup(Set<Capability> capabilities) {
    this.capabilities = capabilities;
  }

  FakeBackend fake() {
    return new FakeBackend(server).withCapabilities(capabilities);
  }

  /** Returns a backend whose connections a variant changes. */
  SessionBackend withConnections(Function<Multiplexer, Multiplexer> breaking) {
    return new ForwardingBackend(fake(), breaking);
  }

  SessionSnapshot session(String name) {
    return server.snapshot().session(name).orElseThrow();
  }

  boolean has(String name) {
    return server.snapshot().session(name).isPresent();
  }
}
