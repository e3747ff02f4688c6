package dev.sessions.benchmarks.place;

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
 * The tmux server of one folder, which may run or not.
 *
 * @param folder holds its socket and its configuration, which is empty
 * @param environment the variables that its clients get
 */
record PrivateServer(Path folder, Map<String, String> environment) {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final Pattern ENDED =
      Pattern.compile("no server running|server exited|lost server");

  Path socket() {
    return folder.resolve("socket");
  }

  Path config() {
    return folder.resolve("conf");
  }

  /** Returns the words that every tmux command begins with. */
  List<String> tmux(String... arguments) {
    List<String> words =
        new ArrayList<>(
            List.of("tmux", "-u", "-f", config().toString(), "-S", socket().toString()));
    words.addAll(List.of(arguments));
    return words;
  }

  /** Returns the server's process, or empty where none runs. */
  Optional<ProcessHandle> process() throws IOException {
    if (!Files.exists(socket())) {
      return Optional.empty();
    }
    try {
      String pid = run("display-message", "-p", "#{pid}").strip();
      return ProcessHandle.of(Long.parseLong(pid));
    } catch (IOException e) {
      // A server that has ended by itself may leave its socket.
      if (ENDED.matcher(String.valueOf(e.getMessage())).find()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * Ends the server where one runs, with all that runs in it, also where it cannot be asked: a run
   * that is stopped ends the very clients that would ask.
   */
  void end() throws IOException {
    try {
      Optional<ProcessHandle> server = process();
      if (server.isPresent()) {
        Ending.end(server.get(), this::kill);
      }
    } finally {
      endNamed();
    }
  }

  private void kill() throws IOException {
    try {
      run("kill-server");
    } catch (IOException e) {
      // One that has ended, by this or by itself, may not come to say so.
      if (!ENDED.matcher(String.valueOf(e.getMessage())).find()) {
        throw e;
      }
    }
  }

  /**
   * Ends what names the socket: a server that is just starting and has none yet, or one that does
   * not answer. It looks until nobody is found, for one that is about to end may have a child that
   * came up behind the look.
   */
  private void endNamed() {
    long until = System.nanoTime() + PATIENCE_NANOS;
    List<ProcessHandle> named = named();
    while (!named.isEmpty() && System.nanoTime() < until) {
      for (ProcessHandle process : named) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      named = named();
    }
  }

  private List<ProcessHandle> named() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(socket().toString()))
        .toList();
  }

  private String run(String... arguments) throws IOException {
    return Programs.run(tmux(arguments), environment, folder);
  }
}
