package dev.sessions.backend.fake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Creates the ids of one server life; no id is used twice in that life. */
final class FakeIds {

  /**
   * No system uses process ids of this size, so code that kills the processes of a fake session
   * never kills a real one.
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

  /** Creates a pane whose command starts now. */
  FakePane pane(String command, Instant now) {
    panes++;
    return new FakePane(
        "p" + panes,
        FIRST_PID + panes,
        command,
        now,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
