package dev.sessions.cli.json;

import java.io.PrintStream;
import java.util.List;

/** What a window's terminal holds, as JSON. */
public final class LogsJson {
  private LogsJson() {}

  /** Writes the document of {@code logs}. */
  public static void write(
      PrintStream out, String sessionName, String tabName, String windowId, List<String> lines) {
    JsonDocument.write(
        out,
        json ->
            json.property("session", sessionName)
                .property("tab", tabName)
                .property("window", windowId)
                .strings("lines", lines));
  }
}
