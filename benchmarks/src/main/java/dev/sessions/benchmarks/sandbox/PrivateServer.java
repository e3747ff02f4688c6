package dev.sessions.benchmarks.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The tmux server of one folder, which may be running or not.
 *
 * @param folder the folder of its socket and its configuration, which is empty
 * @param environment the environment variables of its clients
 */
record PrivateServer(Path folder, Map<String, String> environment) {
  private static final long TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final Pattern ENDED =
      Pattern.compile("no server running|server exited|lost server");

  Path socket() {
    return folder.resolve("socket");
  }

  Path config() {
    return folder.resolve("conf");
  }

  /** Returns a tmux command line for this server. */
  List<String> tmux(String... arguments) {
    List<String> words =
        new ArrayList<>(
            List.of("tmux", "-u", "-f", config().toString(), "-S", socket().toString()));
    words.addAll(List.of(arguments));
    return words;
  }

  /** Returns the server's process, or empty if the server is not running. */
  Optional<ProcessHandle> process() throws IOException {
    if (!Files.exists(socket())) {
      return Optional.empty();
    }
    try {
      String pid = run("display-message", "-p", "#{pid}").strip();
      return ProcessHandle.of(Long.parseLong(pid));
    } catch (IOException e) {
      // A server that has ended by itself may leave its socket behind.
      if (ENDED.matcher(String.valueOf(e.getMessage())).find()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * Ends the server and everything that runs in it, if it is running. This works even if no client
   * can reach the server: a benchmark run that is being stopped kills its tmux clients too.
   */
  void end() throws IOException {
    try {
      Optional<ProcessHandle> server = process();
      if (server.isPresent()) {
        ServerShutdown.end(server.get(), this::kill);
      }
    } finally {
      killBySocket();
    }
  }

  private void kill() throws IOException {
    try {
      run("kill-server");
    } catch (IOException e) {
      // A server that ends may close the connection before it has answered.
      if (!ENDED.matcher(String.valueOf(e.getMessage())).find()) {
        throw e;
      }
    }
  }

  /**
   * Kills every process whose command line contains the socket: a server that is just starting and
   * has not created its socket yet, or one that does not answer. Repeats until there is none,
   * because a dying process may have started a child after the list was read.
   */
  private void killBySocket() {
    long deadline = System.nanoTime() + TIMEOUT_NANOS;
    List<ProcessHandle> processes = processesBySocket();
    while (!processes.isEmpty() && System.nanoTime() < deadline) {
      for (ProcessHandle process : processes) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      processes = processesBySocket();
    }
  }

  private List<ProcessHandle> processesBySocket() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(socket().toString()))
        .toList();
  }

  private String run(String... arguments) throws IOException {
    return Programs.run(tmux(arguments), environment, folder);
  }
}
