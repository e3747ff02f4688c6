package dev.sessions.cli.command;

import dev.sessions.cli.invocation.Command;
import dev.sessions.cli.invocation.Invocation;
import dev.sessions.cli.terminal.ExitStatus;
import dev.sessions.layouts.SchemaText;

/** Prints the JSON Schema of layouts files, for editors. */
final class SchemaCommand implements Command {

  @Override
  public String name() {
    return "schema";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String summary() {
    return "print the JSON Schema of layouts files";
  }

  @Override
  public int run(Invocation invocation) {
    invocation.requireAtMost(0);
    // The schema is JSON itself, so --json changes nothing.
    invocation.environment().out().print(SchemaText.read());
    return ExitStatus.DONE;
  }
}
