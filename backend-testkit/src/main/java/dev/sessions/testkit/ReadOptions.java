package dev.sessions.testkit;

import dev.sessions.api.spi.ConnectContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** A context that keeps which options were asked for. */
final class ReadOptions implements ConnectContext {
  private final ConnectContext real;
  private final Set<String> names = new ConcurrentSkipListSet<>();

  ReadOptions(ConnectContext real) {
    this.real = real;
  }

  Set<String> names() {
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
