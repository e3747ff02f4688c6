package dev.sessions.benchmarks.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The tmux server of one folder, which may run or not.
 *
 * @param folder holds its socket and its configuration, which is empty
 * @param environment the variables that its clients get
 */
record PrivateServer(Path folder, Map<String, String> environment) {
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

  /** Ends the server where one runs, with all that runs in it. */
  void end() throws IOException {
    Optional<ProcessHandle> server = process();
    if (server.isPresent()) {
      Ending.end(server.get(), this::kill);
    }
    endUnfinished();
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

  /** Ends a server that was just starting, and has no socket yet or does not answer at it. */
  private void endUnfinished() {
    for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
      if (process.info().commandLine().orElse("").contains(socket().toString())) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    }
  }

  private String run(String... arguments) throws IOException {
    return Programs.run(tmux(arguments), environment, folder);
  }
}
