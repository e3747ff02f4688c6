package org.example.sessions.screen;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.backend.support.run.RunFolder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes screen's configuration files. Text becomes part of a screen command here and nowhere else.
 */
final class Configuration {
  /** What every window runs. The folder is in the environment: nothing here needs quoting. */
  static final String WINDOW = "/bin/sh -c '. \"$SESSIONS_RUN/$1.call\"' %s %d";

  private Configuration() {}

  /**
   * Returns the configuration that creates a session's windows.
   *
   * @param step the step to create
   * @param run the launch's folder
   * @param users the configuration to read first, or empty
   */
  static String ofSession(LaunchStep step, RunFolder run, Optional<Path> users) {
    StringBuilder text = new StringBuilder();
    users.ifPresent(file -> text.append("source ").append(quote(file.toString())).append('\n'));
    text.append("sessionname ").append(run.stagingName()).append('\n');
    if (step.exitMode() != ExitMode.BACK_TO_SHELL) {
      text.append(
          "# A window closes with its command, even if the user's configuration sets `zombie`.\n"
              + "zombie\n");
    }
    // The window created last is the one that is shown, so the first tab comes last.
    for (int number = step.tabs().size() - 1; number >= 0; number--) {
      text.append("screen -t ")
          .append(quote(step.tabs().get(number).tabName()))
          .append(' ')
          .append(number)
          .append(' ')
          .append(String.format(WINDOW, run.name(), number))
          .append('\n');
    }
    return text.append("unsetenv SESSIONS_RUN\n").toString();
  }

  /** Returns the configuration that gives a session its name. */
  static String ofName(String name) {
    return "sessionname " + quote(name) + "\n";
  }

  /** Returns a text as one word of a configuration file. */
  static String quote(String text) {
    StringBuilder word = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if ("\\\"$^".indexOf(c) >= 0) {
        word.append('\\');
      }
      word.append(c);
    }
    return word.append('"').toString();
  }

  /** Returns a text as an argument of {@code -X}, where screen expands variables. */
  static String argument(Path path) {
    return path.toString().replace("\\", "\\\\").replace("$", "\\$");
  }
}
