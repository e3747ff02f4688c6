package dev.sessions.examples.faults;

import dev.sessions.examples.endtoend.Workplace;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A pane as tmux lists it, with the name of the launch that its window was made by. */
record Pane(
    String sessionId,
    String session,
    String index,
    String windowId,
    String window,
    String id,
    String pid,
    Optional<String> run) {
  static final String FORMAT =
      "#{session_id}\t#{session_name}\t#{window_index}\t#{window_id}\t#{window_name}\t#{pane_id}"
          + "\t#{pane_pid}\t#{pane_start_command}";
  private static final int FIELDS = 8;
  private static final Pattern LAUNCHER = Pattern.compile("/([0-9a-f]{12})/launch\\.sh");

  /** Returns every pane of a workplace's server. */
  static List<Pane> of(Workplace place) {
    return place
        .tmux("list-panes", "-a", "-F", FORMAT)
        .lines()
        .map(line -> line.split("\t", -1))
        .filter(field -> field.length == FIELDS)
        .map(f -> new Pane(f[0], f[1], f[2], f[3], f[4], f[5], f[6], run(f[7])))
        .toList();
  }

  private static Optional<String> run(String startCommand) {
    return LAUNCHER.matcher(startCommand).results().map(match -> match.group(1)).findFirst();
  }
}
