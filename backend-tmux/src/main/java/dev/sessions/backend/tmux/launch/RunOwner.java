package dev.sessions.backend.tmux.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which tool works on a launch, and on which server.
 *
 * @param server what tells the server from others
 * @param pid the tool's process
 * @param started when that process started, which tells it from a later one with its pid
 */
record RunOwner(String server, long pid, Instant started) {
  /** The name of the file in a run folder that says so. */
  static final String FILE = "owner";

  /** Returns this process as the owner of a launch. */
  static RunOwner current(String server) {
    ProcessHandle self = ProcessHandle.current();
    return new RunOwner(server, self.pid(), startOf(self));
  }

  /** Returns the owner of a run folder, or empty where it cannot be told. */
  static Optional<RunOwner> read(Path folder) {
    try {
      List<String> lines = Files.readAllLines(folder.resolve(FILE));
      if (lines.size() != 3) {
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

  void write(Path file) throws IOException {
    Files.writeString(file, server + "\n" + pid + "\n" + started.toEpochMilli() + "\n");
  }

  /** Returns whether this is a launch on the given server whose tool has ended. */
  boolean hasLeft(String onServer) {
    boolean alive =
        ProcessHandle.of(pid).filter(process -> startOf(process).equals(started)).isPresent();
    return server.equals(onServer) && !alive;
  }

  private static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }
}
