package dev.sessions.backend.tmux.script;

import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.TabStep;
import dev.sessions.backend.support.run.RunFile;
import dev.sessions.backend.support.run.RunFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files that a launch's commands are in. Making a file costs more than a launcher needs for
 * everything else, so {@link SimpleCommand simple commands} share one, a few at a time: each
 * launcher reads all of its file, so one for a whole session would grow with the square of its
 * tabs.
 */
final class CommandFiles {
  private final LaunchStep step;
  private final List<Boolean> shared = new ArrayList<>();

  /**
   * Looks at the commands of a step.
   *
   * @param shell the shell that runs the commands
   */
  CommandFiles(LaunchStep step, String shell) {
    this.step = step;
    boolean forks = shell.equals(LauncherCall.SHELL);
    for (TabStep window : step.tabs()) {
      shared.add(forks && SimpleCommand.is(window.panes().only().command()));
    }
  }

  /** Returns the files of the commands of the tabs with these numbers. */
  List<RunFile> of(List<Integer> numbers) {
    List<RunFile> files = new ArrayList<>();
    Map<String, StringBuilder> together = new TreeMap<>();
    for (int number : numbers) {
      String command = command(number);
      if (isShared(number)) {
        together
            .computeIfAbsent(file(number), name -> new StringBuilder("case $sessions_number in\n"))
            .append(number + ") " + command.strip() + " ;;\n");
      } else {
        files.add(new RunFile(file(number), command));
      }
    }
    together.forEach(
        (name, text) -> files.add(new RunFile(name, text.append("esac\n").toString())));
    return files;
  }

  /** Returns the name of the file that the command of the n-th tab is in. */
  String file(int number) {
    return isShared(number)
        ? RunFolder.commands(number - number % LaunchScript.GROUP_SIZE)
        : RunFolder.command(number);
  }

  /** Returns whether a fork of the launcher runs the command of the n-th tab. */
  boolean isShared(int number) {
    return shared.get(number);
  }

  private String command(int number) {
    return step.tabs().get(number).panes().only().command();
  }
}
