package dev.sessions.cli.command;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.PlacedPane;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.AttachCommand;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.ShellQuote;
import dev.sessions.cli.invocation.Command;
import dev.sessions.cli.invocation.CommonOptions;
import dev.sessions.cli.invocation.Connection;
import dev.sessions.cli.invocation.Invocation;
import dev.sessions.cli.invocation.UsageException;
import dev.sessions.cli.json.AttachJson;
import dev.sessions.cli.terminal.ExitStatus;
import dev.sessions.manager.NamedTab;
import dev.sessions.manager.TabPanes;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** Attaches to a session, or switches if the caller is inside already. */
final class AttachToCommand implements Command {

  @Override
  public String name() {
    return "attach";
  }

  @Override
  public String arguments() {
    return "[NAME [TAB]]";
  }

  @Override
  public String summary() {
    return "attach to a session, or to the only one";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(CommonOptions.flag("print", "print the command that attaches instead"));
  }

  @Override
  public int run(Invocation invocation) {
    invocation.requireAtMost(2);
    boolean print = invocation.arguments().has("print");
    if (invocation.output().json() && !print) {
      throw new UsageException("--json needs --print: attaching has no result to print");
    }
    try (Connection connection = invocation.connect()) {
      Multiplexer multiplexer = connection.multiplexer();
      List<String> names = invocation.arguments().rest();
      Snapshot now = multiplexer.snapshot();
      AttachCommand command = command(multiplexer, now, names);
      if (!print) {
        return AttachCommandLine.run(invocation, command);
      }
      invocation.output().text(ShellQuote.command(command.argv()));
      invocation.output().document(out -> AttachJson.write(out, command));
      return ExitStatus.DONE;
    }
  }

  private static AttachCommand command(Multiplexer multiplexer, Snapshot now, List<String> words) {
    if (words.size() < 2) {
      SessionSnapshot session =
          words.isEmpty()
              ? onlySession(multiplexer, now)
              : NamedTab.session(multiplexer, now, words.get(0), Optional.empty());
      return multiplexer.attach(now.ref(session));
    }
    // A person may have moved the tab: what has it now is attached to.
    PlacedPane tab =
        TabPanes.named(multiplexer, now, words.get(0), Optional.of(words.get(1))).first();
    return multiplexer.attachTo(now.ref(tab.session()), now.ref(tab.pane()));
  }

  private static SessionSnapshot onlySession(Multiplexer multiplexer, Snapshot now) {
    if (!now.serverRunning()) {
      throw new SessionException(
          StandardErrorCode.NO_SERVER, "no server runs: " + multiplexer.description());
    }
    List<String> names = now.sessions().stream().map(SessionSnapshot::name).toList();
    if (names.isEmpty()) {
      throw new SessionException(
          StandardErrorCode.NO_SUCH_SESSION, "there is no session: " + multiplexer.description());
    }
    if (names.size() > 1) {
      throw new UsageException(
          "several sessions run, name one of them: " + ShellQuote.command(names));
    }
    return now.sessions().get(0);
  }
}
