package dev.sessions.backend.fake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Hands out the ids of one server life. None is ever handed out twice in that life. */
final class Ids {

  /**
   * No system hands out process ids of this size, so that nobody who ends the processes of a fake
   * session ever ends a real one.
   */
  static final long FIRST_PID = 2_000_000_000L;

  private int sessions;
  private int windows;
  private int panes;

  String session() {
    return "s" + ++sessions;
  }

  String window() {
    return "w" + ++windows;
  }

  /** Creates a pane with a command that starts now. */
  FakePane pane(String command, Instant now) {
    panes++;
    return new FakePane(
        "p" + panes,
        FIRST_PID + panes,
        command,
        now,
        Optional.empty(),
        List.of(),
        Optional.empty());
  }
}
