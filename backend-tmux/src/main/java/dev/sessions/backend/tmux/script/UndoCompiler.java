package dev.sessions.backend.tmux.script;

import dev.sessions.api.snapshot.SessionSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compiles what undoes a launch.
 *
 * @param naming how the server stores names
 */
public record UndoCompiler(NamingRule naming) {
  /** The format that lists windows with what their panes were started with. */
  public static final String ROW_FORMAT = "#{window_id} #{pane_start_command}";

  /**
   * Returns the commands that end the windows of a launch and give a retired session its name back.
   *
   * @param serverId the server life that the ids are of
   * @param rows what {@link #ROW_FORMAT} printed for every pane
   * @param keep the numbers of the tabs whose windows stay
   * @param retired the session that was to be replaced, where it still has its retired name
   */
  public Batch commands(
      LaunchScript script,
      String serverId,
      List<String> rows,
      Set<Integer> keep,
      Optional<SessionSnapshot> retired) {
    List<String> commands = new ArrayList<>();
    for (String row : rows) {
      int blank = row.indexOf(' ');
      boolean ours =
          LauncherCall.parse(row.substring(blank + 1))
              .filter(call -> call.isOf(script.folder()) && !keep.contains(call.number()))
              .isPresent();
      if (ours) {
        commands.add("kill-window -t " + TmuxText.word(row.substring(0, blank)));
      }
    }
    String name = TmuxText.literalFormat(naming.requested(script.step().sessionName()));
    retired.ifPresent(
        session ->
            commands.add(
                "rename-session -t " + TmuxText.word(session.id()) + " -- " + TmuxText.word(name)));
    return new Batch(commands).onlyOn(serverId);
  }
}
