package dev.sessions.backend.tmux.script;

import dev.sessions.api.snapshot.SessionSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    Pattern ours =
        Pattern.compile(
            "(@\\d+) .*/"
                + Pattern.quote(script.folder().name() + "/" + RunFolder.LAUNCHER)
                + "\\W+"
                + script.step().exitMode().word()
                + "\\W+(\\d+)\\b.*");
    List<String> commands = new ArrayList<>();
    for (String row : rows) {
      Matcher window = ours.matcher(row);
      if (window.matches() && !keep.contains(Integer.parseInt(window.group(2)))) {
        commands.add("kill-window -t " + TmuxText.word(window.group(1)));
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
