package dev.sessions.cli.command;

import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.cli.json.StatusJson;
import dev.sessions.cli.terminal.ExitStatus;
import dev.sessions.manager.SessionManager;
import dev.sessions.reporting.SessionRow;
import dev.sessions.reporting.SessionTable;
import java.util.List;
import org.apache.commons.cli.Options;

/** Lists what runs: all sessions of the server, or those of a file's layouts. */
final class StatusCommand implements Command {

  @Override
  public String name() {
    return "status";
  }

  @Override
  public String arguments() {
    return "[FILE]";
  }

  @Override
  public String summary() {
    return "list what runs: the sessions of a file, or all of them";
  }

  @Override
  public Options options() {
    return CommonOptions.withLayouts(new Options());
  }

  @Override
  public int run(Invocation invocation) {
    invocation.requireAtMost(1);
    List<String> files = invocation.arguments().rest();
    try (Connection connection = invocation.connect()) {
      String server = connection.multiplexer().description();
      if (files.isEmpty()) {
        FileOptions.refuse(invocation);
        Snapshot now = connection.multiplexer().snapshot();
        show(invocation, server, now, now.sessions().stream().map(SessionRow::of).toList());
      } else {
        SessionManager manager = invocation.manager(files.get(0), connection);
        Snapshot now = manager.snapshot();
        show(invocation, server, now, LayoutRows.of(manager.sessionsOfLayouts(), now));
      }
    }
    return ExitStatus.DONE;
  }

  private static void show(
      Invocation invocation, String server, Snapshot now, List<SessionRow> rows) {
    if (!now.serverRunning()) {
      invocation.output().line("no server runs: " + server);
    } else if (rows.isEmpty()) {
      invocation.output().line("no sessions: " + server);
    }
    if (!rows.isEmpty() && !invocation.output().json()) {
      invocation.output().text(SessionTable.render(rows));
    }
    invocation.output().document(out -> StatusJson.write(out, server, now.serverRunning(), rows));
  }
}
