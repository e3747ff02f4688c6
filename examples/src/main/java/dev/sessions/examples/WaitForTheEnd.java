package dev.sessions.examples;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.manager.EndedSession;
import dev.sessions.manager.Sessions;
import dev.sessions.manager.Started;
import dev.sessions.manager.plugin.BackendRegistry;
import dev.sessions.reporting.CommandSummary;
import dev.sessions.reporting.StatusReport;
import java.time.Duration;

/** Runs two commands at the same time and waits until both have ended. */
public final class WaitForTheEnd {
  private WaitForTheEnd() {}

  /** The argument is the name of a backend, if it is not tmux. */
  public static void main(String[] arguments) {
    String name = arguments.length > 0 ? arguments[0] : "tmux";
    CommandSummary commands = runOn(BackendRegistry.load().find(name), Duration.ofMinutes(5));
    System.out.println(commands.endedWell() + " of " + commands.total() + " ended well");
  }

  // docs: wait
  /** Starts two commands, waits until both have ended, and returns how many succeeded. */
  static CommandSummary runOn(SessionBackend backend, Duration timeout) {
    LayoutConfig layout =
        LayoutConfig.named("wait").tab("long", "sleep 2").tab("short", "sleep 1").build();
    try (Sessions sessions = Sessions.open(backend)) {
      Started started = sessions.manager(layout).start(ConflictPolicy.RESTART).orThrow();
      StatusReport report = started.await(StatusReport::allEnded, timeout);
      EndedSession.allOrThrow(started.kill());
      return report.summary().commands();
    }
  }
  // end
}
