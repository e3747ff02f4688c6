package dev.sessions.cli;

import dev.sessions.api.error.SessionException;
import dev.sessions.cli.command.Commands;
import dev.sessions.cli.invocation.UsageException;
import dev.sessions.cli.json.ErrorJson;
import dev.sessions.cli.terminal.CliEnvironment;
import dev.sessions.cli.terminal.ExitStatus;
import dev.sessions.cli.terminal.Output;
import dev.sessions.cli.text.ErrorHint;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;

/** Runs one command line in any world, and turns every error into a message and an exit code. */
public final class Cli {
  private Cli() {}

  /**
   * Runs a command line. Nothing is thrown, both streams are flushed, and a result that could not
   * be written is an error, whatever the command says; but not if its reader wanted no more of it.
   *
   * @param arguments what follows the program's name
   * @param environment the world around it
   * @return the exit code: see {@link ExitStatus}
   */
  public static int run(String[] arguments, CliEnvironment environment) {
    List<String> words = List.of(arguments);
    Output output = new Output(environment.out(), environment.err(), asks(words, "--json"));
    boolean verbose = asks(words, "--verbose");
    int exit;
    try {
      exit = dispatch(words, output, environment);
    } catch (SessionException e) {
      exit = failed(e, words, output, verbose);
    } catch (RuntimeException | Error e) { // the last defence: a fault of the program
      exit = faulted(e, output, verbose);
    }
    return written(exit, output, environment);
  }

  /**
   * Refuses a command line that cannot be understood.
   *
   * @param arguments what follows the program's name
   * @param environment the world around it
   * @param problem what is wrong with it, as one sentence
   * @return the exit code
   */
  static int refuse(String[] arguments, CliEnvironment environment, String problem) {
    List<String> words = List.of(arguments);
    Output output = new Output(environment.out(), environment.err(), asks(words, "--json"));
    int exit = failed(new UsageException(problem), words, output, false);
    return written(exit, output, environment);
  }

  private static int written(int exit, Output output, CliEnvironment environment) {
    environment.out().flush();
    Optional<IOException> unwritten = environment.out().failure();
    boolean lost = unwritten.isPresent() && !environment.out().readerIsGone();
    if (lost) {
      output.message(
          "sessions: the output could not be written: "
              + unwritten.get().getMessage()
              + output.doneAnyway());
    }
    environment.err().flush();
    return lost && exit == ExitStatus.DONE ? ExitStatus.NOT_WRITTEN : exit;
  }

  private static int dispatch(List<String> words, Output output, CliEnvironment environment) {
    String first = words.isEmpty() ? "" : words.get(0);
    switch (first) {
      case "" -> {
        environment.err().print(Commands.help());
        return ExitStatus.USAGE;
      }
      case "--help", "-h" -> {
        environment.out().print(Commands.help());
        return ExitStatus.DONE;
      }
      case "help" -> {
        environment.out().print(Commands.help(words.subList(1, words.size())));
        return ExitStatus.DONE;
      }
      case "--version", "-V", "version" -> {
        if (words.size() > 1 && first.equals("version")) {
          throw new UsageException("too many arguments: '" + words.get(1) + "' is not expected");
        }
        environment.out().print("sessions " + Version.read() + "\n");
        return ExitStatus.DONE;
      }
      default -> {
        return Commands.run(words, output, environment);
      }
    }
  }

  private static int failed(
      SessionException e, List<String> words, Output output, boolean verbose) {
    String command = words.isEmpty() ? "" : words.get(0);
    output.message("sessions: " + e.getMessage() + ErrorHint.of(e, command));
    if (verbose) {
      e.details().forEach((key, value) -> output.message("  " + key + ": " + value));
    }
    output.document(out -> ErrorJson.write(out, e));
    return ExitStatus.of(e.code().kind());
  }

  private static int faulted(Throwable e, Output output, boolean verbose) {
    output.message("sessions: unexpected fault: " + e + (verbose ? "" : " (see --verbose)"));
    if (verbose) {
      StringWriter stack = new StringWriter();
      e.printStackTrace(new PrintWriter(stack));
      output.message(stack.toString());
    }
    output.document(out -> ErrorJson.write(out, e));
    return ExitStatus.INTERNAL;
  }

  /** Searches for a flag before anything is parsed: an error of parsing must know it already. */
  private static boolean asks(List<String> words, String flag) {
    int end = words.indexOf("--");
    return (end < 0 ? words : words.subList(0, end)).contains(flag);
  }
}
