package dev.sessions.examples.endtoend;

import dev.sessions.api.error.SessionException;
import dev.sessions.conflict.ConflictSource;
import dev.sessions.conflict.LaunchPlan;
import dev.sessions.conflict.PlannedSession;
import dev.sessions.manager.EndedSession;
import dev.sessions.reporting.SessionReport;
import dev.sessions.reporting.StatusReport;
import dev.sessions.reporting.TabReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Short texts of what was planned, reported and ended, as {@code owners.txt} has them. */
final class OwnerTexts {
  private OwnerTexts() {}

  /** Returns a text with one blank for many, without process ids and a test's folder. */
  static String plain(String text, Path folder) {
    return text.replace(folder + "/", "")
        .replace(folder.toString(), ".")
        .replaceAll("by force: [0-9, ]+", "by force")
        .replaceAll(" +", " ")
        .strip();
  }

  /** Returns {@code merge dev (foreign): +api ~web =log}: tabs added, replaced and kept. */
  static String plan(LaunchPlan plan) {
    List<String> sessions = new ArrayList<>();
    for (PlannedSession session : plan.sessions()) {
      String conflict =
          session.name().conflict().map(ConflictSource::word).map(it -> " (" + it + ")").orElse("");
      String tabs =
          session.windows().stream()
              .map(tab -> " " + sign(tab.action().word()) + tab.tabName())
              .collect(Collectors.joining());
      sessions.add(
          session.name().decision().word()
              + " "
              + session.name().sessionName()
              + conflict
              + (tabs.isEmpty() ? "" : ":" + tabs));
    }
    return String.join("; ", sessions);
  }

  private static String sign(String action) {
    return switch (action) {
      case "add" -> "+";
      case "replace" -> "~";
      default -> "=";
    };
  }

  /** Returns what a refusal says of the sessions, without the policies. */
  static String refusal(SessionException refusal) {
    return "refuses " + refusal.getMessage().replaceAll("^.*? refuses |; policies.*$", "");
  }

  static String ended(List<EndedSession> sessions) {
    List<String> ended = new ArrayList<>();
    for (EndedSession session : sessions) {
      ended.add(
          (session.wasThere() ? "ended " : "not there ")
              + session.tab().map(tab -> tab + " in session ").orElse("")
              + session.name());
    }
    return String.join("; ", ended);
  }

  /** Returns the same text of a report as of the document of {@code status}. */
  static String status(StatusReport report) {
    List<String> sessions = new ArrayList<>();
    for (SessionReport session : report.sessions()) {
      List<String> tabs = new ArrayList<>();
      for (TabReport tab : session.tabs()) {
        String code = tab.code().isPresent() ? " " + tab.code().getAsInt() : "";
        tabs.add(tab(tab.tabName(), tab.status().word(), code, tab.inFile()));
      }
      sessions.add(session(session.sessionName(), session.exists(), tabs));
    }
    return String.join("; ", sessions);
  }

  /**
   * Returns {@code dev: api running, web exited 3; (ops): log missing}; what runs not in braces.
   */
  static String status(JsonNode document) {
    List<String> sessions = new ArrayList<>();
    for (JsonNode session : document.get("sessions")) {
      List<String> tabs = new ArrayList<>();
      for (JsonNode tab : session.get("tabs")) {
        boolean hasCode = tab.has("code") && !tab.get("code").isNull();
        String code = hasCode ? " " + tab.get("code").asInt() : "";
        String name = tab.get("tab").asString();
        tabs.add(tab(name, tab.get("state").asString(), code, tab.get("inFile").asBoolean()));
      }
      boolean running = session.get("running").asBoolean();
      sessions.add(session(session.get("session").asString(), running, tabs));
    }
    return String.join("; ", sessions);
  }

  private static String tab(String name, String state, String code, boolean inFile) {
    return name + " " + state + code + (inFile ? "" : " (not in the file)");
  }

  private static String session(String name, boolean running, List<String> tabs) {
    return (running ? name : "(" + name + ")") + ": " + String.join(", ", tabs);
  }
}
