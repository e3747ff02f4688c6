package dev.sessions.cli.json;

import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.PlacedPane;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.spi.TabStep;
import dev.sessions.conflict.ConflictSource;
import dev.sessions.conflict.LaunchPlan;
import dev.sessions.conflict.PlannedSession;
import dev.sessions.manager.SessionResult;
import java.io.PrintStream;
import java.util.List;

/** A plan, a launch and a script as JSON. */
public final class LaunchJson {
  private LaunchJson() {}

  /** Writes the document of {@code plan} and {@code run --dry-run}. */
  public static void plan(PrintStream out, LaunchPlan plan) {
    JsonDocument.write(
        out,
        json ->
            json.property("policy", plan.policy().word())
                .property("changes", !plan.changesNothing())
                .objects("sessions", plan.sessions(), LaunchJson::planned));
  }

  /** Writes the document of {@code run}. */
  public static void results(PrintStream out, LaunchPlan plan, List<SessionResult> results) {
    JsonDocument.write(
        out,
        json ->
            json.property("policy", plan.policy().word())
                .property("failed", results.stream().filter(r -> !r.succeeded()).count())
                .objects("sessions", results, LaunchJson::result));
  }

  /** Writes the document of {@code run --script}. */
  public static void script(PrintStream out, String script) {
    JsonDocument.write(out, json -> json.property("script", script));
  }

  private static void result(JsonDocument json, SessionResult result) {
    planned(json, result.planned());
    json.property("succeeded", result.succeeded())
        .property("id", result.session().map(SessionRef::id))
        .optional("failure", result.failure(), ErrorJson::properties);
  }

  private static void planned(JsonDocument json, PlannedSession planned) {
    json.property("layout", planned.request().layout().layoutName())
        .property("requested", planned.name().requestedName())
        .property("session", planned.name().sessionName())
        .property("decision", planned.name().decision().word())
        .property("conflict", planned.name().conflict().map(ConflictSource::word))
        .objects("windows", planned.windows(), LaunchJson::window)
        .objects("ends", planned.ending(), LaunchJson::ending);
  }

  private static void ending(JsonDocument json, PlacedPane placed) {
    json.property("session", placed.session().name())
        .property("window", placed.window().name())
        .property("pane", placed.pane().id())
        .property("tab", placed.pane().identity().map(PaneIdentity::tabName));
  }

  private static void window(JsonDocument json, TabStep window) {
    json.property("tab", window.tabName())
        .property("action", window.action().word())
        .property("startDir", window.panes().only().startDir())
        .property("command", window.panes().only().command());
  }
}
