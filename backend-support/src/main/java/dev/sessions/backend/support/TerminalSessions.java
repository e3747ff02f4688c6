package dev.sessions.backend.support;

import dev.sessions.backend.support.process.TerminalList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The terminal sessions that processes were in at one moment. A session is known by its leader's
 * pid, which no later process can have while a member is alive; see proc(5), {@code stat}. Where
 * there is no /proc, it is known by the terminal that controls it, as {@code ps} prints it; a
 * process without a terminal is in no session then.
 */
final class TerminalSessions {
  private static final Path PROC = Path.of("/proc");

  /** The words of {@code stat} after the name: state, parent, group, session, terminal. */
  private static final int SESSION = 3;

  private static final int TERMINAL = 4;

  private final Map<Long, String> sessions;
  private final Set<Long> withTerminal;
  private final boolean exact;

  private TerminalSessions(Map<Long, String> sessions, Set<Long> withTerminal, boolean exact) {
    this.sessions = sessions;
    this.withTerminal = withTerminal;
    this.exact = exact;
  }

  /** Returns the sessions of these processes now. */
  static TerminalSessions of(Collection<Long> pids) {
    return of(pids, PROC);
  }

  /**
   * Returns the sessions of these processes now.
   *
   * @param proc the folder of the kernel's files; if it has none, {@code ps} is run
   */
  static TerminalSessions of(Collection<Long> pids, Path proc) {
    if (!Files.exists(proc.resolve("self/stat"))) {
      Map<Long, String> terminals = TerminalList.read();
      return new TerminalSessions(terminals, terminals.keySet(), false);
    }
    Map<Long, String> sessions = new HashMap<>();
    Set<Long> withTerminal = new HashSet<>();
    for (long pid : pids) {
      String[] words = stat(proc, pid);
      if (words.length > TERMINAL) {
        sessions.put(pid, words[SESSION]);
        if (!words[TERMINAL].equals("0")) {
          withTerminal.add(pid);
        }
      }
    }
    return new TerminalSessions(sessions, withTerminal, true);
  }

  private static String[] stat(Path proc, long pid) {
    try {
      String stat = Files.readString(proc.resolve(pid + "/stat"), StandardCharsets.ISO_8859_1);
      return stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
    } catch (IOException e) {
      return new String[0];
    }
  }

  /** Returns the session of a process, or empty if it is in none or has ended. */
  Optional<String> of(long pid) {
    return Optional.ofNullable(sessions.get(pid));
  }

  /**
   * Returns whether a process leads its session, as a pane's own process does. Without /proc this
   * is whether it has a terminal.
   */
  boolean isLeader(long pid) {
    String session = sessions.get(pid);
    return session != null && (!exact || session.equals(Long.toString(pid)));
  }

  /** Returns whether a process has a terminal, so that it gets a hang-up when that closes. */
  boolean hasTerminal(long pid) {
    return withTerminal.contains(pid);
  }

  /**
   * Returns whether a session is still known once its leader has ended, and with it the terminal.
   */
  boolean outlivesLeader() {
    return exact;
  }
}
