package dev.sessions.cli.command;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.AttachCommand;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.ShellQuote;
import dev.sessions.cli.json.AttachJson;
import dev.sessions.cli.terminal.ExitStatus;
import java.util.List;
import org.apache.commons.cli.Options;

/** Attaches to a session, or switches where the caller is inside already. */
final class AttachToCommand implements Command {

  @Override
  public String name() {
    return "attach";
  }

  @Override
  public String arguments() {
    return "[NAME]";
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
    invocation.requireAtMost(1);
    boolean print = invocation.arguments().has("print");
    if (invocation.output().json() && !print) {
      throw new UsageException("--json needs --print: attaching has no result to print");
    }
    try (Connection connection = invocation.connect()) {
      Multiplexer multiplexer = connection.multiplexer();
      List<String> names = invocation.arguments().rest();
      String name = names.isEmpty() ? onlySession(multiplexer) : names.get(0);
      AttachCommand command = command(multiplexer, name);
      if (!print) {
        return AttachCommandLine.run(invocation, command);
      }
      invocation.output().text(ShellQuote.command(command.argv()));
      invocation.output().document(out -> AttachJson.write(out, command));
      return ExitStatus.DONE;
    }
  }

  /** Takes the name as a session's own first, then as a layout's. */
  private static AttachCommand command(Multiplexer multiplexer, String name) {
    try {
      return multiplexer.attach(name);
    } catch (SessionException e) {
      String stored = StoredNames.storedForm(multiplexer, name);
      if (e.code() != StandardErrorCode.NO_SUCH_SESSION || stored.equals(name)) {
        throw e;
      }
      return multiplexer.attach(stored);
    }
  }

  private static String onlySession(Multiplexer multiplexer) {
    Snapshot now = multiplexer.snapshot();
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
    return names.get(0);
  }
}
