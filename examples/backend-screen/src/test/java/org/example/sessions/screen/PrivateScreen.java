package org.example.sessions.screen;

import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.ConnectSettings;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A screen of a test's own: its sockets, its configuration and its state folder. */
final class PrivateScreen {
  private final Path folder;

  private PrivateScreen(Path folder) {
    this.folder = folder;
  }

  /** Creates one; without screen the test is skipped, or fails if {@code CI} is set. */
  static PrivateScreen create() throws IOException {
    boolean there =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(path -> Files.isExecutable(Path.of(path, "screen")));
    if (!there && "true".equals(System.getenv("CI"))) {
      fail("GNU screen is not installed");
    } else if (!there) {
      abort("GNU screen is not installed");
    }
    // Short, for a socket's path may have 107 bytes.
    Path folder = Files.createTempDirectory("sc").toRealPath();
    Files.createDirectory(folder.resolve("home"));
    Files.writeString(folder.resolve("screenrc"), "");
    return new PrivateScreen(folder);
  }

  Path folder() {
    return folder;
  }

  /** Sets the configuration that sessions read. */
  void configure(String... lines) throws IOException {
    Files.write(folder.resolve("screenrc"), List.of(lines));
  }

  ConnectContext config() {
    return ConnectSettings.of(
            Map.of(
                "socketDir", sockets().toString(), "config", folder.resolve("screenrc").toString()),
            environment())
        // Launches wait for each other; on a busy machine that is more than the usual deadline.
        .withDeadline(ConnectContext.DEFAULT_DEADLINE.multipliedBy(3));
  }

  Path sockets() {
    return folder.resolve("s");
  }

  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("PATH", System.getenv("PATH"));
    environment.put("HOME", folder.resolve("home").toString());
    environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
    environment.put("SCREENDIR", sockets().toString());
    environment.put("SHELL", "/bin/sh");
    environment.put("TERM", "xterm-256color");
    environment.put("LANG", "C.UTF-8");
    return environment;
  }

  /** Runs screen itself; returns what it printed. */
  String screen(String... arguments) throws IOException {
    List<String> argv = new ArrayList<>(List.of("screen", "-U"));
    argv.addAll(List.of(arguments));
    return run(argv);
  }

  private String run(List<String> argv) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(argv).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment());
    File output = Files.createTempFile(folder, "out", "").toFile();
    Process process = builder.redirectOutput(output).start();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("still running: " + argv);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new String(Files.readAllBytes(output.toPath()), StandardCharsets.UTF_8);
  }

  /** Returns the processes of the sessions. */
  List<ProcessHandle> servers() throws IOException {
    if (!Files.isDirectory(sockets())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(sockets())) {
      return files
          .map(file -> file.getFileName().toString().split("\\.", 2)[0])
          .distinct()
          .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
          .toList();
    }
  }

  /** Returns the launches that still have their files. */
  List<Path> runs() throws IOException {
    Path state = folder.resolve("state/sessions/screen");
    if (!Files.isDirectory(state)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(state)) {
      return files.filter(Files::isDirectory).toList();
    }
  }

  void signal(String name) throws IOException {
    for (ProcessHandle server : servers()) {
      run(List.of("kill", "-" + name, Long.toString(server.pid())));
    }
  }

  static void until(String fact, Callable<Boolean> holds) {
    await(fact)
        .atMost(Duration.ofSeconds(20))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .until(holds);
  }

  /** Ends every session and removes the files. */
  void end() throws IOException {
    List<ProcessHandle> servers = servers();
    List<ProcessHandle> all = new ArrayList<>(servers);
    servers.forEach(server -> server.descendants().forEach(all::add));
    servers.forEach(ProcessHandle::destroy);
    until("the end of screen", () -> endOf(all));
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }

  private static boolean endOf(List<ProcessHandle> processes) {
    processes.forEach(ProcessHandle::destroyForcibly);
    return processes.stream().noneMatch(ProcessHandle::isAlive);
  }
}
