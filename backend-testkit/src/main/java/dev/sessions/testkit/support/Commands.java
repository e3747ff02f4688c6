package dev.sessions.testkit.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.ShellQuote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Commands that write a file, and assertions on what they wrote. */
public final class Commands {
  /** A command that runs until its window ends. */
  public static final String LONG_RUNNING = "exec sleep 1000";

  private Commands() {}

  /** Returns a command that writes the output of some commands to a file and then keeps running. */
  public static String writing(Path file, String printing) {
    // Moved into place once complete, so that a test never reads half of it.
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
        + LONG_RUNNING;
  }

  /**
   * Asserts that the command of a tab has written a text. If commands do not really run, asserts
   * that the snapshot shows exactly that command running in the tab's window.
   *
   * @throws IOException if the file cannot be read
   */
  public static void assertWrote(
      TestServer server,
      Multiplexer multiplexer,
      String session,
      TabConfig tab,
      Path file,
      String text)
      throws IOException {
    if (server.runsRealCommands()) {
      server.waitUntil(
          "the output file of the tab '" + tab.tabName() + "' exists", () -> Files.exists(file));
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
