package dev.sessions.cli.command;

import dev.sessions.cli.follow.ChangeLines;
import dev.sessions.cli.follow.LiveTable;
import dev.sessions.cli.follow.SilenceNotice;
import dev.sessions.cli.follow.WatchFeed;
import dev.sessions.cli.invocation.Arguments;
import dev.sessions.cli.invocation.Command;
import dev.sessions.cli.invocation.CommonOptions;
import dev.sessions.cli.invocation.Connection;
import dev.sessions.cli.invocation.Invocation;
import dev.sessions.cli.invocation.ReportScope;
import dev.sessions.cli.terminal.CliEnvironment;
import dev.sessions.cli.terminal.ExitStatus;
import dev.sessions.manager.monitor.SessionMonitor;
import java.time.Duration;
import org.apache.commons.cli.Options;

/** Shows what runs as it changes, until Ctrl-C. */
final class WatchCommand implements Command {
  /** How often to read the server if the backend pushes nothing. */
  static final Duration READ_EVERY = Duration.ofMillis(250);

  @Override
  public String name() {
    return "watch";
  }

  @Override
  public String arguments() {
    return "[FILE|NAME]";
  }

  @Override
  public String summary() {
    return "show what runs, live; in a pipe, one line a change";
  }

  @Override
  public Options options() {
    return CommonOptions.withTabs(new Options());
  }

  @Override
  public int withoutReader(Arguments arguments) {
    return ExitStatus.DONE;
  }

  @Override
  public int run(Invocation invocation) {
    CliEnvironment environment = invocation.environment();
    environment.interrupts().interruptThisThread();
    try (Connection connection = invocation.connect()) {
      ReportScope scope = ReportScope.of(invocation, connection);
      try (SessionMonitor monitor = SessionMonitor.open(connection.multiplexer(), READ_EVERY)) {
        WatchFeed feed = new WatchFeed();
        monitor.listen(feed);
        if (isLive(invocation)) {
          new LiveTable(invocation, scope).show(feed);
        } else {
          monitor.listen(new SilenceNotice(invocation));
          new ChangeLines(invocation, scope).print(feed);
        }
      }
    } catch (InterruptedException e) {
      // Ctrl-C is the way to end it.
      return ExitStatus.DONE;
    }
    return ExitStatus.DONE;
  }

  private static boolean isLive(Invocation invocation) {
    CliEnvironment environment = invocation.environment();
    return environment.terminal().stdout()
        && !invocation.output().json()
        && !environment.variables().getOrDefault("TERM", "").equals("dumb");
  }
}
