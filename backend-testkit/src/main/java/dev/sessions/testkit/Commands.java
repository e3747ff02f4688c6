package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.ShellQuote;
import java.nio.file.Files;
import java.nio.file.Path;

/** Commands that leave a trace, and what is to be seen of them. */
final class Commands {
  private Commands() {}

  /** Returns a command that goes on after it has written what some commands print into a file. */
  static String writing(Path file, String printing) {
    // Moved into place when it is whole, so that nobody reads half of it.
    String half = ShellQuote.word(file + ".half");
    return "{ "
        + printing
        + "\n} >"
        + half
        + "\nmv "
        + half
        + " "
        + ShellQuote.word(file.toString())
        + "\n"
        + Bench.GOES_ON;
  }

  /**
   * Asserts that the command of a tab has written a text; where commands do not really run, that
   * its window is said to run exactly that command.
   */
  static void assertWrote(
      Bench bench, Multiplexer multiplexer, String session, TabConfig tab, Path file, String text)
      throws java.io.IOException {
    if (bench.runsRealCommands()) {
      bench.until(
          "what the command of the tab '" + tab.tabName() + "' writes", () -> Files.exists(file));
      assertThat(Files.readString(file)).as("what '%s' wrote", tab.tabName()).isEqualTo(text);
      return;
    }
    WindowSnapshot window =
        multiplexer.snapshot().session(session).orElseThrow().windowsOf(tab.tabName()).get(0);
    assertThat(window.state())
        .as("the command of '%s'", tab.tabName())
        .isInstanceOfSatisfying(
            CommandState.Running.class,
            running -> assertThat(running.command()).isEqualTo(tab.command()));
  }
}
