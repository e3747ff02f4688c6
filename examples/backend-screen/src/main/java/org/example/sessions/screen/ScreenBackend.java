package org.example.sessions.screen;

import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;

/**
 * The backend {@code screen}. Its options are {@code socketDir}, the folder of screen's sockets;
 * {@code config}, the file to read instead of the user's {@code .screenrc}; and {@code binary}, the
 * program.
 */
public final class ScreenBackend implements SessionBackend {
  static final String NAME = "screen";

  static final BackendInfo INFO =
      BackendInfo.builder(NAME)
          .capability(Capability.REPLACE)
          .capability(Capability.ATTACH)
          .capability(Capability.EXIT_CODES)
          .option("socketDir", "the folder of screen's sockets")
          .option("config", "the file to read instead of the user's .screenrc")
          .option("binary", "the screen program, by its name or its path")
          .spiLevel(SessionBackend.SPI_CURRENT)
          .build();

  /** Creates the backend. */
  public ScreenBackend() {}

  @Override
  public BackendInfo info() {
    return INFO;
  }

  @Override
  public Multiplexer connect(ConnectContext config) {
    return new ScreenMultiplexer(config, ScreenOptions.of(config));
  }
}
