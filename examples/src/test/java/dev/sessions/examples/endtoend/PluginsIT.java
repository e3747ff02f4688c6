package dev.sessions.examples.endtoend;

import static dev.sessions.examples.endtoend.Workplace.layout;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.examples.PluginShop;
import dev.sessions.examples.endtoend.Workplace.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Jars dropped into the plugin folder, good and broken ones, seen through the launcher. */
@Timeout(120)
class PluginsIT {
  @RegisterExtension final Workplace place = new Workplace();

  private Path plugins;
  private PluginShop shop;

  @BeforeEach
  void anEmptyPluginFolder() throws IOException {
    plugins = Files.createDirectories(place.home().resolve(".local/share/sessions/backends"));
    shop = new PluginShop(place.folder());
    place.layouts("dev.json", layout("dev", "api", "web"));
  }

  private Result typed(String... arguments) {
    return place.shell(place.typedPlainly(arguments));
  }

  @Test
  void aDroppedPluginIsUsedLikeAnyOther() throws IOException {
    shop.folder(plugins.resolve("mine"), "mine");
    Result run = typed("run", "dev.json", "-b", "mine");
    assertThat(run.exit()).describedAs(run.toString()).isZero();
    assertThat(run.out()).startsWith("created   dev (2 windows)\n");
    Result status = typed("status", "-b", "mine", "-o", "sessions=one,two", "--json");
    assertThat(status.out()).contains("\"session\":\"one\"", "\"session\":\"two\"");
    assertThat(place.windows()).describedAs("tmux was never asked").isEmpty();
  }

  @Test
  void brokenPluginsEachHaveTheirMessageBesideTheGoodOne() throws IOException {
    shop.folder(plugins.resolve("mine"), "mine");
    Files.writeString(plugins.resolve("a-text.jar"), "not a jar");
    shop.jar(plugins.resolve("b-future.jar"), "future", "", "2");
    shop.jar(plugins.resolve("c-wordy.jar"), "wordy", "", "first");
    shop.jar(plugins.resolve("d-lonely.jar"), "lonely", "", "1");
    shop.folder(plugins.resolve("e-thrower"), "thrower");
    shop.jar(
        plugins.resolve("e-thrower/backend.jar"),
        "thrower",
        "public Backend() { throw new IllegalStateException(\"not today\"); }",
        "1");
    shop.folder(plugins.resolve("f-shouting"), "SHOUTING");
    shop.folder(plugins.resolve("g-tmux"), "tmux");
    Files.createDirectory(plugins.resolve("h-empty"));
    shop.folder(plugins.resolve("i-twin"), "twin");
    shop.folder(plugins.resolve("j-twin"), "twin");

    Result backends = typed("backends");

    assertThat(backends.exit()).isZero();
    assertThat(backends.err()).isEmpty();
    assertThat(backends.out().lines().filter(line -> line.matches("[a-z]+")))
        .containsExactly("fake", "mine", "tmux");
    assertThat(backends.out()).contains("  from: " + plugins.resolve("mine/backend.jar") + "\n");
    assertThat(notLoaded(backends))
        .satisfiesExactlyInAnyOrder(
            line -> says(line, "a-text.jar", "cannot be read as a jar"),
            line -> says(line, "b-future.jar", "level 2 of the SPI"),
            line -> says(line, "c-wordy.jar", "'Sessions-SPI-Level: first'"),
            line -> says(line, "d-lonely.jar", "FakeBackend is missing"),
            line -> says(line, "e-thrower", "not today"),
            line -> says(line, "f-shouting", "[a-z][a-z0-9-]*"),
            line -> says(line, "g-tmux", "TmuxBackend"),
            line -> says(line, "h-empty", "holds no jar"),
            line -> says(line, "i-twin", "j-twin"));

    JsonNode json = place.json("backends");
    assertThat(json.get("backends")).hasSize(3);
    assertThat(json.get("problems")).hasSize(9);
    Result unknown = typed("status", "-b", "twin");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err())
        .contains("backends: fake, mine, tmux")
        .contains("i-twin")
        .contains("8 more could not be loaded: 'sessions backends' says why")
        .doesNotContain("d-lonely.jar")
        .hasLineCount(1);
    assertThat(place.sessions("run", "dev.json").exit()).isZero();
    assertThat(place.state()).containsExactly("dev: api, web");
  }

  @Test
  void whatAPluginPrintsSpoilsNoDocument() throws IOException {
    shop.folder(plugins.resolve("noisy"), "noisy");
    shop.jar(
        plugins.resolve("noisy/backend.jar"),
        "noisy",
        "public Backend() { System.out.println(\"hello from noisy\"); }",
        "1");
    assertThat(place.json("backends").get("backends")).hasSize(3);
    assertThat(typed("backends").err()).isEqualTo("hello from noisy\n");
  }

  @Test
  void aNamedFolderStandsInForTheUsualOne() throws IOException {
    shop.folder(plugins.resolve("mine"), "mine");
    shop.folder(place.folder().resolve("other/yours"), "yours");
    assertThat(typed("backends", "--plugins", "other").out())
        .contains("yours")
        .doesNotContain("mine");
    assertThat(typed("run", "dev.json", "-b", "yours", "--plugins", "other").exit()).isZero();
    Result missing = typed("run", "dev.json", "--plugins", "nowhere");
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).contains("nowhere' is not there");
    assertThat(place.windows()).isEmpty();
  }

  private static List<String> notLoaded(Result result) {
    return result.out().lines().filter(line -> line.startsWith("NOT LOADED: ")).toList();
  }

  private static void says(String line, String... parts) {
    assertThat(line).contains(parts);
  }
}
