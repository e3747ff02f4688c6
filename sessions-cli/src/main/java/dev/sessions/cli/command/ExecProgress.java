package dev.sessions.cli.command;

import dev.sessions.api.spi.ShellQuote;
import dev.sessions.cli.invocation.Invocation;
import dev.sessions.cli.terminal.CheckedStream;
import dev.sessions.cli.terminal.CliEnvironment;
import dev.sessions.cli.terminal.Spinner;
import dev.sessions.manager.exec.CommandListener;
import dev.sessions.manager.exec.CommandResult;
import dev.sessions.reporting.VisibleText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;

/**
 * Shows a command as it runs: what it writes goes through byte for byte, and a spinner turns below
 * it on a terminal. There, a last line says how it went; elsewhere only what the exit code does not
 * say.
 */
final class ExecProgress implements CommandListener, AutoCloseable {
  private static final String GREEN = "\u001b[32m";
  private static final String RED = "\u001b[31m";
  private static final String PLAIN = "\u001b[0m";

  private final Invocation invocation;
  private final CliEnvironment environment;
  private final Spinner spinner;
  private boolean messageIsOpen;

  ExecProgress(Invocation invocation, List<String> argv) {
    this.invocation = invocation;
    this.environment = invocation.environment();
    this.spinner = new Spinner(environment, VisibleText.of(ShellQuote.command(argv)));
  }

  /**
   * Passes on what the command writes. If its results cannot be, it is ended; if the reader of its
   * messages has gone, it is as if the command wrote to that reader itself.
   */
  @Override
  public boolean output(Stream stream, byte[] bytes) {
    if (invocation.output().json()) {
      return true;
    }
    boolean results = stream == Stream.STDOUT;
    CheckedStream to = results ? environment.out() : environment.err();
    boolean endsLine = bytes[bytes.length - 1] == '\n';
    if (results ? environment.terminal().stdout() : environment.terminal().stderr()) {
      spinner.above(() -> write(to, bytes), endsLine);
    } else {
      write(to, bytes);
      messageIsOpen = results ? messageIsOpen : !endsLine;
    }
    if (results && to.failure().isPresent()) {
      Thread.currentThread().interrupt();
    }
    return !to.readerIsGone();
  }

  private static void write(CheckedStream to, byte[] bytes) {
    to.write(bytes, 0, bytes.length);
    to.flush();
  }

  @Override
  public void ended(CommandResult result) {
    spinner.close();
    if (environment.out().failure().isPresent() || invocation.watch().readerIsGone()) {
      // It was ended for that reason.
      return;
    }
    boolean terminal = environment.terminal().stderr();
    if (result.timedOut() || result.error().isPresent() || terminal) {
      String text = VisibleText.of(text(result));
      boolean colour = terminal && environment.wantsColour();
      environment
          .err()
          .print(
              (messageIsOpen || spinner.lineIsOpen() ? "\n" : "")
                  + (colour ? (result.success() ? GREEN : RED) + text + PLAIN : "sessions: " + text)
                  + "\n");
    }
  }

  @Override
  public void close() {
    spinner.close();
  }

  private static String text(CommandResult result) {
    String after = " after " + seconds(result.took());
    String more = result.error().map(why -> "; " + why).orElse("");
    if (result.timedOut()) {
      return "ended at its deadline," + after + more;
    }
    if (result.error().isPresent()) {
      return result.error().get();
    }
    return result.success() ? "done" + after : "exit code " + result.code().orElse(0) + after;
  }

  private static String seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis()).movePointLeft(3).setScale(1, RoundingMode.HALF_UP)
        + " s";
  }
}
