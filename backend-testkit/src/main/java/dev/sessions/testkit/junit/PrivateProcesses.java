package dev.sessions.testkit.junit;

import dev.sessions.manager.process.EndingGrace;
import dev.sessions.manager.process.ProcessTable;
import dev.sessions.manager.process.TreeEnding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Ends what was started in a server's folder. On Linux that is every process whose environment
 * names the folder, whoever its parent is by now, and all that it has started: so nothing needs to
 * be asked of a server that may be stopped, busy or dead.
 */
final class PrivateProcesses {
  private static final Path PROC = Path.of("/proc");
  private static final int MOST_ROUNDS = 10;
  private static final EndingGrace NONE =
      new EndingGrace(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(10));

  private PrivateProcesses() {}

  /**
   * Ends them all.
   *
   * @param folder the server's folder
   * @param told the processes that the server names, for where the system does not say
   * @throws IllegalStateException where one of them survives
   */
  static void end(Path folder, Supplier<List<Long>> told) {
    Supplier<List<Long>> look =
        Files.isReadable(PROC.resolve("self/environ")) ? () -> startedIn(folder) : told;
    List<Long> living = look.get();
    // What is found can have started more between the look and its end.
    for (int round = 0; !living.isEmpty(); round++) {
      if (round == MOST_ROUNDS) {
        throw new IllegalStateException(
            "processes of the server in " + folder + " live: " + living);
      }
      new TreeEnding(NONE).end(List.copyOf(ProcessTable.look().trees(living).values()));
      living = look.get();
    }
  }

  static List<Long> startedIn(Path folder) {
    String mark =
        new String((folder + "/").getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    try (Stream<Path> entries = Files.list(PROC)) {
      return entries
          .filter(entry -> entry.getFileName().toString().matches("\\d+"))
          .filter(entry -> environment(entry).contains(mark))
          .map(entry -> Long.parseLong(entry.getFileName().toString()))
          .filter(pid -> pid != ProcessHandle.current().pid())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns nothing for a process that has ended, or that is another user's. */
  private static String environment(Path process) {
    try {
      return new String(
          Files.readAllBytes(process.resolve("environ")), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
