package dev.sessions.backend.fake;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.BackendInfo;
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
 * <p>The fake always behaves as {@code hold} requires, even if it does not declare it: a launch
 * step is one change of the model, so no snapshot shows a command together with the one that it
 * replaces.
 *
 * <p>Its only option, {@code sessions}, is a comma-separated list of sessions that are already
 * running when the connection opens. If the environment variable {@code FAKE} holds the server id,
 * the caller is inside a fake session, and attaching switches the terminal.
 */
public final class FakeBackend implements SessionBackend {
  static final String NAME = "fake";

  private static final String SESSIONS = "sessions";

  private static final BackendInfo INFO =
      BackendInfo.builder(NAME)
          .capability(Capability.REPLACE)
          .capability(Capability.MERGE)
          .capability(Capability.HOLD)
          .capability(Capability.SCRIPT)
          .capability(Capability.ATTACH)
          .capability(Capability.ATTACH_TAB)
          .capability(Capability.WATCH)
          .capability(Capability.HISTORY)
          .capability(Capability.EXIT_CODES)
          .option(SESSIONS, "names of sessions that run already, separated by commas")
          .spiLevel(SessionBackend.SPI_CURRENT)
          .build();

  private final Optional<FakeServer> shared;
  private final BackendInfo info;

  /** Creates a backend that gives each connection its own new server. */
  public FakeBackend() {
    this(Optional.empty(), INFO);
  }

  /** Creates a backend whose connections all use one server. */
  public FakeBackend(FakeServer server) {
    this(Optional.of(server), INFO);
  }

  private FakeBackend(Optional<FakeServer> shared, BackendInfo info) {
    this.shared = shared;
    this.info = info;
  }

  /** Returns this backend with exactly these capabilities; it refuses calls that need others. */
  public FakeBackend withCapabilities(Set<Capability> declared) {
    return new FakeBackend(shared, info.toBuilder().capabilities(declared).build());
  }

  /** Returns this backend without one of its capabilities. */
  public FakeBackend without(Capability capability) {
    Set<Capability> fewer = new HashSet<>(info.capabilities());
    fewer.remove(capability);
    return withCapabilities(fewer);
  }

  @Override
  public BackendInfo info() {
    return info;
  }

  /**
   * Opens a connection.
   *
   * @throws SessionException {@code INVALID_OPTION} for an invalid name in {@code sessions}; {@code
   *     NOT_INSTALLED} if the server has this fault
   */
  @Override
  public Multiplexer connect(ConnectContext config) {
    FakeServer server = shared.orElseGet(FakeServer::new);
    server
        .faults()
        .unavailable()
        .filter(code -> code == StandardErrorCode.NOT_INSTALLED)
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
    return new FakeMultiplexer(server, info, config.variable("FAKE"));
  }
}
