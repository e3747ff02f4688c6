package dev.sessions.backend.tmux.script;

import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.backend.support.run.RunContents;
import dev.sessions.backend.support.run.RunFolder;
import dev.sessions.backend.tmux.mark.LauncherCall;
import dev.sessions.backend.tmux.syntax.NamingRule;
import dev.sessions.backend.tmux.syntax.TmuxText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compiles what undoes a launch.
 *
 * @param naming how the server stores names
 */
public record UndoCompiler(NamingRule naming) {
  /** The option of a window that has taken another's place. */
  static final String PLACED = "@sessions_placed";

  /** The format that lists panes with what they were started with. */
  public static final String ROW_FORMAT = "#{pane_id} #{pane_start_command}";

  /**
   * Returns the commands that end the panes of a launch and give a retired session its name back.
   * What has taken another's place stays, for it is all that is left: tmux itself looks whether
   * that is so, because a launch that seemed to fail may have been finished since.
   *
   * @param contents what the launch is of
   * @param serverId the server life that the ids are of
   * @param rows what {@link #ROW_FORMAT} printed for every pane
   * @param retired the session that was to be replaced, where it still has its retired name
   */
  public Batch commands(
      RunFolder folder,
      RunContents contents,
      String serverId,
      List<String> rows,
      Optional<SessionSnapshot> retired) {
    List<String> commands = new ArrayList<>();
    panes(folder, rows)
        .forEach(
            (id, number) -> {
              String kill = "kill-pane -t " + TmuxText.word(id);
              if (contents.action() == LaunchAction.REPLACE) {
                kill = TmuxText.onlyIf(id, "session_name", folder.stagingName(), kill);
              } else if (contents.replaced().containsKey(number)) {
                kill = TmuxText.onlyIf(id, PLACED, "", kill);
              }
              commands.add(kill);
            });
    String name = TmuxText.literalFormat(naming.requested(contents.sessionName()));
    retired.ifPresent(
        session ->
            commands.add(
                "rename-session -t " + TmuxText.word(session.id()) + " -- " + TmuxText.word(name)));
    return new Batch(commands).onlyOn(serverId);
  }

  /** Returns the panes of a launch, with the numbers of their tabs, by their ids. */
  public static Map<String, Integer> panes(RunFolder folder, List<String> rows) {
    Map<String, Integer> panes = new LinkedHashMap<>();
    for (String row : rows) {
      int blank = row.indexOf(' ');
      LauncherCall.parse(row.substring(blank + 1))
          .filter(call -> call.isOf(folder))
          .ifPresent(call -> panes.put(row.substring(0, blank), call.number()));
    }
    return panes;
  }
}
