package dev.sessions.manager.plugin;

import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;

/** A backend as a registry gives it: every connection is behind the host's boundary. */
final class HostedBackend implements SessionBackend {
  private final BackendInfo info;
  private final SessionBackend real;

  HostedBackend(BackendInfo info, SessionBackend real) {
    this.info = info;
    this.real = real;
  }

  @Override
  public BackendInfo info() {
    return info;
  }

  @Override
  public Multiplexer connect(ConnectContext context) {
    return HostedMultiplexer.connect(real, context);
  }

  @Override
  public String toString() {
    return real.toString();
  }
}
