package dev.sessions.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the published jars declare as modules. */
class ModuleDeclarationsIT {
  private static final String SERVICES = "META-INF/services/";
  private static final String HIDDEN = "dev.sessions.testkit.support";

  @Test
  void everyJarIsAModuleAndOnlyThoseOnAutomaticModulesAreAutomatic() {
    Map<Boolean, Set<String>> names =
        PublishedJars.byModule().values().stream()
            .map(ModuleReference::descriptor)
            .collect(
                Collectors.partitioningBy(
                    ModuleDescriptor::isAutomatic,
                    Collectors.mapping(ModuleDescriptor::name, Collectors.toSet())));
    assertThat(names.get(false))
        .containsExactlyInAnyOrder(
            "dev.sessions.api",
            "dev.sessions.backend.fake",
            "dev.sessions.backend.tmux",
            "dev.sessions.backend.support",
            "dev.sessions.conflict",
            "dev.sessions.layouts",
            "dev.sessions.manager",
            "dev.sessions.reporting",
            "dev.sessions.testkit");
    // Guice is an automatic module.
    assertThat(names.get(true)).containsExactly("dev.sessions.guice");
  }

  @Test
  void everyPackageIsExportedExceptThoseOfTmuxAndOneOfTheTestKit() {
    for (ModuleReference module : PublishedJars.byModule().values()) {
      ModuleDescriptor declared = module.descriptor();
      if (!declared.isAutomatic() && !declared.name().equals("dev.sessions.backend.tmux")) {
        assertThat(declared.exports())
            .as("%s", module)
            .allMatch(exported -> !exported.isQualified())
            .extracting(ModuleDescriptor.Exports::source)
            .containsExactlyInAnyOrderElementsOf(
                declared.packages().stream().filter(it -> !it.equals(HIDDEN)).toList());
      }
    }
  }

  @Test
  void servicesInTheModuleInfoAndInMetaInfAgree() throws IOException {
    int providers = 0;
    for (ModuleReference module : PublishedJars.byModule().values()) {
      Map<String, Set<String>> provided = new TreeMap<>();
      module
          .descriptor()
          .provides()
          .forEach(it -> provided.put(it.service(), new TreeSet<>(it.providers())));
      assertThat(provided).as("%s", module).isEqualTo(inMetaInf(module));
      providers += provided.size();
    }
    assertThat(providers).isEqualTo(2);
  }

  private static Map<String, Set<String>> inMetaInf(ModuleReference module) throws IOException {
    Map<String, Set<String>> services = new TreeMap<>();
    try (JarFile jar = new JarFile(PublishedJars.path(module).toFile())) {
      List<JarEntry> files =
          jar.stream()
              .filter(it -> it.getName().startsWith(SERVICES) && !it.isDirectory())
              .toList();
      for (JarEntry file : files) {
        services.put(file.getName().substring(SERVICES.length()), names(jar, file));
      }
    }
    return services;
  }

  private static Set<String> names(JarFile jar, JarEntry file) throws IOException {
    try (InputStream in = jar.getInputStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
