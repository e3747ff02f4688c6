package dev.sessions.cli.json;

import dev.sessions.reporting.TabReport;
import java.time.Instant;

/** What was observed of one tab, as JSON. */
final class TabJson {
  private TabJson() {}

  static void properties(JsonDocument json, TabReport tab) {
    json.property("tab", tab.tabName())
        .property("state", tab.status().word())
        .property("window", tab.windowId())
        .number("pid", tab.pid())
        .property("command", tab.command())
        .property("started", tab.started().map(Instant::toString))
        .property("ended", tab.ended().map(Instant::toString))
        .number("code", tab.code())
        .number("signal", tab.signal())
        .property("reason", tab.reason())
        .property("inFile", tab.inFile());
  }
}
