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
 * Kills what was started in a server's folder. On Linux that is every process whose environment
 * names the folder, whoever its parent is by now, and all that it has started: so nothing needs to
 * be asked of a server that may be stopped, busy or dead.
 */
final class PrivateProcesses {
  private static final Path PROC = Path.of("/proc");
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

  private PrivateProcesses() {}

  /**
   * Kills them all, and waits until they have gone.
   *
   * @param folder the server's folder
   * @param told the processes that the server names, for where the system does not say
   * @throws IllegalStateException if one of them survives
   */
  static void end(Path folder, Supplier<List<Long>> told) {
    Supplier<Set<Long>> look =
        Files.isReadable(PROC.resolve("self/environ"))
            ? () -> startedIn(folder)
            : () -> withDescendants(told.get());
    long end = System.nanoTime() + PATIENCE.toNanos();
    // What was found may have started more before it was killed.
    for (Set<Long> living = look.get(); !living.isEmpty(); living = look.get()) {
      if (System.nanoTime() - end > 0) {
        throw new IllegalStateException("processes of " + folder + " survive: " + living);
      }
      living.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
      // A look at every process of the machine is dear, so it is made again when these have ended.
      while (living.stream().anyMatch(PrivateProcesses::lives) && System.nanoTime() - end < 0) {
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      }
    }
  }

  private static boolean lives(long pid) {
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

  /** A child may have been given another environment. */
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

  /** Returns the parent of a process that lives: {@code PID (NAME) STATE PARENT …}. */
  private static Optional<Long> parent(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", 3);
    return fields.length < 3 || fields[0].equals("Z") || fields[0].equals("X")
        ? Optional.empty()
        : Optional.of(Long.valueOf(fields[1]));
  }

  /** Returns nothing for a process that has ended meanwhile, or that is another user's. */
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
