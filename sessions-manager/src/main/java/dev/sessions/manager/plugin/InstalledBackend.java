package dev.sessions.manager.plugin;

import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.SessionBackend;
import java.util.Objects;
import java.util.Set;

/**
 * A backend that was found.
 *
 * @param name the name that users choose it by
 * @param backend the backend itself
 * @param origin where its class came from: the path of a jar or a folder, a URI where it is none of
 *     these, or the module's name
 * @param spiVersion the version of the SPI that it was built for: a plugin's manifest says it; what
 *     is on the host's own class path is linked with the host's version
 * @param capabilities what it declares
 */
public record InstalledBackend(
    String name,
    SessionBackend backend,
    String origin,
    int spiVersion,
    Set<Capability> capabilities) {

  /** Checks the backend. */
  public InstalledBackend {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(backend, "backend");
    Objects.requireNonNull(origin, "origin");
    capabilities = Set.copyOf(capabilities);
  }

  /** Returns the class and where it came from, for messages about it. */
  String described() {
    return backend.getClass().getName() + " from " + origin;
  }
}
