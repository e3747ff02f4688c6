package dev.sessions.cli.terminal;

import dev.sessions.cli.attach.AttachRunner;
import dev.sessions.manager.plugin.BackendRegistry;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The world around one run of the command.
 *
 * @param out standard output, for results
 * @param err standard error, for messages
 * @param variables the environment variables that the caller runs in
 * @param workingDir where relative file names start
 * @param terminal what is known of the terminal
 * @param backends the installed backends, found when they are first needed
 * @param attach gives the terminal to a session
 */
public record CliEnvironment(
    PrintStream out,
    PrintStream err,
    Map<String, String> variables,
    Path workingDir,
    Terminal terminal,
    Supplier<BackendRegistry> backends,
    AttachRunner attach) {

  /** Checks the environment. */
  public CliEnvironment {
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
    variables = Map.copyOf(variables);
    Objects.requireNonNull(workingDir, "workingDir");
    Objects.requireNonNull(terminal, "terminal");
    Objects.requireNonNull(backends, "backends");
    Objects.requireNonNull(attach, "attach");
  }
}
