package dev.sessions.cli.json;

import java.io.PrintStream;

/** How a wait ended, as JSON. */
public final class WaitJson {
  private WaitJson() {}

  /**
   * Writes the document of {@code wait}.
   *
   * @param outcome {@code well}, {@code badly} or {@code timedOut}
   * @param status the last status
   */
  public static void write(PrintStream out, String outcome, StatusView status) {
    JsonDocument.write(
        out,
        json -> {
          json.property("outcome", outcome);
          StatusJson.properties(json, status);
        });
  }
}
