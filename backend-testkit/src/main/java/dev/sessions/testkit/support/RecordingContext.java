package dev.sessions.testkit.support;

import dev.sessions.api.spi.ConnectContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** A context that records which options are read. */
public final class RecordingContext implements ConnectContext {
  private final ConnectContext real;
  private final Set<String> names = new ConcurrentSkipListSet<>();

  /** Creates a context that reads from another one. */
  public RecordingContext(ConnectContext real) {
    this.real = real;
  }

  /** Returns the names of the options that were read. */
  public Set<String> names() {
    return names;
  }

  @Override
  public Optional<String> option(String name) {
    names.add(name);
    return real.option(name);
  }

  @Override
  public Map<String, String> options() {
    return real.options();
  }

  @Override
  public Map<String, String> environment() {
    return real.environment();
  }

  @Override
  public Duration deadline() {
    return real.deadline();
  }

  @Override
  public Path stateFolder() {
    return real.stateFolder();
  }

  @Override
  public System.Logger logger() {
    return real.logger();
  }
}
