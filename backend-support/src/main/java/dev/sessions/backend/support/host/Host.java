package dev.sessions.backend.support.host;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * The scope within which a pid identifies one process at a time. On Linux that is one boot of a
 * system and one pid namespace (a container has its own); elsewhere it is a host name. A field that
 * the system does not report is {@value #NONE}.
 *
 * @param name the host's name, by which people know it
 * @param machine the installed system's own id
 * @param boot the id of one boot
 * @param processes the pid namespace
 */
public record Host(String name, String machine, String boot, String processes) {
  private static final String NONE = "-";

  /**
   * The value of the boot and the namespace if the server's processes are not those of the host
   * that wrote this.
   */
  private static final String UNKNOWN = "?";

  private static final int WORDS = 4;

  /**
   * In a class of its own, because reading it takes several files and most snapshots do not need
   * it.
   */
  private static final class This {
    static final Host HOST =
        new Host(
            hostName(),
            line("/etc/machine-id"),
            line("/proc/sys/kernel/random/boot_id"),
            processNamespace());
  }

  /** Checks the fields. */
  public Host {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(machine, "machine");
    Objects.requireNonNull(boot, "boot");
    Objects.requireNonNull(processes, "processes");
  }

  /** Returns the host that this program runs on. */
  public static Host current() {
    return This.HOST;
  }

  /** Returns this host, but with processes that no reader can identify. */
  public Host withUnknownProcesses() {
    return new Host(name, machine, UNKNOWN, UNKNOWN);
  }

  /** Returns the host that a text names; empty if the text is not valid. */
  public static Optional<Host> parse(String text) {
    String[] word = text.split(" ");
    return word.length == WORDS
        ? Optional.of(new Host(word[0], word[1], word[2], word[3]))
        : Optional.empty();
  }

  /** Returns the text that {@link #parse} reads; a printed script writes the same. */
  public String text() {
    return name + " " + machine + " " + boot + " " + processes;
  }

  /** Returns whether pids of this host and of the other mean the same processes. */
  public boolean isSame(Host other) {
    boolean known = !boot.equals(NONE) || !other.boot.equals(NONE);
    return known
        ? boot.equals(other.boot) && processes.equals(other.processes) && knowsProcesses()
        : name.equals(other.name);
  }

  /** Returns whether both are the same host, but different boots of it. */
  public boolean isOtherBootOf(Host other) {
    return !boot.equals(other.boot)
        && isBoot(boot)
        && isBoot(other.boot)
        && processes.equals(other.processes)
        && machine.equals(other.machine)
        && name.equals(other.name);
  }

  /** Returns whether the server's processes were those of the host that wrote this. */
  public boolean knowsProcesses() {
    return !boot.equals(UNKNOWN);
  }

  /** Returns a description of this host for a reader on another one. */
  public String place(Host reader) {
    return name.equals(reader.name)
        ? "in another container of the host '" + name + "'"
        : "on the host '" + name + "'";
  }

  private static boolean isBoot(String boot) {
    return !boot.equals(NONE) && !boot.equals(UNKNOWN);
  }

  private static String hostName() {
    String known = line("/proc/sys/kernel/hostname");
    if (!known.equals(NONE)) {
      return known;
    }
    try {
      return word(InetAddress.getLocalHost().getHostName());
    } catch (IOException e) {
      return NONE;
    }
  }

  private static String line(String file) {
    try {
      return word(Files.readString(Path.of(file)));
    } catch (IOException e) {
      return NONE;
    }
  }

  private static String processNamespace() {
    try {
      return word(Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString());
    } catch (IOException | UnsupportedOperationException e) {
      return NONE;
    }
  }

  private static String word(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() || stripped.indexOf(' ') >= 0 || stripped.indexOf('\n') >= 0
        ? NONE
        : stripped;
  }
}
