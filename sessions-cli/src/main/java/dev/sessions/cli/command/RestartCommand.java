package dev.sessions.cli.command;

import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.cli.invocation.Command;
import dev.sessions.cli.invocation.CommonOptions;
import dev.sessions.cli.invocation.Connection;
import dev.sessions.cli.invocation.FileOptions;
import dev.sessions.cli.invocation.Invocation;
import dev.sessions.cli.invocation.UsageException;
import dev.sessions.cli.json.RestartJson;
import dev.sessions.cli.terminal.ExitStatus;
import dev.sessions.manager.RestartedTab;
import dev.sessions.manager.SessionManager;
import dev.sessions.manager.TabPanes;
import dev.sessions.manager.TabRestart;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.cli.Options;

/** Ends a tab's command and runs it again, as it was launched. */
final class RestartCommand implements Command {

  @Override
  public String name() {
    return "restart";
  }

  @Override
  public String arguments() {
    return "NAME|FILE [TAB]";
  }

  @Override
  public String summary() {
    return "end the command of one tab and run it again";
  }

  @Override
  public Options options() {
    return CommonOptions.withLayouts(new Options());
  }

  @Override
  public int run(Invocation invocation) {
    List<String> words = invocation.arguments().rest();
    if (words.isEmpty()) {
      throw new UsageException("restart needs a session's name or a layouts file, and a tab");
    }
    invocation.requireAtMost(2);
    Optional<String> tab = words.stream().skip(1).findFirst();
    try (Connection connection = invocation.connect()) {
      RestartedTab restarted =
          new TabRestart(connection.multiplexer())
              .restart(tab(invocation, connection, words.get(0), tab));
      invocation
          .output()
          .line("restarted " + restarted.tabName() + " in session " + restarted.sessionName());
      invocation.output().document(out -> RestartJson.write(out, restarted));
      return ExitStatus.DONE;
    }
  }

  private static Function<Snapshot, TabPanes> tab(
      Invocation invocation, Connection connection, String word, Optional<String> tab) {
    if (FileOptions.isFile(word)) {
      SessionManager manager = invocation.manager(word, connection);
      return now -> TabPanes.of(manager.find(now), tab);
    }
    FileOptions.refuse(invocation);
    return now -> TabPanes.named(connection.multiplexer(), now, word, tab);
  }
}
