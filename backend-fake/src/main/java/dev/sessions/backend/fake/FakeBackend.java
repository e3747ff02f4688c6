package dev.sessions.backend.fake;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The backend {@code fake}: a multiplexer in memory, with every capability.
 *
 * <p>Its only option, {@code sessions}, is a list of session names, separated by commas, that run
 * already when the connection opens. The environment variable {@code FAKE} holds the server id
 * where the caller is inside a fake session; then attaching switches.
 */
public final class FakeBackend implements SessionBackend {
  static final String NAME = "fake";

  private static final String SESSIONS = "sessions";

  private static final Set<Capability> ALL =
      Set.of(
          Capability.REPLACE,
          Capability.MERGE,
          Capability.SCRIPT,
          Capability.ATTACH,
          Capability.WATCH,
          Capability.HISTORY);

  private final Optional<FakeServer> shared;
  private final Set<Capability> capabilities;

  /** Makes the backend that opens every connection to a new server. */
  public FakeBackend() {
    this(Optional.empty(), ALL);
  }

  /** Makes a backend whose connections all go to one server. */
  public FakeBackend(FakeServer server) {
    this(Optional.of(server), ALL);
  }

  private FakeBackend(Optional<FakeServer> shared, Set<Capability> capabilities) {
    this.shared = shared;
    this.capabilities = Set.copyOf(capabilities);
  }

  /** Returns this backend with other capabilities declared, and no others honoured. */
  public FakeBackend withCapabilities(Set<Capability> declared) {
    return new FakeBackend(shared, declared);
  }

  /** Returns this backend without one of its capabilities. */
  public FakeBackend without(Capability capability) {
    Set<Capability> fewer = new HashSet<>(capabilities);
    fewer.remove(capability);
    return new FakeBackend(shared, fewer);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Capability> capabilities() {
    return capabilities;
  }

  /**
   * Opens a connection.
   *
   * @throws SessionException {@code INVALID_OPTION} for an option other than {@code sessions}, or
   *     for a name in it that is none; {@code NOT_INSTALLED} where the server shall be so
   */
  @Override
  public Multiplexer connect(ConnectContext config) {
    config.requireKnown(NAME, Set.of(SESSIONS));
    FakeServer server = shared.orElseGet(FakeServer::new);
    server
        .faults()
        .unavailable()
        .filter(code -> code == ErrorCode.NOT_INSTALLED)
        .ifPresent(
            code -> {
              throw FakeFaults.unavailable(code);
            });
    config
        .option(SESSIONS)
        .map(FakeNames::listed)
        .ifPresent(
            names ->
                names.forEach(
                    name -> {
                      if (server.snapshot().session(name).isEmpty()) {
                        server.user().startSession(name);
                      }
                    }));
    return new FakeMultiplexer(server, capabilities, config.variable("FAKE"));
  }
}
