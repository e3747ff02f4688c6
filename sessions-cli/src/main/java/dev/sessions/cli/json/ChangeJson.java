package dev.sessions.cli.json;

import dev.sessions.reporting.TabChange;
import java.io.PrintStream;

/** A change of one tab, as JSON. */
public final class ChangeJson {
  private ChangeJson() {}

  /** Writes one document of {@code watch}. */
  public static void write(PrintStream out, TabChange change) {
    JsonDocument.write(
        out,
        json -> {
          json.property("time", change.time().toString())
              .property("change", change.kind().word())
              .property("session", change.sessionName())
              .property("layout", change.layoutName());
          TabJson.properties(json, change.tab());
        });
  }
}
