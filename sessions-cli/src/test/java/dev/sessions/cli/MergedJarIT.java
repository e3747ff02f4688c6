package dev.sessions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The one jar that the launcher runs holds what the jars that it is made of hold. */
class MergedJarIT {
  static final Path JAR = Path.of("target/sessions/sessions.jar");

  @Test
  void providersOfEveryJarAreNamed() throws IOException {
    String file = "META-INF/services/dev.sessions.api.spi.SessionBackend";
    List<String> expected = new ArrayList<>();
    for (URL part : Collections.list(getClass().getClassLoader().getResources(file))) {
      try (InputStream names = part.openStream()) {
        expected.addAll(providers(names));
      }
    }
    assertThat(expected).hasSizeGreaterThanOrEqualTo(2);
    try (JarFile jar = new JarFile(JAR.toFile());
        InputStream names = jar.getInputStream(jar.getEntry(file))) {
      assertThat(providers(names)).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void itIsNoModuleAndHasOneVariantOfEachClass() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().map(Object::toString))
          .contains("dev/sessions/cli/Main.class", "org/apache/commons/cli/Options.class")
          .noneMatch(name -> name.endsWith("module-info.class"))
          .noneMatch(name -> name.startsWith("META-INF/versions/"))
          .doesNotHaveDuplicates();
      Attributes manifest = jar.getManifest().getMainAttributes();
      assertThat(manifest.getValue(Attributes.Name.MAIN_CLASS)).isEqualTo(Main.class.getName());
      assertThat(manifest.getValue(Attributes.Name.MULTI_RELEASE)).isNull();
    }
  }

  @Test
  void licencesAndNoticesOfTheLibrariesComeAlong() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
      assertThat(text(jar, "META-INF/NOTICE")).contains("Jackson");
      assertThat(text(jar, "META-INF/NOTICE.txt")).contains("Apache Commons CLI");
    }
  }

  private static List<String> providers(InputStream names) throws IOException {
    return text(names).lines().map(String::strip).filter(name -> !name.isEmpty()).toList();
  }

  private static String text(JarFile jar, String name) throws IOException {
    try (InputStream content = jar.getInputStream(jar.getEntry(name))) {
      return text(content);
    }
  }

  private static String text(InputStream content) throws IOException {
    return new String(content.readAllBytes(), StandardCharsets.UTF_8);
  }
}
