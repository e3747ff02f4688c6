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
 * @param pid the id of the pane's first process, which outlives the command
 * @param command the command that the pane was started with
 * @param started the time on the server's clock when the command started
 * @param end how the command ended; empty while it is running
 * @param lines the lines printed to its terminal, oldest first
 * @param identity the identity that a launch gave it; empty if a person created it
 * @param startDir the directory that it was launched in; empty if a person created it
 */
record FakePane(
    String id,
    long pid,
    String command,
    Instant started,
    Optional<CommandEnd> end,
    List<String> lines,
    Optional<PaneIdentity> identity,
    Optional<String> startDir) {

  /** The program in the terminal if no command is running. */
  static final String SHELL = "sh";

  FakePane {
    lines = List.copyOf(lines);
  }

  FakePane ended(CommandEnd how) {
    return new FakePane(id, pid, command, started, Optional.of(how), lines, identity, startDir);
  }

  /** Returns this pane with its command started again. */
  FakePane restarted(Instant now) {
    return new FakePane(id, pid, command, now, Optional.empty(), lines, identity, startDir);
  }

  /** Returns this pane with what a launch gives it. */
  FakePane launched(PaneIdentity mark, String dir) {
    return new FakePane(id, pid, command, started, end, lines, Optional.of(mark), Optional.of(dir));
  }

  /** Returns whether it waits for Enter to run its command again. */
  boolean asksToRestart() {
    return end.isPresent()
        && identity.filter(mark -> mark.exitMode() == ExitMode.TERMINATE).isPresent();
  }

  /** Returns whether it stays open when its command ends. */
  boolean stays() {
    return identity.filter(mark -> !mark.exitMode().closesWindow()).isPresent();
  }

  FakePane printed(List<String> more) {
    List<String> all = new ArrayList<>(lines);
    all.addAll(more);
    return new FakePane(id, pid, command, started, end, all, identity, startDir);
  }

  /** Returns the last lines, without trailing blank ones. */
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

  /** Returns the state to record for an end. */
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
        .startDir(startDir.orElse(null))
        .command(identity.isPresent() ? command : null)
        .build();
  }

  /** Returns the command's program name: its first word without directories. */
  private String program() {
    String word = command.strip().split("\\s+", 2)[0];
    return word.substring(word.lastIndexOf('/') + 1);
  }
}
