package dev.sessions.manager.plugin;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One plugin as it stands in a plugin folder: a jar, or a folder of jars.
 *
 * @param path the jar or the folder
 * @param jars its jars, by name
 */
record PluginJars(Path path, List<Path> jars) {

  /** Returns the plugins of a folder, by name. Hidden files and what is no jar are left alone. */
  static List<PluginJars> in(Path folder) throws IOException {
    List<PluginJars> plugins = new ArrayList<>();
    for (Path entry : sorted(folder)) {
      if (Files.isDirectory(entry)) {
        plugins.add(new PluginJars(entry, jarsOf(entry)));
      } else if (isJar(entry)) {
        plugins.add(new PluginJars(entry, List.of(entry)));
      }
    }
    return plugins;
  }

  String name() {
    return path.getFileName().toString();
  }

  URL[] urls() throws MalformedURLException {
    URL[] urls = new URL[jars.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = jars.get(i).toUri().toURL();
    }
    return urls;
  }

  private static List<Path> jarsOf(Path folder) throws IOException {
    return sorted(folder).stream().filter(PluginJars::isJar).toList();
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> !entry.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  private static boolean isJar(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jar");
  }
}
