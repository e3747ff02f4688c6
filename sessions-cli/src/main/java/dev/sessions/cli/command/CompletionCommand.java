package dev.sessions.cli.command;

import dev.sessions.api.error.DidYouMean;
import dev.sessions.cli.invocation.Command;
import dev.sessions.cli.invocation.Invocation;
import dev.sessions.cli.invocation.UsageException;
import dev.sessions.cli.terminal.ExitStatus;
import java.util.List;

/** Prints a completion script for a shell, generated from the commands' own options. */
final class CompletionCommand implements Command {
  private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public String arguments() {
    return "bash|zsh|fish";
  }

  @Override
  public String summary() {
    return "print a completion script for a shell";
  }

  @Override
  public int run(Invocation invocation) {
    String shell = invocation.single("shell (bash, zsh or fish)");
    if (invocation.output().json()) {
      throw new UsageException("a completion script has no JSON form");
    }
    String script =
        switch (shell) {
          case "bash" -> CompletionScripts.bash(Commands.all());
          case "zsh" -> CompletionScripts.zsh(Commands.all());
          case "fish" -> CompletionScripts.fish(Commands.all());
          default ->
              throw new UsageException(
                  "no completion for the shell '"
                      + shell
                      + "'"
                      + DidYouMean.hint(shell, SHELLS)
                      + " (shells: "
                      + String.join(", ", SHELLS)
                      + ")");
        };
    invocation.output().text(script);
    return ExitStatus.DONE;
  }
}
