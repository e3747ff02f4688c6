package dev.sessions.backend.tmux.record;

import dev.sessions.backend.tmux.script.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which server a launch is on, and which tool works on it.
 *
 * @param server what tells the server from others
 * @param pid the tool's process, or 0 where the launch is done
 * @param started when that process started, which tells it from a later one with its pid
 */
record RunOwner(String server, long pid, Instant started) {
  private static final int LINES = 3;

  /**
   * A system counts since when a process runs from its boot, and when that was changes with the
   * clock: two tools that are started before and after it was set differ by a second or so.
   */
  private static final Duration CLOCK_WAS_SET = Duration.ofSeconds(5);

  /** This process. What a system tells of a process takes it some files to read. */
  private static final ProcessHandle SELF = ProcessHandle.current();

  private static final Instant OUR_START = startOf(SELF);

  /** Returns this process as the owner of a launch. */
  static RunOwner current(String server) {
    return new RunOwner(server, SELF.pid(), OUR_START);
  }

  /** Returns what says that a launch is done. */
  static RunOwner nobody(String server) {
    return new RunOwner(server, 0, Instant.EPOCH);
  }

  /** Returns the owner of a run folder, or empty where it cannot be told. */
  static Optional<RunOwner> read(Path folder) {
    try {
      List<String> lines = Files.readAllLines(folder.resolve(RunFolder.OWNER));
      if (lines.size() != LINES) {
        return Optional.empty();
      }
      return Optional.of(
          new RunOwner(
              lines.get(0),
              Long.parseLong(lines.get(1)),
              Instant.ofEpochMilli(Long.parseLong(lines.get(2)))));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Returns the text of the file that says so. */
  String text() {
    return server + "\n" + pid + "\n" + started.toEpochMilli() + "\n";
  }

  /** Returns whether a tool works on the launch now. */
  boolean isAtWork() {
    if (pid == SELF.pid()) {
      return isMeant(OUR_START);
    }
    return pid != 0
        && ProcessHandle.of(pid).filter(process -> isMeant(startOf(process))).isPresent();
  }

  private boolean isMeant(Instant start) {
    return Duration.between(start, started).abs().compareTo(CLOCK_WAS_SET) < 0;
  }

  private static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }
}
