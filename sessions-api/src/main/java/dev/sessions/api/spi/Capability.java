package dev.sessions.api.spi;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a backend may be able to do beyond creating, listing and ending sessions: a name. A declared
 * capability must work; a call that needs an undeclared one must throw {@link
 * UnsupportedCapabilityException} and change nothing.
 *
 * <p>The names are open: a later release, and a plugin, may have capabilities that this one does
 * not know. Two capabilities of one name are equal; their order is that of their names.
 */
public final class Capability implements Comparable<Capability> {
  /**
   * {@link LaunchAction#REPLACE}: the new session is built first, then takes the old one's place.
   */
  public static final Capability REPLACE = new Capability("replace");

  /** {@link LaunchAction#MERGE}: windows are added to, or replaced in, a session that stays. */
  public static final Capability MERGE = new Capability("merge");

  /**
   * What replaces something begins only when the old one's process tree has ended: the new command
   * may need the port or the lock that the old one has. It says how {@link #REPLACE} and {@link
   * #MERGE} are done. No step requires it, so a backend that does not declare it refuses nothing.
   */
  public static final Capability HOLD = new Capability("hold");

  /** {@link Multiplexer#script}: the steps as a script that a person can read and run. */
  public static final Capability SCRIPT = new Capability("script");

  /** {@link Multiplexer#attach}: a terminal can be attached to a session. */
  public static final Capability ATTACH = new Capability("attach");

  /** {@link Multiplexer#attachTo}: what is attached to shows a certain pane. */
  public static final Capability ATTACH_TAB = new Capability("attachTab");

  /** {@link Multiplexer#watch}: changes are pushed. */
  public static final Capability WATCH = new Capability("watch");

  /** {@link Multiplexer#history}: what a window's screen and history hold. */
  public static final Capability HISTORY = new Capability("history");

  /**
   * The exit code of every command is recorded, and a snapshot reports it; if a window closes with
   * its command, in {@link dev.sessions.api.snapshot.Snapshot#ended}. No step requires it: a
   * backend that does not declare it reports an end that it has not recorded as unknown.
   */
  public static final Capability EXIT_CODES = new Capability("exitCodes");

  /** {@link ConnectContext#host}: the server may be one of another machine. */
  public static final Capability HOSTS = new Capability("hosts");

  private final String name;

  private Capability(String name) {
    this.name = name;
  }

  /**
   * Returns the capability of a name.
   *
   * @param name an ASCII lower-case letter, then ASCII letters and digits: {@code
   *     [a-z][a-zA-Z0-9]*}
   * @throws IllegalArgumentException if the name is not of this form
   */
  public static Capability of(String name) {
    if (!isName(Objects.requireNonNull(name, "name"))) {
      throw new IllegalArgumentException(
          "'" + name + "' is not the name of a capability: write [a-z][a-zA-Z0-9]*");
    }
    return new Capability(name);
  }

  /** Returns the name, which is also the word that users read, such as {@code merge}. */
  public String name() {
    return name;
  }

  @Override
  public int compareTo(Capability other) {
    return name.compareTo(other.name);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Capability capability && name.equals(capability.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }

  /** Checked by hand: a regular expression costs a start more than the check does. */
  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean lower = c >= 'a' && c <= 'z';
      boolean later = i > 0 && ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
      if (!lower && !later) {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
