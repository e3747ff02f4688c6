package dev.sessions.cli.command;

import dev.sessions.api.error.DidYouMean;
import dev.sessions.cli.invocation.Arguments;
import dev.sessions.cli.invocation.Command;
import dev.sessions.cli.invocation.Invocation;
import dev.sessions.cli.invocation.UsageException;
import dev.sessions.cli.terminal.CliEnvironment;
import dev.sessions.cli.terminal.ExitStatus;
import dev.sessions.cli.terminal.Output;
import dev.sessions.cli.terminal.ReaderWatch;
import java.util.ArrayList;
import java.util.List;

/** Every command by its name, and the way into them. */
public final class Commands {
  private static final List<Command> ALL =
      List.of(
          new RunCommand(),
          new PlanCommand(),
          new StatusCommand(),
          new WatchCommand(),
          new WaitCommand(),
          new LogsCommand(),
          new AttachToCommand(),
          new RestartCommand(),
          new KillCommand(),
          new ValidateCommand(),
          new SchemaCommand(),
          new BackendsCommand(),
          new ExecCommand(),
          new CompletionCommand());

  /** The words that are commands without options. */
  static final List<String> WORDS = List.of("help", "version");

  private Commands() {}

  /** Returns the commands in the order of the help. */
  static List<Command> all() {
    return ALL;
  }

  /**
   * Runs a command line.
   *
   * @param arguments the command's name first; not empty
   * @param output where results and messages go
   * @param environment the world around it
   * @return the exit code
   * @throws dev.sessions.api.error.SessionException whose kind is the exit code
   */
  public static int run(List<String> arguments, Output output, CliEnvironment environment) {
    Command command = find(arguments.get(0));
    List<String> rest = arguments.subList(1, arguments.size());
    if (Help.isAsked(rest)) {
      environment.out().print(Help.of(command));
      return ExitStatus.DONE;
    }
    Arguments parsed = Arguments.parse(command, rest);
    ReaderWatch watch = ReaderWatch.begin(environment.reader());
    try {
      int exit = command.run(new Invocation(parsed, output, environment, watch));
      boolean readerIsGone = watch.end();
      return readerIsGone && exit == ExitStatus.INTERRUPTED ? command.withoutReader(parsed) : exit;
    } catch (RuntimeException e) {
      if (watch.end()) {
        // Whatever the interrupt has led to: nothing reads about it.
        return command.withoutReader(parsed);
      }
      throw e;
    }
  }

  /** Returns the help of the whole. */
  public static String help() {
    return Help.ofAll(ALL);
  }

  /**
   * Returns the help that {@code help} asks for.
   *
   * @param words what follows: the name of a command, or nothing for the help of the whole
   * @throws UsageException for an unknown command, or more than one
   */
  public static String help(List<String> words) {
    if (words.size() > 1) {
      throw new UsageException("too many arguments: '" + words.get(1) + "' is not expected");
    }
    boolean isWhole = words.isEmpty() || WORDS.contains(words.get(0)) || Help.isAsked(words);
    return isWhole ? help() : Help.of(find(words.get(0)));
  }

  private static Command find(String name) {
    for (Command command : ALL) {
      if (command.name().equals(name)) {
        return command;
      }
    }
    List<String> names = new ArrayList<>(WORDS);
    ALL.forEach(command -> names.add(command.name()));
    String why = name.startsWith("-") ? "options follow the command" : "see: sessions --help";
    throw new UsageException(
        "no command is called '" + name + "'" + DidYouMean.hint(name, names) + " (" + why + ")");
  }
}
