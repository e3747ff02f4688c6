package dev.sessions.cli.json;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowIdentity;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.reporting.SessionRow;
import java.io.PrintStream;
import java.util.List;

/** What runs, as JSON. */
public final class StatusJson {
  private StatusJson() {}

  /**
   * Writes the document of {@code status}.
   *
   * @param server what a person calls the server
   * @param serverRunning whether it runs
   * @param rows the sessions
   */
  public static void write(
      PrintStream out, String server, boolean serverRunning, List<SessionRow> rows) {
    JsonDocument.write(
        out,
        json ->
            json.property("server", server)
                .property("serverRunning", serverRunning)
                .objects("sessions", rows, StatusJson::row));
  }

  private static void row(JsonDocument json, SessionRow row) {
    json.property("session", row.session())
        .property("layout", row.layout())
        .property("running", row.running().isPresent())
        .property("id", row.running().map(SessionSnapshot::id))
        .property("created", row.running().map(session -> session.created().toString()))
        .property("attached", row.running().map(SessionSnapshot::attachedClients).orElse(0))
        .objects(
            "windows",
            row.running().map(SessionSnapshot::windows).orElse(List.of()),
            StatusJson::window);
  }

  private static void window(JsonDocument json, WindowSnapshot window) {
    json.property("id", window.id())
        .property("index", window.index())
        .property("name", window.name())
        .property("active", window.active())
        .property("panes", window.panes().size())
        .property("layout", window.identity().map(WindowIdentity::layoutName))
        .property("tab", window.identity().map(WindowIdentity::tabName))
        .property("exitMode", window.identity().map(WindowIdentity::exitMode).map(ExitMode::word));
  }
}
