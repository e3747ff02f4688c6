package org.example.sessions.screen;

import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.ShellQuote;
import dev.sessions.backend.support.launcher.CallerVariables;
import dev.sessions.backend.support.launcher.CommandFiles;
import dev.sessions.backend.support.launcher.Launcher;
import dev.sessions.backend.support.run.RunContents;
import dev.sessions.backend.support.run.RunFile;
import dev.sessions.backend.support.run.RunFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that a launch needs before its session starts. */
final class RunFiles {
  private static final String CONFIGURATION = "screenrc";
  private static final String NAMING = "name.rc";

  private RunFiles() {}

  /**
   * Returns the files of a launch: those of every backend, the configuration that creates the
   * windows, the one that names the session, and the call of the launcher for each tab.
   */
  static List<RunFile> of(
      LaunchStep step, RunFolder run, ConnectContext context, ScreenOptions options) {
    List<Integer> tabs = RunContents.windows(step);
    CommandFiles commands = new CommandFiles(step, RunFolder.SHELL);
    List<RunFile> files = new ArrayList<>();
    files.add(Launcher.file(RunFolder.SHELL, 0));
    files.add(CallerVariables.file(context));
    files.add(RunContents.of(step).file());
    files.addAll(commands.of(tabs));
    for (int number : tabs) {
      String call = ShellQuote.command(Launcher.call(run, number, step, commands));
      files.add(new RunFile(number + ".call", "unset SESSIONS_RUN\nexec " + call + "\n"));
    }
    files.add(new RunFile(CONFIGURATION, Configuration.ofSession(step, run, options.config())));
    files.add(new RunFile(NAMING, Configuration.ofName(step.sessionName())));
    return files;
  }

  static Path configuration(RunFolder run) {
    return run.path().resolve(CONFIGURATION);
  }

  static Path naming(RunFolder run) {
    return run.path().resolve(NAMING);
  }
}
