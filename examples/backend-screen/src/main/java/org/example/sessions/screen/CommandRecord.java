package org.example.sessions.screen;

import dev.sessions.api.snapshot.CommandState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a launcher has written of its command.
 *
 * @param launcher the launcher's process
 * @param session the process of the session that its window is in
 * @param started when the command was started last
 * @param code the command's exit code, or empty while it runs
 * @param ended when it ended, or empty
 */
record CommandRecord(
    long launcher, long session, Instant started, OptionalInt code, Optional<Instant> ended) {

  /** Reads a record; empty where the command has not begun. */
  static Optional<CommandRecord> read(Path start, Path end) {
    try {
      String[] pids = Files.readString(start).strip().split(" ");
      String code = Files.readString(end).strip();
      return pids.length != 2
          ? Optional.empty()
          : Optional.of(
              new CommandRecord(
                  Long.parseLong(pids[0]),
                  Long.parseLong(pids[1]),
                  Files.getLastModifiedTime(start).toInstant(),
                  code.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(code)),
                  code.isEmpty()
                      ? Optional.empty()
                      : Optional.of(Files.getLastModifiedTime(end).toInstant())));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Returns how the command ended, or empty where it has not. */
  Optional<CommandState.Ended> end() {
    return code.isPresent()
        ? Optional.of(new CommandState.Ended(code.getAsInt(), Optional.of(started), ended))
        : Optional.empty();
  }

  /** Returns what is to be said of the command, whose window stands. */
  CommandState state() {
    if (end().isPresent()) {
      return end().get();
    }
    Optional<ProcessHandle> launching = ProcessHandle.of(launcher);
    if (launching.isEmpty()) {
      return new CommandState.Unknown("its launcher was ended before its command");
    }
    Optional<ProcessHandle> command = onlyChild(launching.get());
    return new CommandState.Running(
        command.map(process -> OptionalLong.of(process.pid())).orElse(OptionalLong.empty()),
        command.map(CommandRecord::commandLine).orElse(""),
        Optional.of(started));
  }

  /** The command line of what runs now: the process, or the one that it waits for. */
  private static String commandLine(ProcessHandle process) {
    return onlyChild(process).orElse(process).info().commandLine().orElse("");
  }

  private static Optional<ProcessHandle> onlyChild(ProcessHandle process) {
    List<ProcessHandle> children = process.children().toList();
    return children.size() == 1 ? Optional.of(children.get(0)) : Optional.empty();
  }
}
