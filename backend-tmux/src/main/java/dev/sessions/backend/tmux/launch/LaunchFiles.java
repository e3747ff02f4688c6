package dev.sessions.backend.tmux.launch;

import dev.sessions.backend.support.run.RunFile;
import dev.sessions.backend.support.run.RunStore;
import dev.sessions.backend.tmux.script.LaunchScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the files of launches.
 *
 * @param store the store of their folders
 * @param environment the file of the caller's variables, which is no part of what is printed
 */
record LaunchFiles(RunStore store, RunFile environment) {

  /** Creates the folder of a launch with all its files. */
  void write(LaunchScript script) {
    List<RunFile> files = new ArrayList<>(script.files());
    files.add(environment);
    store.write(script.folder(), script.life(), files);
  }
}
