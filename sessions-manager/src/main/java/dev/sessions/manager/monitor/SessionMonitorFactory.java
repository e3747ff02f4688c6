package dev.sessions.manager.monitor;

import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.Multiplexer;
import java.time.Duration;
import java.util.Set;

/** Opens monitors of one multiplexer. */
public final class SessionMonitorFactory {
  private final Multiplexer multiplexer;
  private final Set<Capability> capabilities;

  /**
   * Makes a factory.
   *
   * @param multiplexer an open connection, which stays the caller's to close
   * @param capabilities what its backend declares
   */
  public SessionMonitorFactory(Multiplexer multiplexer, Set<Capability> capabilities) {
    this.multiplexer = multiplexer;
    this.capabilities = Set.copyOf(capabilities);
  }

  /** Opens a monitor; see {@link SessionMonitor#open}. */
  public SessionMonitor open(Duration every) {
    return SessionMonitor.open(multiplexer, capabilities, every);
  }
}
