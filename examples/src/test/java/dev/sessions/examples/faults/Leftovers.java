package dev.sessions.examples.faults;

import dev.sessions.examples.endtoend.Workplace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What launches have left in a workplace: sessions, files and processes that nobody asked for.
 *
 * @param place the workplace
 */
public record Leftovers(Workplace place) {
  private static final Path PROC = Path.of("/proc");

  /** Returns the names of sessions that nobody is to see. */
  public List<String> hiddenSessions() {
    return place.sessionNames().stream().filter(name -> name.startsWith("__sessions_")).toList();
  }

  /** Returns the launches that still have their commands' files. */
  public List<String> launchesWithFiles() {
    return place.stateFolders().stream()
        .filter(folder -> Files.exists(folder.resolve("launch.sh")))
        .map(folder -> folder.getFileName().toString())
        .sorted()
        .toList();
  }

  /** Returns the launches that windows which stand were made by. */
  public List<String> launchesThatStand() {
    return Pane.of(place).stream()
        .flatMap(pane -> pane.run().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns the processes that were started in windows, or for them, and are in none. */
  public List<String> processesWithoutWindow() {
    Set<Long> windows =
        Pane.of(place).stream().map(pane -> Long.parseLong(pane.pid())).collect(Collectors.toSet());
    String server = place.tmux("display-message", "-p", "#{pid}");
    String mark = "XDG_STATE_HOME=" + place.environment().get("XDG_STATE_HOME") + "\0";
    return ProcessHandle.allProcesses()
        .filter(process -> !Long.toString(process.pid()).equals(server))
        .filter(process -> environment(process.pid()).contains(mark))
        .filter(process -> !isBelow(process, windows))
        .filter(ProcessHandle::isAlive)
        .map(process -> process.pid() + " " + process.info().commandLine().orElse("?"))
        .toList();
  }

  private static boolean isBelow(ProcessHandle process, Set<Long> tops) {
    return tops.contains(process.pid())
        || process.parent().filter(parent -> isBelow(parent, tops)).isPresent();
  }

  /** Returns nothing for a process that has ended meanwhile, or that is another user's. */
  private static String environment(long pid) {
    try {
      byte[] environment = Files.readAllBytes(PROC.resolve(pid + "/environ"));
      return new String(environment, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  /** Returns the files of the state folder that are neither a launch's nor the shared one. */
  public List<Path> strayFiles() throws IOException {
    Path state = place.folder().resolve("state");
    if (!Files.exists(state)) {
      return List.of();
    }
    Path launches = state.resolve("sessions/tmux");
    try (Stream<Path> files = Files.walk(state)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.equals(launches.resolve("changed")))
          .filter(file -> !launches.equals(file.getParent().getParent()))
          .toList();
    }
  }
}
