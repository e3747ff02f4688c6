package dev.sessions.testkit.jar;

import dev.sessions.manager.plugin.BackendRegistry;
import dev.sessions.manager.plugin.PluginFolders;
import dev.sessions.manager.plugin.PluginProblem;
import dev.sessions.testkit.support.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Copies a jar into an empty plugin folder and loads it with the host's plugin loader. */
final class JarLoading {
  private static final String PLUGIN = "plugin";

  private JarLoading() {}

  static List<JarFinding> findings(Path jar, List<Path> libraries) {
    try {
      Path folder = Files.createTempDirectory("plugins");
      try {
        Path plugin = Files.createDirectory(folder.resolve(PLUGIN));
        for (Path each : all(jar, libraries)) {
          Files.copy(each, plugin.resolve(each.getFileName()));
        }
        return loaded(jar, folder);
      } finally {
        Folders.delete(folder);
      }
    } catch (IOException e) {
      return List.of(JarRule.J6.finding(jar + " cannot be copied into a plugin folder: " + e));
    }
  }

  private static List<JarFinding> loaded(Path jar, Path folder) {
    try (BackendRegistry registry = BackendRegistry.of().withPlugins(PluginFolders.of(folder))) {
      List<JarFinding> findings = new ArrayList<>();
      registry.problems().stream()
          .map(PluginProblem::message)
          .map(message -> message.replace(folder.resolve(PLUGIN).toString(), jar.toString()))
          .map(JarRule.J6::finding)
          .forEach(findings::add);
      if (findings.isEmpty() && registry.backends().isEmpty()) {
        findings.add(JarRule.J6.finding("the host gets no backend from " + jar));
      }
      return findings;
    }
  }

  private static List<Path> all(Path jar, List<Path> libraries) {
    List<Path> all = new ArrayList<>(libraries);
    all.add(0, jar);
    return all;
  }
}
