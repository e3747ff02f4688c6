package org.example.sessions.screen;

import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import java.util.Set;

/**
 * The backend {@code screen}. Its options are {@code socketDir}, the folder of screen's sockets;
 * {@code config}, the file to read instead of the user's {@code .screenrc}; and {@code binary}, the
 * program.
 */
public final class ScreenBackend implements SessionBackend {
  static final String NAME = "screen";

  /** Makes the backend. */
  public ScreenBackend() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.REPLACE, Capability.ATTACH);
  }

  @Override
  public Multiplexer connect(ConnectContext config) {
    return new ScreenMultiplexer(config, ScreenOptions.of(config));
  }
}
