package dev.sessions.benchmarks.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A place for one launch: a private socket, a configuration without a line, an empty home. It
 * starts no server; closing it ends the one that was started, with all that ran in it.
 */
public final class Stand implements AutoCloseable {
  private static final int READY_SECONDS = 300;
  private static final Set<Stand> OPEN = ConcurrentHashMap.newKeySet();

  static {
    // Whoever stops a run with Ctrl-C is left with no server either.
    Runtime.getRuntime().addShutdownHook(new Thread(Stand::closeAll, "stands"));
  }

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final ReadyPipe ready;
  private final Path pipe;

  private Stand(Path folder, int commands) throws IOException {
    this.folder = folder;
    Files.createDirectory(folder.resolve("home"));
    Files.createFile(config());
    for (String kept : List.of("PATH", "JAVA_HOME")) {
      Optional.ofNullable(System.getenv(kept)).ifPresent(value -> environment.put(kept, value));
    }
    environment.put("HOME", folder.resolve("home").toString());
    environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
    environment.put("TMUX_TMPDIR", folder.toString());
    environment.put("SHELL", "/bin/sh");
    environment.put("TERM", "screen");
    environment.put("LC_ALL", "C.UTF-8");
    pipe = namedPipes("ready", 1).get(0);
    ready = new ReadyPipe(pipe, commands);
  }

  /**
   * Makes a stand.
   *
   * @param commands how many commands are to run
   */
  public static Stand open(int commands) throws IOException {
    Stand stand = new Stand(Folder.create(), commands);
    OPEN.add(stand);
    return stand;
  }

  private static void closeAll() {
    for (Stand stand : OPEN) {
      try {
        stand.close();
      } catch (IOException stays) {
        // The others are closed all the same.
      }
    }
  }

  /** Returns the folder for files that go with the stand. */
  public Path folder() {
    return folder;
  }

  /** Returns the path of the private socket. */
  public Path socket() {
    return folder.resolve("socket");
  }

  /** Returns the file of the configuration, which is empty. */
  public Path config() {
    return folder.resolve("conf");
  }

  /** Returns the variables that everything here is run with. */
  public Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  /** Returns the words that every tmux command begins with. */
  public List<String> tmux(String... arguments) {
    List<String> words =
        new ArrayList<>(
            List.of("tmux", "-u", "-f", config().toString(), "-S", socket().toString()));
    words.addAll(List.of(arguments));
    return words;
  }

  /** Returns what every tab runs: it says that it runs, and stays. */
  public String command() {
    return command("exec sleep 600");
  }

  /** Returns a command that says that it runs, and then does this. */
  public String command(String then) {
    return "echo >" + pipe + "; " + then;
  }

  /** Makes named pipes: files that hold a reader back until a writer has come. */
  public List<Path> namedPipes(String name, int count) throws IOException {
    List<String> words = new ArrayList<>(List.of("mkfifo"));
    List<Path> pipes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pipes.add(folder.resolve(name + i));
      words.add(pipes.get(i).toString());
    }
    run(words);
    return pipes;
  }

  /** Waits until every command runs, and returns when the last one began, as nanoTime. */
  public long awaitReady() throws IOException {
    return ready.await(READY_SECONDS);
  }

  /** Runs a program here, and returns what it wrote; see {@link Programs#run}. */
  public String run(List<String> command) throws IOException {
    return Programs.run(command, environment, folder);
  }

  /** Starts a program here and lets it run; the caller ends it. */
  public Process start(List<String> command) throws IOException {
    return Programs.start(command, environment, folder, folder.resolve("stderr"));
  }

  /** Runs a program here and returns the most bytes that it occupied, without its children. */
  public long peakMemory(List<String> command) throws IOException {
    return PeakMemory.of(command, environment, folder);
  }

  /** Returns the server that runs here, or empty where none does. */
  public Optional<ProcessHandle> server() throws IOException {
    if (!Files.exists(socket())) {
      return Optional.empty();
    }
    try {
      String pid = run(tmux("display-message", "-p", "#{pid}")).strip();
      return ProcessHandle.of(Long.parseLong(pid));
    } catch (IOException e) {
      // A server that has ended by itself may leave its socket.
      if (String.valueOf(e.getMessage()).contains("no server running")) {
        return Optional.empty();
      }
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    if (!OPEN.remove(this)) {
      return;
    }
    try {
      Optional<ProcessHandle> server = server();
      if (server.isPresent()) {
        Ending.end(server.get(), () -> run(tmux("kill-server")));
      }
    } finally {
      ready.close();
      Folder.delete(folder);
    }
  }
}
