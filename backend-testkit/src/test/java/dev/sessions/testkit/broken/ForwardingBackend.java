package dev.sessions.testkit.broken;

import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.backend.fake.FakeBackend;
import java.util.function.Function;

/** A backend that forwards to another one, except for what a variant changes. */
public class ForwardingBackend implements SessionBackend {
  private final SessionBackend real;
  private final Function<Multiplexer, Multiplexer> breaking;

  /** Called by the service loader. */
  public ForwardingBackend() {
    this(new FakeBackend(), multiplexer -> multiplexer);
  }

  ForwardingBackend(SessionBackend real, Function<Multiplexer, Multiplexer> breaking) {
    this.real = real;
    this.breaking = breaking;
  }

  @Override
  public BackendInfo info() {
    return real.info();
  }

  @Override
  public Multiplexer connect(ConnectContext config) {
    return breaking.apply(real.connect(config));
  }
}
