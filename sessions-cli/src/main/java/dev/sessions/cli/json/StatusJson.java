package dev.sessions.cli.json;

import dev.sessions.api.snapshot.SessionSnapshot;
import java.io.PrintStream;
import java.util.Optional;

/** What runs and what ended, as JSON. */
public final class StatusJson {
  private StatusJson() {}

  /** Writes the document of {@code status}. */
  public static void write(PrintStream out, StatusView status) {
    JsonDocument.write(out, json -> properties(json, status));
  }

  static void properties(JsonDocument json, StatusView status) {
    json.property("server", status.server())
        .property("serverRunning", status.report().serverRunning())
        .objects(
            "sessions",
            status.report().sessions(),
            (inner, session) -> {
              // A session of another may have the name of one that is missing.
              Optional<SessionSnapshot> there =
                  status.snapshot().session(session.sessionName()).filter(it -> session.exists());
              inner
                  .property("session", session.sessionName())
                  .property("layout", session.layoutName())
                  .property("running", session.exists())
                  .property("healthy", session.healthy())
                  .property("id", there.map(SessionSnapshot::id))
                  .property("created", there.map(it -> it.created().toString()))
                  .property("attached", session.attached())
                  .strings("sharedWith", session.sharedWith())
                  .objects(
                      "tabs",
                      session.tabs(),
                      (tabJson, tab) -> {
                        TabJson.properties(tabJson, tab);
                        ProcessesJson.property(tabJson, status.processesOf(tab));
                      });
            })
        .object("summary", inner -> SummaryJson.properties(inner, status.report().summary()));
  }
}
