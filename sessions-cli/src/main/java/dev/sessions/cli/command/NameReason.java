package dev.sessions.cli.command;

import dev.sessions.conflict.ConflictSource;
import dev.sessions.conflict.PlannedName;

/** Says why a requested name was not free. */
final class NameReason {
  private NameReason() {}

  static String of(PlannedName name) {
    return name.conflict()
        .map(
            source ->
                source == ConflictSource.DUPLICATE
                    ? name.requestedName() + " is requested more than once"
                    : name.requestedName() + " runs already")
        .orElse(name.requestedName() + " is free");
  }
}
