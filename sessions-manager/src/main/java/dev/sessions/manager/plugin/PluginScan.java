package dev.sessions.manager.plugin;

import dev.sessions.api.error.FileFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Loads every plugin of some folders, each by a class loader of its own and caught apart.
 *
 * <p>A class loader that gave no backend is closed at once; the others hold their jars open until
 * they are closed.
 */
final class PluginScan {
  private final List<InstalledBackend> found = new ArrayList<>();
  private final List<PluginProblem> problems = new ArrayList<>();
  private final List<PluginClassLoader> loaders = new ArrayList<>();

  PluginScan(PluginFolders folders) {
    for (Path folder : folders.folders()) {
      try {
        PluginJars.in(folder).forEach(this::load);
      } catch (IOException e) {
        fail(folder, "the plugin folder " + folder + " cannot be read: " + FileFailure.reason(e));
      }
    }
  }

  List<InstalledBackend> found() {
    return found;
  }

  List<PluginProblem> problems() {
    return problems;
  }

  void close() {
    for (PluginClassLoader loader : loaders) {
      close(loader);
    }
  }

  private void load(Path path) {
    try {
      PluginJars plugin = PluginJars.at(path);
      PluginJarCheck.check(plugin);
      scan(path, new PluginClassLoader(plugin.name(), plugin.urls()));
    } catch (UnusablePluginException e) {
      fail(path, path + " cannot be used: " + e.getMessage());
    } catch (IOException e) {
      fail(path, path + " cannot be read: " + FileFailure.reason(e));
    }
  }

  private void scan(Path path, PluginClassLoader loader) {
    ProviderScan scan = new ProviderScan(loader, path.toString());
    found.addAll(scan.found());
    problems.addAll(scan.problems());
    if (scan.found().isEmpty() && scan.problems().isEmpty()) {
      fail(
          path,
          path
              + " cannot be used: its services file names no backend; it has to name the class of"
              + " one, which is in the plugin's own jars");
    }
    if (scan.found().isEmpty()) {
      close(loader);
    } else {
      loaders.add(loader);
    }
  }

  private void fail(Path origin, String message) {
    problems.add(new PluginProblem(Optional.empty(), Optional.of(origin.toString()), message));
  }

  private static void close(PluginClassLoader loader) {
    try {
      loader.close();
    } catch (IOException e) {
      // The file stays open a while longer, and nothing else.
    }
  }
}
