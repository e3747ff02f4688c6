package dev.sessions.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars of the published modules, as this build has packaged them. */
final class PublishedJars {
  private PublishedJars() {}

  /** Returns all of them by the names of their modules. */
  static Map<String, ModuleReference> byModule() {
    Map<String, ModuleReference> modules = withLibraries();
    modules.keySet().removeIf(name -> !name.startsWith("dev.sessions."));
    return modules;
  }

  /** Returns a module path with these modules and no others; libraries may be among them. */
  static String modulePath(List<String> names) {
    Map<String, ModuleReference> modules = withLibraries();
    assertThat(modules).containsKeys(names.toArray(String[]::new));
    modules.keySet().retainAll(names);
    return modules.values().stream()
        .map(module -> path(module).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Map<String, ModuleReference> withLibraries() {
    Map<String, ModuleReference> modules = new TreeMap<>();
    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .flatMap(jar -> modules(Path.of(jar)))
        .forEach(module -> modules.put(module.descriptor().name(), module));
    return modules;
  }

  /** Returns the jar of a module. */
  static Path path(ModuleReference module) {
    return Path.of(module.location().orElseThrow());
  }

  /** Returns nothing for a library whose file name gives no name for a module. */
  private static Stream<ModuleReference> modules(Path jar) {
    try {
      return ModuleFinder.of(jar).findAll().stream();
    } catch (FindException e) {
      return Stream.empty();
    }
  }
}
