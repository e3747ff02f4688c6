package dev.sessions.cli.text;

import dev.sessions.cli.json.StatusView;
import dev.sessions.reporting.RenderOptions;
import dev.sessions.reporting.StatusTable;
import dev.sessions.reporting.VisibleText;
import java.util.ArrayList;
import java.util.List;

/**
 * The status of a server for people: whether it runs, the table with its figures, the processes.
 */
public final class StatusText {
  private StatusText() {}

  /** Returns blocks of lines. */
  public static List<String> of(StatusView status, RenderOptions options) {
    List<String> blocks = new ArrayList<>();
    boolean empty = status.report().sessions().isEmpty();
    if (!status.report().serverRunning()) {
      blocks.add("no server runs: " + VisibleText.of(status.server()));
    } else if (empty) {
      blocks.add("no sessions: " + VisibleText.of(status.server()));
    }
    if (!empty) {
      blocks.add(StatusTable.render(status.report(), options));
    }
    List<String> processes = ProcessLines.of(status, options);
    if (!processes.isEmpty()) {
      blocks.add("\n" + String.join("\n", processes));
    }
    return blocks;
  }
}
