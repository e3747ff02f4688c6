package dev.sessions.manager;

import dev.sessions.api.spi.Multiplexer;
import java.util.Optional;

/** The session name of a layout: blanks become {@code _}, the prefix, then the backend's rule. */
public final class SessionNaming {
  private final Optional<String> prefix;
  private final Multiplexer multiplexer;

  /**
   * Creates the naming of one server.
   *
   * @param prefix what stands in front of every layout's name, or empty
   * @param multiplexer whose own rule comes last
   */
  public SessionNaming(Optional<String> prefix, Multiplexer multiplexer) {
    this.prefix = prefix;
    this.multiplexer = multiplexer;
  }

  /**
   * Returns the stored name of the session of a layout.
   *
   * @param layoutName a name that keeps {@link dev.sessions.api.layout.NameRule}
   * @throws dev.sessions.api.error.SessionException if the multiplexer cannot say how it stores
   *     names
   */
  public String sessionName(String layoutName) {
    String name = withoutBlanks(layoutName);
    return multiplexer.storedName(prefix.isPresent() ? prefix.get() + "_" + name : name);
  }

  private static String withoutBlanks(String name) {
    StringBuilder plain = new StringBuilder(name);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        plain.setCharAt(i, '_');
      }
    }
    return plain.toString();
  }
}
