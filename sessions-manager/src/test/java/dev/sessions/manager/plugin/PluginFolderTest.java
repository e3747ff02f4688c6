package dev.sessions.manager.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.backend.fake.FakeBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginFolderTest {
  private static final String LOADED = "dev.sessions.test.loaded";

  @TempDir Path folder;

  private final Map<String, String> expected = new LinkedHashMap<>();

  private BackendRegistry registry() {
    return BackendRegistry.of(new FakeBackend()).withPlugins(PluginFolders.of(folder));
  }

  private static List<String> names(BackendRegistry registry) {
    return registry.backends().stream().map(InstalledBackend::name).toList();
  }

  private static PluginSource source(String name) {
    return PluginSource.of("plugin.Backend", name);
  }

  /** Drops a jar into the folder and says what its one message is to contain. */
  private void broken(String file, PluginJar jar, String why) throws IOException {
    jar.write(folder.resolve(file));
    expected.put(file, why);
  }

  @Test
  void aJarIsAPlugin() throws IOException {
    Path jar = source("good").jar().write(folder.resolve("100% good #1?.jar"));
    try (BackendRegistry registry = registry()) {
      assertThat(registry.problems()).isEmpty();
      assertThat(registry.backends())
          .filteredOn(installed -> installed.name().equals("good"))
          .singleElement()
          .satisfies(
              installed -> {
                assertThat(installed.origin()).isEqualTo(jar.toString());
                assertThat(installed.info().spiLevel()).isEqualTo(SessionBackend.SPI_CURRENT);
                assertThat(installed.info().capabilities()).containsExactly(Capability.REPLACE);
              });
      assertThat(registry.find("good").info().name()).isEqualTo("good");
      assertThat(registry.find("fake").info()).isEqualTo(new FakeBackend().info());
    }
  }

  @Test
  void aFolderOfJarsIsAPluginWithItsLibraries() throws IOException {
    Path library =
        new PluginJar()
            .source(
                "lib.Word",
                "package lib; public class Word { public String toString() { return \"lent\"; } }")
            .write(folder.resolve("two/word.jar"));
    Path jar =
        source("two")
            .name("new lib.Word().toString()")
            .jar()
            .against(library)
            .write(folder.resolve("two/backend.jar"));
    Files.writeString(folder.resolve("two/README.txt"), "not a jar");
    try (BackendRegistry registry = registry()) {
      assertThat(registry.problems()).isEmpty();
      assertThat(names(registry)).containsExactly("fake", "lent");
      assertThat(registry.backends().get(1).origin()).isEqualTo(jar.toString());
    }
  }

  @Test
  void oneJarMayHaveSeveralBackendsAndABrokenOneDoesNotHideTheOther() throws IOException {
    source("one")
        .jar()
        .provider("plugin.Gone", "plugin.Backend", "plugin.Other")
        .source("plugin.Other", PluginSource.of("plugin.Other", "other").toString())
        .write(folder.resolve("both.jar"));
    try (BackendRegistry registry = registry()) {
      assertThat(names(registry)).containsExactly("fake", "one", "other");
      assertThat(registry.problems())
          .singleElement()
          .asString()
          .contains("both.jar", "plugin.Gone");
    }
  }

  @Test
  void eachBrokenPluginHasItsOneMessageAndStopsNoOther() throws IOException {
    Files.writeString(folder.resolve("text.jar"), "this is no jar");
    expected.put("text.jar", "cannot be read as a jar");
    Files.createFile(folder.resolve("nothing.jar"));
    expected.put("nothing.jar", "cannot be read as a jar");
    broken("library.jar", new PluginJar().spiLevel("1").resource("a", "b"), "declares no backend");
    broken("silent.jar", source("a").jar().provider("# none"), "names no backend");
    broken("unversioned.jar", unversioned(), "'Sessions-SPI-Level: 1'");
    broken("wordy.jar", source("a").jar().spiLevel("one"), "'Sessions-SPI-Level: one'");
    broken("future.jar", source("a").jar().spiLevel("2"), "built for level 2 of the SPI");
    broken("huge.jar", source("a").jar().spiLevel("99999999999"), "built for level 99999999999");
    broken(
        "throwing.jar",
        source("a")
            .with("public Backend() { throw new IllegalStateException(\"not today\"); }")
            .jar(),
        "not today");
    broken("private.jar", source("a").with("private Backend() {}").jar(), "plugin.Backend");
    broken("gone.jar", source("a").jar().provider("plugin.Gone"), "plugin.Gone not found");
    broken("garbled.jar", source("a").jar().provider("this is no class name"), "Illegal");
    broken("lonely.jar", lonely(), "the class lib.Word is missing");
    broken(
        "stranger.jar",
        PluginJar.of("plugin.Backend", "package plugin; public class Backend {}"),
        "not a subtype");
    broken("shouting.jar", source("SHOUTING").jar(), "[a-z][a-z0-9-]*");
    broken(
        "nameless.jar",
        source("a").name("null").jar(),
        "info() of plugin.Backend failed: java.lang.NullPointerException: name");
    broken(
        "unnameable.jar",
        source("a").name("String.valueOf(1 / Integer.parseInt(\"0\"))").jar(),
        "by zero");
    broken(
        "boastful.jar",
        source("a").capabilities("Set.of()).spiLevel(2").jar(),
        "its info() says that it was built for level 2 of the SPI, but this host accepts level 1");
    broken(
        "incapable.jar",
        source("a").capabilities("null").jar(),
        "info() of plugin.Backend failed: java.lang.NullPointerException");
    broken(
        "failing.jar",
        source("a").capabilities("Set.of(Capability.of(\"FLY\"))").jar(),
        "'FLY' is not the name of a capability");
    broken(
        "static.jar",
        source("a").with("static int X = Integer.parseInt(\"x\");").jar(),
        "For input string");
    broken(
        "erring.jar",
        source("a").with("public Backend() { throw new AssertionError(\"a bug\"); }").jar(),
        "a bug");
    broken("usurper.jar", source("fake").jar(), "FakeBackend");
    Files.createDirectories(folder.resolve("empty"));
    expected.put("empty", "holds no jar");
    source("a").jar().write(folder.resolve("damaged/backend.jar"));
    Files.writeString(folder.resolve("damaged/library.jar"), "no jar");
    expected.put("damaged", "its library.jar cannot be read");
    source("good").jar().write(folder.resolve("good.jar"));
    source("better").jar().write(folder.resolve("z/backend.jar"));

    try (BackendRegistry registry = registry()) {
      assertThat(names(registry)).containsExactly("better", "fake", "good");
      assertThat(registry.find("fake").info()).isEqualTo(new FakeBackend().info());
      assertThat(registry.problems()).hasSameSizeAs(expected.keySet());
      expected.forEach(
          (file, why) ->
              assertThat(registry.problems())
                  .filteredOn(
                      problem ->
                          problem.origin().orElse("").equals(folder.resolve(file).toString()))
                  .describedAs(file)
                  .singleElement()
                  .satisfies(
                      problem ->
                          assertThat(problem.message())
                              .contains(folder.resolve(file).toString())
                              .contains(why)
                              .doesNotContain("\n")));
      assertThatThrownBy(() -> registry.find("gone"))
          .isInstanceOfSatisfying(
              SessionException.class,
              e -> assertThat(e.code()).isEqualTo(StandardErrorCode.UNKNOWN_BACKEND))
          .hasMessageContaining("backends: better, fake, good")
          .hasMessageContaining("plugin.Gone not found")
          .hasMessageContaining("more could not be loaded")
          .hasMessageNotContaining("library.jar");
    }
  }

  private static PluginJar unversioned() {
    return new PluginJar()
        .provider("plugin.Backend")
        .source("plugin.Backend", source("a").toString());
  }

  /** A backend that needs a library which it does not have with it. */
  private PluginJar lonely() throws IOException {
    Path library =
        new PluginJar()
            .source("lib.Word", "package lib; public class Word {}")
            .write(Files.createDirectory(folder.resolve(".elsewhere")).resolve("word.jar"));
    return source("a").with("private final lib.Word word = new lib.Word();").jar().against(library);
  }

  @Test
  void aNameThatTwoPluginsClaimIsRefusedToBoth() throws IOException {
    Path one = source("twin").jar().write(folder.resolve("one.jar"));
    Path other = source("twin").jar().write(folder.resolve("other.jar"));
    try (BackendRegistry registry = registry()) {
      assertThat(names(registry)).containsExactly("fake");
      assertThatThrownBy(() -> registry.find("twin"))
          .hasMessageContaining("'twin' is claimed more than once")
          .hasMessageContaining(one.toString())
          .hasMessageContaining(other.toString());
    }
  }

  @Test
  void noClassOfAPluginForAnotherVersionIsLoaded() throws IOException {
    String telling = "static { System.setProperty(\"" + LOADED + "\", \"yes\"); }";
    source("future").with(telling).jar().spiLevel("2").write(folder.resolve("future.jar"));
    try (BackendRegistry registry = registry()) {
      assertThat(registry.problems()).hasSize(1);
      assertThat(System.getProperty(LOADED)).isNull();

      source("now").with(telling).jar().write(folder.resolve("now.jar"));
      assertThat(registry().find("now").info().name()).isEqualTo("now");
      assertThat(System.getProperty(LOADED)).isEqualTo("yes");
    } finally {
      System.clearProperty(LOADED);
    }
  }

  @Test
  void noPluginIsLoadedForABuiltInBackend() throws IOException {
    String telling = "static { System.setProperty(\"" + LOADED + "\", \"yes\"); }";
    source("now").with(telling).jar().write(folder.resolve("now.jar"));
    try (BackendRegistry registry = registry()) {
      assertThat(registry.find("fake").info()).isEqualTo(new FakeBackend().info());
      assertThat(System.getProperty(LOADED)).isNull();
      assertThat(registry.backends()).hasSize(2);
      assertThat(System.getProperty(LOADED)).isEqualTo("yes");
    } finally {
      System.clearProperty(LOADED);
    }
  }

  @Test
  void aClosedRegistryHasLetGoOfThePluginsJars() throws IOException {
    source("good")
        .with("private static final class Later {}")
        .text("new Later().toString()")
        .jar()
        .write(folder.resolve("good.jar"));
    BackendRegistry registry = registry();
    SessionBackend backend = registry.find("good");
    registry.close();
    registry.close();
    assertThatThrownBy(backend::toString).isInstanceOf(NoClassDefFoundError.class);
  }

  @Test
  void aFolderThatIsNamedMustBeThere() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> PluginFolders.of(folder.resolve("none")))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.INVALID_OPTION))
        .hasMessageContaining("is not there");
    assertThatThrownBy(() -> PluginFolders.of(folder, file)).hasMessageContaining("is no folder");
  }

  @Test
  void theUsualFolderIsInTheDataHome() throws IOException {
    Path usual = folder.resolve(".local/share/sessions/backends");
    Map<String, String> home = Map.of("HOME", folder.toString());
    assertThat(PluginFolders.usual(home)).isEqualTo(PluginFolders.NONE);
    Files.createDirectories(usual);
    assertThat(PluginFolders.usual(home).folders()).containsExactly(usual);

    Path other = Files.createDirectories(folder.resolve("data/sessions/backends"));
    String data = folder.resolve("data").toString();
    assertThat(
            PluginFolders.usual(Map.of("HOME", folder.toString(), "XDG_DATA_HOME", data)).folders())
        .containsExactly(other);
    assertThat(
            PluginFolders.usual(Map.of("HOME", folder.toString(), "XDG_DATA_HOME", "data"))
                .folders())
        .describedAs("one that is not absolute counts for nothing")
        .containsExactly(usual);
    assertThat(PluginFolders.usual(Map.of())).isEqualTo(PluginFolders.NONE);
  }

  @Test
  void aUsualFolderThatCannotBeReadIsAProblemAndNoMore() throws IOException {
    Files.createDirectories(folder.resolve("sessions"));
    Files.writeString(folder.resolve("sessions/backends"), "a file");
    PluginFolders usual = PluginFolders.usual(Map.of("XDG_DATA_HOME", folder.toString()));
    try (BackendRegistry registry = BackendRegistry.of(new FakeBackend()).withPlugins(usual)) {
      assertThat(names(registry)).containsExactly("fake");
      assertThat(registry.problems()).singleElement().asString().contains("cannot be read");
    }
  }
}
