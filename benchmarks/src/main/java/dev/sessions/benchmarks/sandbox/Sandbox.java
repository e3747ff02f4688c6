package dev.sessions.benchmarks.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The environment of one measured launch: a folder with a private socket, an empty tmux
 * configuration and an empty home directory. Opening a sandbox starts no server; closing it ends
 * the server that was started, with everything that runs in it.
 */
public final class Sandbox implements AutoCloseable {
  private static final int READY_SECONDS = 120;

  private final LockedFolder folder;
  private final PrivateServer server;
  private final Map<String, String> environment = new HashMap<>();
  private final ReadyPipe ready;
  private final Path pipe;

  private Sandbox(LockedFolder folder, int commands) throws IOException {
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
   * Opens a sandbox.
   *
   * @param commands how many commands will be launched in it
   */
  public static Sandbox open(int commands) throws IOException {
    return OpenSandboxes.open(() -> new Sandbox(LockedFolder.create(), commands));
  }

  /** Ends the servers of benchmark runs that were killed, and removes their folders. */
  public static void removeLeftovers() throws IOException {
    for (LockedFolder folder : LockedFolder.leftovers()) {
      new PrivateServer(folder.path(), Map.of("PATH", System.getenv("PATH"))).end();
      folder.close();
    }
  }

  /** Returns the sandbox's folder; files in it are removed when the JVM ends. */
  public Path folder() {
    return folder.path();
  }

  /** Returns the path of the private socket. */
  public Path socket() {
    return server.socket();
  }

  /** Returns the tmux configuration file, which is empty. */
  public Path config() {
    return server.config();
  }

  /** Returns the environment variables of every program that is run in the sandbox. */
  public Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  /** Returns a tmux command line for the sandbox's server. */
  public List<String> tmux(String... arguments) {
    return server.tmux(arguments);
  }

  /** Returns the command of a tab: it signals that it is running, then sleeps. */
  public String command() {
    return command("exec sleep 600");
  }

  /** Returns a command that signals that it is running, then executes the given one. */
  public String command(String then) {
    return "echo >" + pipe + "; " + then;
  }

  /** Creates named pipes: opening one for reading blocks until it is opened for writing. */
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

  /**
   * Waits until every command is running.
   *
   * @return when the last one started, by {@link System#nanoTime}
   */
  public long awaitReady() throws IOException {
    return ready.await(READY_SECONDS);
  }

  /** Runs a program in the sandbox and returns its output; see {@link Programs#run}. */
  public String run(List<String> command) throws IOException {
    return Programs.run(command, environment, folder());
  }

  /** Starts a program in the sandbox; the caller ends it. */
  public Process start(List<String> command) throws IOException {
    return Programs.start(command, environment, folder(), folder().resolve("stderr"));
  }

  /** Runs a program in the sandbox and returns its peak memory in bytes, without its children. */
  public long peakMemory(List<String> command) throws IOException {
    return PeakMemory.ofRun(command, environment, folder());
  }

  /** Returns the process of the sandbox's server, or empty if no server is running. */
  public Optional<ProcessHandle> server() throws IOException {
    return server.process();
  }

  @Override
  public void close() throws IOException {
    OpenSandboxes.close(this);
  }

  /** Ends the server; the folder is removed when the JVM ends. */
  void end() throws IOException {
    try {
      server.end();
    } finally {
      OpenSandboxes.removeAtEnd(folder);
      ready.close();
    }
  }
}
