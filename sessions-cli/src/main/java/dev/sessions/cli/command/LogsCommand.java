package dev.sessions.cli.command;

import dev.sessions.api.spi.Multiplexer;
import dev.sessions.cli.follow.LogFollow;
import dev.sessions.cli.follow.PatientCalls;
import dev.sessions.cli.invocation.Arguments;
import dev.sessions.cli.invocation.Command;
import dev.sessions.cli.invocation.CommonOptions;
import dev.sessions.cli.invocation.Connection;
import dev.sessions.cli.invocation.Invocation;
import dev.sessions.cli.invocation.UsageException;
import dev.sessions.cli.json.LogsJson;
import dev.sessions.cli.terminal.ExitStatus;
import dev.sessions.manager.NamedTab;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** Prints what the terminal of a tab holds, without attaching to it. */
final class LogsCommand implements Command {
  private static final int DEFAULT_LINES = 200;
  private static final int MOST_LINES = 1_000_000;

  @Override
  public String name() {
    return "logs";
  }

  @Override
  public String arguments() {
    return "NAME [TAB]";
  }

  @Override
  public String summary() {
    return "print what a tab's screen and history hold";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(CommonOptions.value("lines", "N", "how many lines from the end (default: 200)"))
        .addOption(CommonOptions.flag("follow", "print new lines as they come"));
  }

  @Override
  public int withoutReader(Arguments arguments) {
    return arguments.has("follow") ? ExitStatus.DONE : ExitStatus.READER_GONE;
  }

  @Override
  public int run(Invocation invocation) {
    invocation.refuseBoth("follow", "json");
    List<String> words = invocation.arguments().rest();
    if (words.isEmpty()) {
      throw new UsageException("the session's name is missing");
    }
    invocation.requireAtMost(2);
    int lines = invocation.arguments().value("lines").map(LogsCommand::lines).orElse(DEFAULT_LINES);
    Optional<String> tab = words.stream().skip(1).findFirst();
    boolean follow = invocation.arguments().has("follow");
    if (follow) {
      invocation.environment().interrupts().interruptThisThread();
    }
    try (Connection connection = invocation.connect()) {
      Multiplexer multiplexer = connection.multiplexer();
      if (follow) {
        PatientCalls calls = new PatientCalls(invocation);
        NamedTab found =
            calls.call(() -> NamedTab.find(multiplexer, multiplexer.snapshot(), words.get(0), tab));
        new LogFollow(invocation, multiplexer, found.pane(), calls).print(lines);
        return ExitStatus.DONE;
      }
      NamedTab window = NamedTab.find(multiplexer, multiplexer.snapshot(), words.get(0), tab);
      List<String> history = multiplexer.history(window.pane(), lines);
      history.forEach(invocation.output()::line);
      invocation
          .output()
          .document(
              out ->
                  LogsJson.write(
                      out, window.sessionName(), window.tabName(), window.windowId(), history));
      return ExitStatus.DONE;
    } catch (InterruptedException e) {
      // Ctrl-C is the way to end it.
      return ExitStatus.DONE;
    }
  }

  private static int lines(String written) {
    try {
      int lines = Integer.parseInt(written);
      if (lines >= 1 && lines <= MOST_LINES) {
        return lines;
      }
    } catch (NumberFormatException e) {
      throw wrongLines(written);
    }
    throw wrongLines(written);
  }

  private static UsageException wrongLines(String written) {
    return new UsageException("--lines '" + written + "' is not a number from 1 to " + MOST_LINES);
  }
}
