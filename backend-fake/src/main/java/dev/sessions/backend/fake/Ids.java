package dev.sessions.backend.fake;

import java.util.Optional;

/** Hands out the ids of one server life. None is ever handed out twice in that life. */
final class Ids {
  private int sessions;
  private int windows;
  private int panes;

  String session() {
    return "s" + ++sessions;
  }

  String window() {
    return "w" + ++windows;
  }

  /** Makes a pane with a command that has just started. */
  FakePane pane(String command) {
    panes++;
    return new FakePane("p" + panes, 1000L + panes, command, Optional.empty());
  }
}
