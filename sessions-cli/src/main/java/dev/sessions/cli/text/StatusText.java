package dev.sessions.cli.text;

import dev.sessions.cli.json.StatusView;
import dev.sessions.reporting.RenderOptions;
import dev.sessions.reporting.StatusTable;
import dev.sessions.reporting.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** A look at a server for people: whether it runs, the table with its figures, the processes. */
public final class StatusText {
  private StatusText() {}

  /** Returns blocks of lines. */
  public static List<String> of(StatusView look, RenderOptions options) {
    List<String> blocks = new ArrayList<>();
    boolean empty = look.report().sessions().isEmpty();
    if (!look.report().serverRunning()) {
      blocks.add("no server runs: " + VisibleText.of(look.server()));
    } else if (empty) {
      blocks.add("no sessions: " + VisibleText.of(look.server()));
    }
    if (!empty) {
      blocks.add(StatusTable.render(look.report(), options));
    }
    List<String> processes = ProcessLines.of(look, options);
    if (!processes.isEmpty()) {
      blocks.add("\n" + String.join("\n", processes));
    }
    return blocks;
  }
}
