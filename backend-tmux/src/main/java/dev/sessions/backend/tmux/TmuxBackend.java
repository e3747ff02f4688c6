package dev.sessions.backend.tmux;

import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import java.util.Set;

/**
 * Sessions on tmux 3.2 and newer.
 *
 * <p>Options: {@code socket} (a name, as in {@code tmux -L}), {@code socketPath} (a path, as in
 * {@code tmux -S}), {@code config} (a configuration file for a server that is started), {@code
 * binary} (the tmux program) and {@code shell} (the shell that runs commands; {@code /bin/sh}
 * unless given). Without a socket, the server around the caller is meant, or else tmux's default
 * one.
 */
public final class TmuxBackend implements SessionBackend {
  static final String NAME = "tmux";

  private static final Set<Capability> CAPABILITIES =
      Set.of(
          Capability.REPLACE,
          Capability.MERGE,
          Capability.SCRIPT,
          Capability.ATTACH,
          Capability.WATCH,
          Capability.HISTORY);

  /** Made by {@link java.util.ServiceLoader}. */
  public TmuxBackend() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Capability> capabilities() {
    return CAPABILITIES;
  }

  @Override
  public Multiplexer connect(ConnectContext config) {
    return new TmuxMultiplexer(config, TmuxOptions.of(config));
  }
}
