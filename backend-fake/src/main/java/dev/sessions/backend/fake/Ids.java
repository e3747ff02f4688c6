package dev.sessions.backend.fake;

import java.time.Instant;
import java.util.List;
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

  /** Makes a pane with a command that starts now. */
  FakePane pane(String command, Instant now) {
    panes++;
    return new FakePane("p" + panes, 1000L + panes, command, now, Optional.empty(), List.of());
  }
}
