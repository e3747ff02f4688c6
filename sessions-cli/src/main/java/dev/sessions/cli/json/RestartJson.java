package dev.sessions.cli.json;

import dev.sessions.manager.RestartedTab;
import java.io.PrintStream;

/** What was restarted, as JSON. */
public final class RestartJson {
  private RestartJson() {}

  /** Writes the document of {@code restart}. */
  public static void write(PrintStream out, RestartedTab tab) {
    JsonDocument.write(
        out,
        json ->
            json.property("session", tab.sessionName())
                .property("tab", tab.tabName())
                .property("startDir", tab.pane().startDir())
                .property("command", tab.pane().command()));
  }
}
