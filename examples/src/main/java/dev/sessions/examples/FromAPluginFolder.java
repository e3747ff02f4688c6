package dev.sessions.examples;

import dev.sessions.manager.Sessions;
import dev.sessions.manager.plugin.BackendRegistry;
import dev.sessions.manager.plugin.PluginFolders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Takes a backend from a folder of plugins, and says what else was there. */
public final class FromAPluginFolder {
  private FromAPluginFolder() {}

  /** Takes the folder, and the name of a backend. */
  public static void main(String[] arguments) {
    look(Path.of(arguments[0]), arguments[1]).forEach(System.out::println);
  }

  // docs: plugins
  /** Lists the backends, what could not be loaded, and what runs on one of them. */
  static List<String> look(Path folder, String name) {
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
