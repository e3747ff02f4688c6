package dev.sessions.cli.command;

import dev.sessions.cli.invocation.Command;
import dev.sessions.cli.invocation.CommonOptions;
import dev.sessions.cli.invocation.Invocation;
import dev.sessions.cli.invocation.UsageException;
import dev.sessions.cli.json.ExecJson;
import dev.sessions.cli.terminal.CheckedStream;
import dev.sessions.cli.terminal.CliEnvironment;
import dev.sessions.cli.terminal.ExitStatus;
import dev.sessions.manager.exec.CommandRequest;
import dev.sessions.manager.exec.CommandResult;
import dev.sessions.manager.exec.CommandRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** Runs one command, outside every session, and ends it with all that it started at a deadline. */
final class ExecCommand implements Command {
  @Override
  public String name() {
    return "exec";
  }

  @Override
  public String arguments() {
    return "-- COMMAND...";
  }

  @Override
  public String summary() {
    return "run one command, with a deadline for all that it starts";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(
            CommonOptions.value(
                CommonOptions.TIMEOUT, "SECONDS", "when the command is ended (default: never)"))
        .addOption(CommonOptions.value("cwd", "DIR", "where it starts (default: here)"));
  }

  @Override
  public int run(Invocation invocation) {
    List<String> argv = invocation.arguments().rest();
    if (argv.isEmpty()) {
      throw new UsageException("the command is missing: sessions exec -- COMMAND...");
    }
    CommandRequest request = request(invocation, argv, WaitCommand.timeout(invocation));
    invocation.environment().interrupts().interruptThisThread();
    CommandResult result;
    try (ExecProgress progress = new ExecProgress(invocation, argv)) {
      result = new CommandRunner().run(request, progress);
    }
    boolean interrupted = Thread.interrupted();
    invocation.output().document(out -> ExecJson.write(out, result));
    CheckedStream out = invocation.environment().out();
    if (out.readerIsGone()) {
      return ExitStatus.READER_GONE;
    }
    if (out.failure().isPresent()) {
      return ExitStatus.NOT_WRITTEN;
    }
    return interrupted ? ExitStatus.INTERRUPTED : status(result);
  }

  private static CommandRequest request(
      Invocation invocation, List<String> argv, Optional<Duration> timeout) {
    CommandRequest request =
        folder(invocation)
            .map(CommandRequest.of(argv)::withDirectory)
            .orElse(CommandRequest.of(argv))
            .withEnvironment(variables(invocation.environment()));
    return timeout.map(request::withTimeout).orElse(request);
  }

  /** Returns where the command starts; empty for this process's own folder. */
  private static Optional<Path> folder(Invocation invocation) {
    Optional<String> named = invocation.arguments().value("cwd");
    Path own = invocation.environment().ownFolder();
    if (named.isEmpty() && own.toString().isEmpty()) {
      // Also if it cannot be reached by its path.
      return Optional.empty();
    }
    Path folder = named.map(invocation::path).orElse(own).toAbsolutePath();
    if (Files.isDirectory(folder)) {
      return Optional.of(folder);
    }
    throw new UsageException(
        named.isPresent()
            ? "--cwd '" + folder + "' is not there, or is no directory"
            : "the current folder '" + folder + "' is not there: give another one as --cwd");
  }

  /** A variable cannot be taken away from a command; an empty LC_ALL means what none means. */
  private static Map<String, String> variables(CliEnvironment environment) {
    Map<String, String> variables = new HashMap<>(environment.variables());
    variables.putIfAbsent("LC_ALL", "");
    return variables;
  }

  private static int status(CommandResult result) {
    if (result.timedOut()) {
      return ExitStatus.TIMEOUT;
    }
    return result.code().orElse(ExitStatus.UNAVAILABLE);
  }
}
