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
    return sessions.stream()
        .map(session -> "kill-session -t " + TmuxText.word(session.id()))
        .map(command -> TmuxText.onlyOn(serverId, command) + "\n")
        .collect(Collectors.joining());
  }
}
