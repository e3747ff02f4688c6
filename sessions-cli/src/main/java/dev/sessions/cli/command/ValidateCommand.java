package dev.sessions.cli.command;

import dev.sessions.cli.invocation.Command;
import dev.sessions.cli.invocation.Invocation;
import dev.sessions.cli.json.ValidateJson;
import dev.sessions.cli.terminal.ExitStatus;
import dev.sessions.layouts.LayoutsReader;
import dev.sessions.layouts.Problem;
import java.util.List;

/** Says everything that is wrong with a layouts file. */
final class ValidateCommand implements Command {

  @Override
  public String name() {
    return "validate";
  }

  @Override
  public String arguments() {
    return "FILE";
  }

  @Override
  public String summary() {
    return "say everything that is wrong with a layouts file";
  }

  @Override
  public int run(Invocation invocation) {
    String file = invocation.single("layouts file");
    List<Problem> problems =
        invocation.read(file, new LayoutsReader(invocation.environment().variables())::problems);
    problems.forEach(problem -> invocation.output().line(problem.toString()));
    if (problems.isEmpty()) {
      invocation.output().line(file + " is valid");
    }
    invocation.output().document(out -> ValidateJson.write(out, file, problems));
    return problems.isEmpty() ? ExitStatus.DONE : ExitStatus.USAGE;
  }
}
