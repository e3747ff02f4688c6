package dev.sessions.api.spi;

import dev.sessions.api.error.SessionException;
import java.util.Set;

/**
 * A plugin for one multiplexer, found by {@link java.util.ServiceLoader}.
 *
 * <p>An implementation has a public constructor without arguments that does nothing, and holds no
 * state; what holds state is the {@link Multiplexer} that it connects to.
 */
public interface SessionBackend {

  /**
   * The version of this SPI. A plugin's jar names the one that it was built for in its manifest, as
   * {@code Sessions-SPI-Version}; a host loads no jar of another version.
   */
  int SPI_VERSION = 1;

  /** Returns the name that users choose it by: {@code [a-z][a-z0-9-]*}, unique among backends. */
  String name();

  /**
   * Returns what this backend can do. The answer never changes, so a plan that needs more is
   * refused before a server is touched.
   */
  Set<Capability> capabilities();

  /**
   * Opens a connection. No server is started, and none need run.
   *
   * @param context options, environment, deadline and whatever later versions add
   * @throws SessionException {@code INVALID_OPTION} for an option that this backend does not have
   *     or a value that it cannot take, {@code NOT_INSTALLED} where its program is missing
   */
  Multiplexer connect(ConnectContext context);
}
