package dev.sessions.examples.endtoend;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The jar that the project beside this one makes of the screen backend, and what it starts. */
final class ScreenJar {
  private ScreenJar() {}

  static Path path() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("backend-screen/target"))) {
      return files
          .filter(
              file ->
                  file.getFileName().toString().matches("backend-screen-[\\d.]+(-SNAPSHOT)?\\.jar"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("build examples/backend-screen first"));
    }
  }

  /** Ends every screen session whose socket is in a folder, with what runs in it. */
  static void endSessions(Path sockets) throws IOException {
    if (!Files.isDirectory(sockets)) {
      return;
    }
    List<ProcessHandle> processes = new ArrayList<>();
    try (Stream<Path> files = Files.list(sockets)) {
      files
          .map(file -> file.getFileName().toString().split("\\.", 2)[0])
          .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
          .forEach(
              session -> {
                processes.add(session);
                session.descendants().forEach(processes::add);
              });
    }
    processes.forEach(ProcessHandle::destroyForcibly);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
  }
}
