package dev.sessions.manager;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.Multiplexer;
import java.util.List;
import java.util.Set;

/** Makes managers for one multiplexer. */
public final class SessionManagerFactory {
  private final Multiplexer multiplexer;
  private final Set<Capability> capabilities;

  /**
   * Makes a factory.
   *
   * @param multiplexer an open connection, which stays the caller's to close
   * @param capabilities what its backend declares
   */
  public SessionManagerFactory(Multiplexer multiplexer, Set<Capability> capabilities) {
    this.multiplexer = multiplexer;
    this.capabilities = Set.copyOf(capabilities);
  }

  /** Makes a manager for some layouts. */
  public SessionManager create(List<LayoutConfig> layouts, ManagerSettings settings) {
    return new SessionManager(layouts, settings, multiplexer, capabilities);
  }
}
