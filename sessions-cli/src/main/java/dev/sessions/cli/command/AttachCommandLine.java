package dev.sessions.cli.command;

import dev.sessions.api.spi.AttachCommand;
import dev.sessions.cli.invocation.Invocation;

/** Gives the terminal to a session, once everything that was written is out. */
final class AttachCommandLine {
  private AttachCommandLine() {}

  static int run(Invocation invocation, AttachCommand command) {
    invocation.environment().out().flush();
    invocation.environment().err().flush();
    return invocation
        .environment()
        .attach()
        .attach(command.argv(), invocation.environment().variables());
  }
}
