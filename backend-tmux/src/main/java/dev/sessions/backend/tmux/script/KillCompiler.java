package dev.sessions.backend.tmux.script;

import dev.sessions.api.snapshot.SessionSnapshot;
import java.util.List;
import java.util.stream.Collectors;

/** Compiles what ends sessions. */
public final class KillCompiler {
  private KillCompiler() {}

  /**
   * Returns the commands that end sessions by their ids, in the server life that the ids are of.
   *
   * @param serverId that server life
   * @param sessions the sessions, ended in this order
   */
  public static String commands(String serverId, List<SessionSnapshot> sessions) {
    return commands("kill-session", serverId, sessions.stream().map(SessionSnapshot::id).toList());
  }

  /**
   * Returns the commands that end windows by their ids, in the server life that the ids are of.
   *
   * @param serverId that server life
   * @param windows the ids
   */
  public static String windows(String serverId, List<String> windows) {
    return commands("kill-window", serverId, windows);
  }

  private static String commands(String kill, String serverId, List<String> ids) {
    return ids.stream()
        .map(id -> kill + " -t " + TmuxText.word(id))
        .map(command -> TmuxText.onlyOn(serverId, command) + "\n")
        .collect(Collectors.joining());
  }
}
