package dev.sessions.examples;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.manager.ManagerSettings;
import dev.sessions.manager.SessionManager;
import dev.sessions.manager.monitor.SessionConditions;
import dev.sessions.manager.monitor.SessionMonitor;
import dev.sessions.manager.plugin.BackendRegistry;
import dev.sessions.reporting.CommandSummary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Runs two commands side by side and waits until both have ended. */
public final class WaitForTheEnd {
  private WaitForTheEnd() {}

  /** Takes the name of a backend where it is not tmux. */
  public static void main(String[] arguments) {
    String name = arguments.length > 0 ? arguments[0] : "tmux";
    CommandSummary commands = runOn(BackendRegistry.load().find(name), Duration.ofMinutes(5));
    System.out.println(commands.endedWell() + " of " + commands.total() + " ended well");
  }

  // docs: wait
  /** Starts two commands, waits until both have ended, and counts how they did. */
  static CommandSummary runOn(SessionBackend backend, Duration timeout) {
    List<TabConfig> tabs =
        List.of(new TabConfig("long", "~", "sleep 2"), new TabConfig("short", "~", "sleep 1"));
    List<LayoutConfig> layouts = List.of(new LayoutConfig("wait", tabs));
    try (Multiplexer multiplexer = backend.connect(ConnectSettings.of(Map.of()))) {
      ManagerSettings settings = ManagerSettings.of(Path.of(""));
      SessionManager manager = new SessionManager(layouts, settings, multiplexer);
      manager.start(ConflictPolicy.RESTART);
      // Opened after the start: a tab that is not there yet would count as one that has ended.
      try (SessionMonitor monitor = SessionMonitor.open(multiplexer, Duration.ofSeconds(1))) {
        monitor.until(SessionConditions.allEnded(manager.expectedSessions()), timeout).join();
      }
      CommandSummary commands = manager.status().summary().commands();
      manager.killAll();
      return commands;
    }
  }
  // end
}
