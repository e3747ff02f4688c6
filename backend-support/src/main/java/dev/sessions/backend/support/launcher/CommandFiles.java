package dev.sessions.backend.support.launcher;

import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.TabStep;
import dev.sessions.backend.support.run.RunFile;
import dev.sessions.backend.support.run.RunFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a launch's commands. Creating a file costs more than everything else that a launcher
 * does, so simple commands share files, a few in each: a launcher reads all of its file, so one
 * file for a whole session would cost the square of its tabs. A simple command is one that a fork
 * of the launcher runs exactly as a shell of its own would: programs, one after another, in which
 * nothing is expanded.
 */
public final class CommandFiles {
  /** The most tabs that share a file. */
  private static final int SHARING = 25;

  private final LaunchStep step;
  private final List<Boolean> shared = new ArrayList<>();

  /**
   * Determines which commands of a step share files.
   *
   * @param step the step to launch
   * @param shell the shell that runs the commands
   */
  public CommandFiles(LaunchStep step, String shell) {
    this.step = step;
    boolean forks = shell.equals(RunFolder.SHELL);
    for (TabStep window : step.tabs()) {
      shared.add(forks && SimpleCommand.is(window.panes().only().command()));
    }
  }

  /** Returns the files of the commands of the tabs with these numbers. */
  public List<RunFile> of(List<Integer> numbers) {
    List<RunFile> files = new ArrayList<>();
    Map<String, StringBuilder> together = new TreeMap<>();
    for (int number : numbers) {
      String command = command(number);
      if (isShared(number)) {
        together
            .computeIfAbsent(file(number), name -> new StringBuilder("case $sessions_number in\n"))
            .append(number + ") " + command.stripTrailing() + " ;;\n");
      } else {
        files.add(new RunFile(file(number), command));
      }
    }
    together.forEach(
        (name, text) -> files.add(new RunFile(name, text.append("esac\n").toString())));
    return files;
  }

  /** Returns the name of the file that the command of the n-th tab is in. */
  public String file(int number) {
    return isShared(number)
        ? RunFolder.commands(number - number % SHARING)
        : RunFolder.command(number);
  }

  /** Returns whether a fork of the launcher runs the command of the n-th tab. */
  public boolean isShared(int number) {
    return shared.get(number);
  }

  private String command(int number) {
    return step.tabs().get(number).panes().only().command();
  }
}
