package dev.sessions.testkit.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Kills the processes that were started in a server's folder. On Linux these are all processes
 * whose environment names the folder, whatever their parent is now, and their descendants. So a
 * server that may be stopped, busy or dead need not answer.
 */
final class PrivateProcesses {
  private static final Path PROC = Path.of("/proc");
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration BETWEEN_CHECKS = Duration.ofMillis(2);

  private PrivateProcesses() {}

  /**
   * Kills all these processes and waits until they have ended.
   *
   * @param folder the server's folder
   * @param reported the processes that the server reports, for systems without {@code /proc}
   * @throws IllegalStateException if a process cannot be killed
   */
  static void end(Path folder, Supplier<List<Long>> reported) {
    Supplier<Set<Long>> find =
        Files.isReadable(PROC.resolve("self/environ"))
            ? () -> startedIn(folder)
            : () -> withDescendants(reported.get());
    long end = System.nanoTime() + TIMEOUT.toNanos();
    // A process may have started others before it was killed.
    for (Set<Long> living = find.get(); !living.isEmpty(); living = find.get()) {
      if (System.nanoTime() - end > 0) {
        throw new IllegalStateException(
            "processes of " + folder + " could not be killed: " + living);
      }
      living.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
      // Reading all processes of the machine is expensive, so wait until these have ended.
      while (living.stream().anyMatch(PrivateProcesses::isAlive) && System.nanoTime() - end < 0) {
        LockSupport.parkNanos(BETWEEN_CHECKS.toNanos());
      }
    }
  }

  private static boolean isAlive(long pid) {
    return Files.isReadable(PROC.resolve("self/stat"))
        ? parent(read(PROC.resolve(Long.toString(pid)).resolve("stat"))).isPresent()
        : ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }

  private static Set<Long> startedIn(Path folder) {
    byte[] path = (folder + "/").getBytes(StandardCharsets.UTF_8);
    String mark = new String(path, StandardCharsets.ISO_8859_1);
    Map<Long, Long> parents = new HashMap<>();
    Set<Long> started = new HashSet<>();
    for (Path entry : processes()) {
      long pid = Long.parseLong(entry.getFileName().toString());
      parent(read(entry.resolve("stat"))).ifPresent(parent -> parents.put(pid, parent));
      if (read(entry.resolve("environ")).contains(mark)) {
        started.add(pid);
      }
    }
    addChildren(started, parents);
    started.remove(ProcessHandle.current().pid());
    return started;
  }

  /** Adds descendants, which may have another environment. */
  private static void addChildren(Set<Long> started, Map<Long, Long> parents) {
    boolean more = true;
    while (more) {
      more = false;
      for (Map.Entry<Long, Long> child : parents.entrySet()) {
        more |= started.contains(child.getValue()) && started.add(child.getKey());
      }
    }
  }

  private static List<Path> processes() {
    try (Stream<Path> entries = Files.list(PROC)) {
      return entries
          .filter(entry -> entry.getFileName().toString().chars().allMatch(Character::isDigit))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the parent of a live process, from {@code PID (NAME) STATE PARENT …}. */
  private static Optional<Long> parent(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", 3);
    return fields.length < 3 || fields[0].equals("Z") || fields[0].equals("X")
        ? Optional.empty()
        : Optional.of(Long.valueOf(fields[1]));
  }

  /** Returns a file's text; empty if the process has ended or belongs to another user. */
  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  private static Set<Long> withDescendants(List<Long> pids) {
    return pids.stream()
        .flatMap(pid -> ProcessHandle.of(pid).stream())
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .filter(ProcessHandle::isAlive)
        .map(ProcessHandle::pid)
        .collect(Collectors.toSet());
  }
}
