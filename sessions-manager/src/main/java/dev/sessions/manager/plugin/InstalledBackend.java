package dev.sessions.manager.plugin;

import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.SessionBackend;
import java.util.Objects;

/**
 * A backend that was found.
 *
 * @param info what it says of itself
 * @param backend the backend itself
 * @param origin where its class came from: the path of a jar or a folder, a URI if it is none of
 *     these, or the module's name
 */
public record InstalledBackend(BackendInfo info, SessionBackend backend, String origin) {

  /** Checks the backend. */
  public InstalledBackend {
    Objects.requireNonNull(info, "info");
    Objects.requireNonNull(backend, "backend");
    Objects.requireNonNull(origin, "origin");
  }

  /** Returns the name that users choose it by. */
  public String name() {
    return info.name();
  }

  /** Returns the class and where it came from, for messages about it. */
  String described() {
    return backend.getClass().getName() + " from " + origin;
  }
}
