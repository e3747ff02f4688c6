package dev.sessions.examples;

import dev.sessions.manager.Sessions;
import dev.sessions.manager.plugin.BackendRegistry;
import dev.sessions.manager.plugin.PluginFolders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Loads a backend from a plugin folder, and lists what else was found there. */
public final class FromAPluginFolder {
  private FromAPluginFolder() {}

  /** Lists the plugins; the arguments are the plugin folder and the name of a backend. */
  public static void main(String[] arguments) {
    list(Path.of(arguments[0]), arguments[1]).forEach(System.out::println);
  }

  // docs: plugins
  /** Returns the backends, what could not be loaded, and the sessions of one of the backends. */
  static List<String> list(Path folder, String name) {
    List<String> lines = new ArrayList<>();
    try (BackendRegistry registry = BackendRegistry.load(PluginFolders.of(folder))) {
      registry.backends().forEach(it -> lines.add(it.name() + " from " + it.origin()));
      registry.problems().forEach(problem -> lines.add(problem.message()));
      try (Sessions sessions = Sessions.open(registry.find(name))) {
        sessions.snapshot().sessions().forEach(session -> lines.add(session.name()));
      }
    }
    return lines;
  }
  // end
}
