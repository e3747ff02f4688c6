package dev.sessions.manager;

import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import java.util.List;
import java.util.function.IntConsumer;

/** A multiplexer on which somebody else does something right before each launch. */
class BusyMultiplexer implements Multiplexer {
  private final Multiplexer real;
  private final IntConsumer beforeLaunch;
  private int launches;

  /** The consumer is given the number of the launch, from 1. */
  BusyMultiplexer(Multiplexer real, IntConsumer beforeLaunch) {
    this.real = real;
    this.beforeLaunch = beforeLaunch;
  }

  int launches() {
    return launches;
  }

  @Override
  public BackendInfo info() {
    return real.info();
  }

  @Override
  public String description() {
    return real.description();
  }

  @Override
  public String storedName(String requested) {
    return real.storedName(requested);
  }

  @Override
  public Snapshot snapshot() {
    return real.snapshot();
  }

  @Override
  public List<LaunchOutcome> launch(List<LaunchStep> steps, LaunchListener progress) {
    launches++;
    beforeLaunch.accept(launches);
    return real.launch(steps, progress);
  }

  @Override
  public List<KillOutcome> kill(List<? extends Ref> what) {
    return real.kill(what);
  }

  @Override
  public void close() {
    real.close();
  }
}
