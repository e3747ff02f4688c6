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
 * Compiles the commands that undo a launch.
 *
 * @param naming how the server stores names
 */
public record UndoCompiler(NamingRule naming) {
  /** The option of a window that has replaced another. */
  static final String PLACED = "@sessions_placed";

  /** The format that lists panes with their start commands. */
  public static final String ROW_FORMAT = "#{pane_id} #{pane_start_command}";

  /**
   * Returns the commands that end the panes of a launch and give a retired session its name back. A
   * window or session that has already replaced the old one stays, because nothing else is left of
   * it; tmux itself checks that, because a launch that seemed to fail may have been completed
   * since.
   *
   * @param contents what the launch creates
   * @param serverId the server life that the ids are of
   * @param rows the rows that tmux printed for {@link #ROW_FORMAT}, one for each pane
   * @param retired the session that was to be replaced, if it still has its retired name
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

  /** Returns the panes of a launch: the numbers of their tabs by pane id. */
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
