package dev.sessions.backend.fake;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.PaneSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A pane.
 *
 * @param id unique in the server life
 * @param pid of the process that the pane was started with; it outlives the command
 * @param command what the pane was started with
 * @param started the server's clock when the command began
 * @param end how the command ended; empty while it runs
 * @param lines what was printed to its terminal, oldest first
 * @param identity what a launch marked it with; empty if a person created it
 */
record FakePane(
    String id,
    long pid,
    String command,
    Instant started,
    Optional<CommandEnd> end,
    List<String> lines,
    Optional<PaneIdentity> identity) {

  /** What holds the terminal where no command does. */
  static final String SHELL = "sh";

  FakePane {
    lines = List.copyOf(lines);
  }

  FakePane ended(CommandEnd how) {
    return new FakePane(id, pid, command, started, Optional.of(how), lines, identity);
  }

  /** Returns this pane with its command running again. */
  FakePane restarted(Instant now) {
    return new FakePane(id, pid, command, now, Optional.empty(), lines, identity);
  }

  /** Returns this pane with the mark of a launch. */
  FakePane marked(PaneIdentity mark) {
    return new FakePane(id, pid, command, started, end, lines, Optional.of(mark));
  }

  /** Returns whether it asks for Enter to run its command again. */
  boolean asksToRestart() {
    return end.isPresent()
        && identity.filter(mark -> mark.exitMode() == ExitMode.TERMINATE).isPresent();
  }

  /** Returns whether it stays when its command ends. */
  boolean stays() {
    return identity.filter(mark -> mark.exitMode() != ExitMode.KILL_WINDOW).isPresent();
  }

  FakePane printed(List<String> more) {
    List<String> all = new ArrayList<>(lines);
    all.addAll(more);
    return new FakePane(id, pid, command, started, end, all, identity);
  }

  /** Returns the last lines, without the blank ones below the last text. */
  List<String> history(int count) {
    int end = lines.size();
    while (end > 0 && lines.get(end - 1).isBlank()) {
      end--;
    }
    return lines.subList(Math.max(0, end - count), end);
  }

  CommandState state() {
    return end.<CommandState>map(this::endedState)
        .orElseGet(
            () -> new CommandState.Running(OptionalLong.of(pid), command, Optional.of(started)));
  }

  /** Returns what is to be recorded of an end. */
  CommandState.Ended endedState(CommandEnd how) {
    return new CommandState.Ended(how.code(), Optional.of(started), Optional.of(how.when()));
  }

  PaneSnapshot snapshot() {
    String current = end.isPresent() ? SHELL : program();
    return PaneSnapshot.builder(id)
        .pid(OptionalLong.of(pid))
        .currentCommand(current)
        .identity(identity.orElse(null))
        .state(state())
        .build();
  }

  /** Returns the name of the command's program: its first word, without the directories. */
  private String program() {
    String word = command.strip().split("\\s+", 2)[0];
    return word.substring(word.lastIndexOf('/') + 1);
  }
}
