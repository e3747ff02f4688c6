package dev.sessions.manager.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.backend.fake.FakeBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plugin sees, and what it does not: each says by its text what it has seen. */
class PluginIsolationTest {
  /** Copied there by the build. */
  private static final Path LIBRARIES = Path.of("target/plugin-libraries").toAbsolutePath();

  @TempDir Path folder;

  private String seen(String name) {
    try (BackendRegistry registry =
        BackendRegistry.of(new FakeBackend()).withPlugins(PluginFolders.of(folder))) {
      assertThat(registry.problems()).isEmpty();
      return registry.find(name).toString();
    }
  }

  private static PluginSource source(String name) {
    return PluginSource.of("plugin.Backend", name);
  }

  private static String reading(String resource) {
    return "Backend.class.getClassLoader().getResource(\"" + resource + "\") + \"\"";
  }

  private static String loading(String type) {
    return "new Object() { public String toString() { try { return \"\" + Class.forName(\""
        + type
        + "\").getClassLoader(); } catch (ClassNotFoundException e) { return \"none\"; } } }"
        + ".toString()";
  }

  @Test
  void twoPluginsWithOneLibraryInTwoVersionsEachUseTheirOwn() throws IOException {
    for (String version : List.of("first", "second")) {
      source(version)
          .text("new lib.Greeting().word()")
          .jar()
          .source(
              "lib.Greeting",
              "package lib; public class Greeting { public String word() { return \"%s\"; } }"
                  .formatted(version))
          .write(folder.resolve(version + ".jar"));
    }
    assertThat(seen("first")).isEqualTo("first");
    assertThat(seen("second")).isEqualTo("second");
  }

  @Test
  void twoPluginsWithTwoReleasesOfJacksonEachUseTheirOwn() throws IOException {
    for (String version : List.of("2.17.2", "2.22.3")) {
      Path jar = LIBRARIES.resolve("jackson-core-" + version + ".jar");
      source("jackson-" + version.replace('.', '-'))
          .text("com.fasterxml.jackson.core.json.PackageVersion.VERSION.toString()")
          .jar()
          .bundling(jar)
          .write(folder.resolve(version + ".jar"));
    }
    assertThat(seen("jackson-2-17-2")).isEqualTo("2.17.2");
    assertThat(seen("jackson-2-22-3")).isEqualTo("2.22.3");
  }

  @Test
  void aPluginsGuavaIsItsOwnAndTheHostsStaysTheHosts() throws IOException {
    Path old = LIBRARIES.resolve("guava-31.0.1-jre.jar");
    Path beside =
        Files.copy(old, Files.createDirectory(folder.resolve("guava")).resolve("old.jar"));
    source("guava")
        .text(
            "com.google.common.collect.ImmutableList.of(1).getClass().getProtectionDomain()"
                + ".getCodeSource().getLocation().getPath()")
        .jar()
        .against(beside)
        .write(folder.resolve("guava/backend.jar"));
    assertThat(seen("guava")).isEqualTo(beside.toString());
    assertThat(PluginJar.originOf(ImmutableList.class).toString()).doesNotContain("31.0.1");
  }

  @Test
  void aPluginThatBundlesTheApiUsesTheHosts() throws IOException {
    source("bundler")
        .text("\"\" + (SessionBackend.class.getClassLoader() == Backend.class.getClassLoader())")
        .jar()
        .bundling(PluginJar.originOf(SessionBackend.class))
        .write(folder.resolve("bundler.jar"));
    assertThat(seen("bundler")).isEqualTo("false");
  }

  @Test
  void aPackageThatOnlyBeginsLikeTheApiIsThePluginsOwn() throws IOException {
    source("neighbour")
        .text("new dev.sessions.apiextras.Extra().toString()")
        .jar()
        .source(
            "dev.sessions.apiextras.Extra",
            "package dev.sessions.apiextras;"
                + " public class Extra { public String toString() { return \"own\"; } }")
        .write(folder.resolve("neighbour.jar"));
    assertThat(seen("neighbour")).isEqualTo("own");
  }

  @Test
  void nothingElseOfTheHostIsSeen() throws IOException {
    for (Class<?> hosts : List.of(BackendRegistry.class, FakeBackend.class, ImmutableList.class)) {
      source("looker").text(loading(hosts.getName())).jar().write(folder.resolve("looker.jar"));
      assertThat(seen("looker")).isEqualTo("none");
    }
    source("looker").text(loading("java.sql.Connection")).jar().write(folder.resolve("looker.jar"));
    assertThat(seen("looker")).contains("PlatformClassLoader");
  }

  @Test
  void resourcesAreThePluginsOwnToo() throws IOException {
    String services = "META-INF/services/" + SessionBackend.class.getName();
    assertThat(getClass().getClassLoader().getResource(services)).isNotNull();
    source("reader").text(reading(services)).jar().write(folder.resolve("reader.jar"));
    assertThat(seen("reader")).contains("reader.jar!/" + services);

    String hosts = FakeBackend.class.getName().replace('.', '/') + ".class";
    assertThat(getClass().getClassLoader().getResource(hosts)).isNotNull();
    source("reader").text(reading(hosts)).jar().write(folder.resolve("reader.jar"));
    assertThat(seen("reader")).isEqualTo("null");
  }

  @Test
  void aPluginThatIsAModuleRunsLikeAnyOther() throws IOException {
    source("modular")
        .text("\"\" + Backend.class.getModule().isNamed()")
        .jar()
        .source(
            "module-info",
            "module plugin { requires dev.sessions.api;"
                + " provides dev.sessions.api.spi.SessionBackend with plugin.Backend; }")
        .against(PluginJar.originOf(NullMarked.class))
        .onModulePath()
        .write(folder.resolve("modular.jar"));
    assertThat(seen("modular")).isEqualTo("false");
  }

  @Test
  void theServicesOfTheJdkAreFoundThroughAPlugin() throws IOException {
    source("serving")
        .text(
            "\"\" + java.util.ServiceLoader.load(java.nio.file.spi.FileSystemProvider.class,"
                + " Backend.class.getClassLoader()).findFirst().isPresent()")
        .jar()
        .write(folder.resolve("serving.jar"));
    assertThat(seen("serving")).isEqualTo("true");
  }
}
