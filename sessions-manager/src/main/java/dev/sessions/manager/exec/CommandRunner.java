package dev.sessions.manager.exec;

import dev.sessions.backend.support.EndingGrace;
import dev.sessions.backend.support.process.OwnVariables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs one command in the caller's thread and captures what it writes. The command's standard input
 * is empty. At the deadline its whole process tree is ended. It is safe for use by several threads,
 * and starts none.
 */
public final class CommandRunner {
  /** What Java 17 writes as {@code error=2, No such file}, and Java 25 in parentheses. */
  private static final Pattern SYSTEM_ERROR = Pattern.compile("error[=:] ?\\d+,? \\(?([^()]+)");

  private final EndingGrace grace;

  /** Creates a runner that sends TERM at the deadline, and KILL two seconds later. */
  public CommandRunner() {
    this(EndingGrace.AT_ONCE);
  }

  /** Creates a runner whose commands get this grace at the deadline. */
  public CommandRunner(EndingGrace grace) {
    this.grace = Objects.requireNonNull(grace, "grace");
  }

  /** Runs a command; see {@link #run(CommandRequest, CommandListener)}. */
  public CommandResult run(CommandRequest request) {
    return run(request, CommandListener.NONE);
  }

  /**
   * Runs a command until it has ended, or until its time is over and it was ended. What it left
   * running in the background goes on, unread, if the command ended in time. If the caller is
   * interrupted, the command is ended as at the deadline, and the interrupt is kept.
   *
   * @param request what to run
   * @param listener called as it goes on
   * @return how it went; a command that could not be started is a result with an {@code error}
   */
  public CommandResult run(CommandRequest request, CommandListener listener) {
    CommandResult result = start(request, listener);
    listener.ended(result);
    return result;
  }

  private CommandResult start(CommandRequest request, CommandListener listener) {
    Path directory = request.directory().orElse(null);
    if (directory != null && !Files.isDirectory(directory)) {
      return CommandResult.notStarted("the directory " + directory + " is not there");
    }
    ProcessBuilder builder = new ProcessBuilder(request.argv());
    OwnVariables.add(builder, request.environment());
    builder.directory(directory == null ? null : directory.toFile());
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      return CommandResult.notStarted(
          "'" + request.argv().get(0) + "' cannot be run: " + reason(e));
    }
    return new CommandRun(process, request, listener, grace).toItsEnd();
  }

  /** Returns the system's own words, such as {@code No such file or directory}. */
  private static String reason(IOException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String message = String.valueOf(cause.getMessage());
    Matcher matcher = SYSTEM_ERROR.matcher(message);
    return matcher.find() ? matcher.group(1) : message;
  }
}
