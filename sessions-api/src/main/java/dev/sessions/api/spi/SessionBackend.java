package dev.sessions.api.spi;

import dev.sessions.api.error.SessionException;

/**
 * A plugin for one multiplexer, found by {@link java.util.ServiceLoader}.
 *
 * <p>An implementation has a public constructor without arguments that does nothing, and holds no
 * state; what holds state is the {@link Multiplexer} that it connects to.
 */
public interface SessionBackend {

  /**
   * The oldest level of this SPI whose plugins are still accepted. It rises only if a later level
   * takes something away.
   */
  int SPI_MIN = 1;

  /**
   * The level of this SPI; it rises with everything that a plugin can use. A plugin's jar states in
   * its manifest, as {@code Sessions-SPI-Level}, the one that it was built for; a host loads no jar
   * of a level below {@link #SPI_MIN} or above its own.
   */
  int SPI_CURRENT = 1;

  /**
   * Returns what this backend says of itself. The answer never changes, so a plan that needs more
   * is refused before a server is touched.
   */
  BackendInfo info();

  /**
   * Opens a connection. No server is started, and none need run.
   *
   * <p>The host has checked that every option is one that {@link BackendInfo#options()} names.
   *
   * @param context options, environment, deadline and whatever later versions add
   * @throws SessionException {@code INVALID_OPTION} for a value that an option cannot take, {@code
   *     NOT_INSTALLED} if its program is missing
   */
  Multiplexer connect(ConnectContext context);
}
