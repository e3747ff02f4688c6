package dev.sessions.cli.command;

import dev.sessions.api.layout.NameRule;
import dev.sessions.api.spi.Multiplexer;

/** Names as a person types them, and as the multiplexer stores them. */
final class StoredNames {
  private StoredNames() {}

  /** Returns the stored form of a typed name; what can be no name at all stays as it is. */
  static String storedForm(Multiplexer multiplexer, String typed) {
    return NameRule.broken(typed).isPresent() ? typed : multiplexer.storedName(typed);
  }
}
