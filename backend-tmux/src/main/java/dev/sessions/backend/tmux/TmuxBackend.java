package dev.sessions.backend.tmux;

import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;

/**
 * Sessions on tmux 3.2 and newer.
 *
 * <p>Options: {@code socket} (a name, as in {@code tmux -L}), {@code socketPath} (a path, as in
 * {@code tmux -S}), {@code config} (a configuration file for a server that is started), {@code
 * binary} (the tmux program) and {@code shell} (the shell that runs commands; {@code /bin/sh}
 * unless given). Without a socket, the backend uses the server around the caller, or else tmux's
 * default one.
 */
public final class TmuxBackend implements SessionBackend {
  static final String NAME = "tmux";

  static final BackendInfo INFO =
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
          .option("socket", "the name of the server's socket, as in tmux -L")
          .option("socketPath", "the path of the server's socket, as in tmux -S")
          .option("config", "the configuration file of a server that is started")
          .option("binary", "the tmux program, by its name or its path")
          .option("shell", "the shell that runs the commands; /bin/sh unless given")
          .spiLevel(SessionBackend.SPI_CURRENT)
          .build();

  /** Creates the backend; {@link java.util.ServiceLoader} calls this. */
  public TmuxBackend() {}

  @Override
  public BackendInfo info() {
    return INFO;
  }

  @Override
  public Multiplexer connect(ConnectContext config) {
    return new TmuxMultiplexer(config, TmuxOptions.of(config));
  }
}
