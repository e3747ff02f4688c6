package dev.sessions.manager.plugin;

import dev.sessions.api.spi.SessionBackend;
import java.util.Objects;

/**
 * A backend that was found.
 *
 * @param name the name that users choose it by
 * @param backend the backend itself
 * @param origin where its class came from: a jar or a folder as a URI, or the module's name
 */
public record InstalledBackend(String name, SessionBackend backend, String origin) {

  /** Checks the backend. */
  public InstalledBackend {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(backend, "backend");
    Objects.requireNonNull(origin, "origin");
  }
}
