package dev.sessions.backend.support.run;

import dev.sessions.backend.support.host.Host;
import dev.sessions.backend.support.host.LiveProcess;
import dev.sessions.backend.support.host.ServerLife;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The server life of a launch, and the tool that works on it. Its file is the first in a run
 * folder, and begins with the version of everything in the folder.
 *
 * @param address the address of the server, such as its socket; it alone decides nothing about a
 *     server that is alive
 * @param host the host on which the launch was started and its server runs
 * @param pid the tool's pid, or 0 if the launch is done
 * @param started when that process was started, because pids are reused
 * @param life the server life of the windows; empty if no server has answered yet
 */
record RunOwner(String address, Host host, long pid, Instant started, Optional<ServerLife> life) {
  private static final String ADDRESS = "address ";
  private static final String HOST = "host ";
  private static final String TOOL = "tool ";
  private static final String SERVER = "server ";

  /** This process; kept because querying it reads several files. */
  private static final ProcessHandle SELF = ProcessHandle.current();

  private static final Instant OUR_START = LiveProcess.startOf(SELF);

  /** Returns this process as the owner of a launch. */
  static RunOwner current(String address, Optional<String> life) {
    return new RunOwner(
        address, Host.current(), SELF.pid(), OUR_START, life.flatMap(ServerLife::parse));
  }

  /**
   * Returns the owner of a launch that is done, on which no tool works any more.
   *
   * @param life the server life of the windows, if the server has answered
   * @param here whether the server was a process of this host when it answered
   */
  static RunOwner released(String address, Optional<String> life, boolean here) {
    Host host = here ? Host.current() : Host.current().withUnknownProcesses();
    return new RunOwner(address, host, 0, Instant.EPOCH, life.flatMap(ServerLife::parse));
  }

  /**
   * Reads the owner of a run folder.
   *
   * @throws IOException if there is none, if its format is later, or if it is not understood
   */
  static RunOwner read(Path folder) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(RunFolder.OWNER));
    if (lines.isEmpty() || !FormatVersion.isKnown(lines.get(0))) {
      throw new IOException("a run folder of another format");
    }
    String address = "";
    Optional<Host> host = Optional.empty();
    long pid = 0;
    Instant started = Instant.EPOCH;
    Optional<ServerLife> life = Optional.empty();
    try {
      for (String line : lines) {
        if (line.startsWith(ADDRESS)) {
          address = line.substring(ADDRESS.length());
        } else if (line.startsWith(HOST)) {
          host = Host.parse(line.substring(HOST.length()));
        } else if (line.startsWith(SERVER)) {
          life = ServerLife.parse(line.substring(SERVER.length()));
        } else if (line.startsWith(TOOL)) {
          String[] words = line.split(" ");
          pid = Long.parseLong(words[1]);
          started = Instant.ofEpochMilli(Long.parseLong(words[2]));
        }
      }
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new IOException("an owner that is not understood", e);
    }
    if (host.isEmpty()) {
      throw new IOException("an owner without a host");
    }
    return new RunOwner(address, host.get(), pid, started, life);
  }

  /** Returns whether a run folder has no owner at all. */
  static boolean isMissing(Path folder) {
    try {
      return Files.size(folder.resolve(RunFolder.OWNER)) == 0;
    } catch (NoSuchFileException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns the text of the owner's file. */
  String text() {
    return FormatVersion.LINE
        + "\n"
        + ADDRESS
        + address
        + "\n"
        + HOST
        + host.text()
        + "\n"
        + TOOL
        + pid
        + " "
        + started.toEpochMilli()
        + "\n"
        + (life.isPresent() ? SERVER + life.get().id() + "\n" : "");
  }

  /** Returns whether a tool of this host works on the launch now. */
  boolean isAtWork() {
    if (pid == 0 || !host.isSame(Host.current())) {
      return false;
    }
    return pid == SELF.pid()
        ? LiveProcess.isSameStart(OUR_START, started)
        : LiveProcess.isAlive(pid, started);
  }
}
