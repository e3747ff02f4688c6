package dev.sessions.backend.fake;

import dev.sessions.api.snapshot.PaneSnapshot;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A pane.
 *
 * @param id unique in the server life
 * @param pid of the process that the pane was started with; it outlives the command
 * @param command what the pane was started with
 * @param end how the command ended; empty while it runs
 */
record FakePane(String id, long pid, String command, Optional<CommandEnd> end) {

  /** What holds the terminal where no command does. */
  static final String SHELL = "sh";

  FakePane ended(CommandEnd how) {
    return new FakePane(id, pid, command, Optional.of(how));
  }

  PaneSnapshot snapshot() {
    String current = end.isPresent() ? SHELL : program();
    return new PaneSnapshot(id, OptionalLong.of(pid), current, false);
  }

  /** Returns the name of the command's program: its first word, without the directories. */
  private String program() {
    String word = command.strip().split("\\s+", 2)[0];
    return word.substring(word.lastIndexOf('/') + 1);
  }
}
