package dev.sessions.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MessageLoggerTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private MessageLogger logger(boolean verbose) {
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    PrintStream messages = new PrintStream(err, false, StandardCharsets.UTF_8);
    return new MessageLogger(new Output(out, messages, false), verbose);
  }

  private String printed() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void onlyWarningsArePrintedUnlessMoreWasAskedFor() {
    MessageLogger logger = logger(false);
    logger.log(Level.DEBUG, "tmux ls: exit 0");
    logger.log(Level.WARNING, "odd {0}", "thing");
    assertThat(logger.isLoggable(Level.INFO)).isFalse();
    assertThat(printed()).isEqualTo("sessions: odd thing\n");
  }

  @Test
  void everythingIsPrintedOnOneLineEach() {
    MessageLogger logger = logger(true);
    logger.log(Level.DEBUG, "tmux 'a\nb': exit {0}");
    logger.log(Level.ERROR, "failed", new IllegalStateException("why"));
    assertThat(logger.isLoggable(Level.OFF)).isFalse();
    assertThat(printed())
        .isEqualTo(
            "sessions: tmux 'a\\nb': exit {0}\n"
                + "sessions: failed: java.lang.IllegalStateException: why\n");
  }
}
