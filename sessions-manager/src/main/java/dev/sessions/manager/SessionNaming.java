package dev.sessions.manager;

import dev.sessions.api.spi.Multiplexer;
import java.util.Optional;

/** The session name of a layout: blanks become {@code _}, the prefix, then the backend's rule. */
final class SessionNaming {
  private final Optional<String> prefix;
  private final Multiplexer multiplexer;

  SessionNaming(Optional<String> prefix, Multiplexer multiplexer) {
    this.prefix = prefix;
    this.multiplexer = multiplexer;
  }

  String sessionName(String layoutName) {
    String name = withoutBlanks(layoutName);
    return multiplexer.storedName(prefix.map(before -> before + "_" + name).orElse(name));
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
