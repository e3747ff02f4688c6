package dev.sessions.cli.command;

import dev.sessions.api.layout.NameRule;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.manager.SessionNaming;
import java.util.Optional;

/** Names as a person types them, and as the multiplexer stores them. */
final class StoredNames {
  private StoredNames() {}

  /** Takes a name that runs as it is; any other as the multiplexer would store it. */
  static String meant(Multiplexer multiplexer, Snapshot now, String typed) {
    return now.session(typed).isPresent() ? typed : storedForm(multiplexer, typed);
  }

  /**
   * Returns the session name of a layout of the typed name, without a prefix; what can be no name
   * at all stays as it is.
   */
  static String storedForm(Multiplexer multiplexer, String typed) {
    return NameRule.broken(typed).isPresent()
        ? typed
        : new SessionNaming(Optional.empty(), multiplexer).sessionName(typed);
  }
}
