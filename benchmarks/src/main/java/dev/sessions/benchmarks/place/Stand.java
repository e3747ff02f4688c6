package dev.sessions.benchmarks.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place for one launch: a private socket, a configuration without a line, an empty home. It
 * starts no server; closing it ends the one that was started, with all that ran in it.
 */
public final class Stand implements AutoCloseable {
  private static final int READY_SECONDS = 120;

  private final Folder folder;
  private final PrivateServer server;
  private final Map<String, String> environment = new HashMap<>();
  private final ReadyPipe ready;
  private final Path pipe;

  private Stand(Folder folder, int commands) throws IOException {
    this.folder = folder;
    this.server = new PrivateServer(folder.path(), environment);
    Files.createDirectory(folder().resolve("home"));
    Files.createFile(config());
    for (String kept : List.of("PATH", "JAVA_HOME")) {
      Optional.ofNullable(System.getenv(kept)).ifPresent(value -> environment.put(kept, value));
    }
    environment.put("HOME", folder().resolve("home").toString());
    environment.put("XDG_STATE_HOME", folder().resolve("state").toString());
    environment.put("TMUX_TMPDIR", folder().toString());
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
    return Closing.open(() -> new Stand(Folder.create(), commands));
  }

  /** Ends the servers of runs that were killed, and removes their folders. */
  public static void clearLeftBehind() throws IOException {
    for (Folder folder : Folder.leftBehind()) {
      new PrivateServer(folder.path(), Map.of("PATH", System.getenv("PATH"))).end();
      folder.close();
    }
  }

  /** Returns the folder for files that go with the stand. */
  public Path folder() {
    return folder.path();
  }

  /** Returns the path of the private socket. */
  public Path socket() {
    return server.socket();
  }

  /** Returns the file of the configuration, which is empty. */
  public Path config() {
    return server.config();
  }

  /** Returns the variables that everything here is run with. */
  public Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  /** Returns the words that every tmux command begins with. */
  public List<String> tmux(String... arguments) {
    return server.tmux(arguments);
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
      pipes.add(folder().resolve(name + i));
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
    return Programs.run(command, environment, folder());
  }

  /** Starts a program here and lets it run; the caller ends it. */
  public Process start(List<String> command) throws IOException {
    return Programs.start(command, environment, folder(), folder().resolve("stderr"));
  }

  /** Runs a program here and returns the most bytes that it occupied, without its children. */
  public long peakMemory(List<String> command) throws IOException {
    return PeakMemory.of(command, environment, folder());
  }

  /** Returns the server that runs here, or empty where none does. */
  public Optional<ProcessHandle> server() throws IOException {
    return server.process();
  }

  @Override
  public void close() throws IOException {
    Closing.close(this);
  }

  /** Ends the server; the files are removed when the JVM ends. */
  void end() throws IOException {
    try {
      server.end();
    } finally {
      Closing.removeAtEnd(folder);
      ready.close();
    }
  }
}
