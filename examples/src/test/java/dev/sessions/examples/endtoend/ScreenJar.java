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
    Path target = Path.of("backend-screen/target");
    if (!Files.isDirectory(target)) {
      throw missing();
    }
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(
              file ->
                  file.getFileName().toString().matches("backend-screen-[\\d.]+(-SNAPSHOT)?\\.jar"))
          .findFirst()
          .orElseThrow(ScreenJar::missing);
    }
  }

  private static AssertionError missing() {
    return new AssertionError(
        "the jar of the screen backend is not built: run"
            + " `./mvnw -pl examples/backend-screen -am package -DskipTests` first");
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
