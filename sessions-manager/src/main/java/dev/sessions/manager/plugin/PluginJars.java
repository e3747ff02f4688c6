package dev.sessions.manager.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One plugin of a plugin folder: a jar, or a folder of jars.
 *
 * @param path the jar or the folder
 * @param jars its jars, by name
 */
record PluginJars(Path path, List<Path> jars) {

  /** Returns where the plugins of a folder are. What is hidden or no jar is left alone. */
  static List<Path> in(Path folder) throws IOException {
    return sorted(folder, entry -> Files.isDirectory(entry) || isJar(entry));
  }

  /** Returns the plugin that is there. */
  static PluginJars at(Path path) throws IOException {
    return new PluginJars(
        path, Files.isDirectory(path) ? sorted(path, PluginJars::isJar) : List.of(path));
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

  private static List<Path> sorted(Path folder, Predicate<Path> wanted) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> !entry.getFileName().toString().startsWith("."))
          .filter(wanted)
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isJar(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jar");
  }
}
