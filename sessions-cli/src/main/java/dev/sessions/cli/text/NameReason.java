package dev.sessions.cli.text;

import dev.sessions.conflict.PlannedName;

/** Says why a requested name was not free. */
public final class NameReason {
  private NameReason() {}

  public static String of(PlannedName name) {
    String requested = name.requestedName();
    if (name.conflict().isEmpty()) {
      return requested + " is free";
    }
    boolean other = !name.sessionName().equals(requested) && !name.isRenamed();
    return switch (name.conflict().get()) {
      case DUPLICATE -> requested + " is requested more than once";
      case EXISTING -> requested + " runs already" + (other ? ", as " + name.sessionName() : "");
      case FOREIGN -> requested + " runs already, and was not launched from this file";
      case SEVERAL -> "several sessions of " + requested + " run";
      case PANES -> "tabs of " + requested + " run in " + name.sessionName();
    };
  }
}
