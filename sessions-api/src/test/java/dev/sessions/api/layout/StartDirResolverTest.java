package dev.sessions.api.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartDirResolverTest {
  @TempDir Path root;

  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void makeFolders() {
    environment.put("HOME", folder("home").toString());
    folder("home/code");
    folder("base");
  }

  private Path folder(String name) {
    try {
      return Files.createDirectories(root.resolve(name));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Path resolve(String startDir) {
    return new StartDirResolver(environment, root.resolve("base")).resolve(startDir);
  }

  private void refused(String startDir, String message) {
    assertThatThrownBy(() -> resolve(startDir))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.INVALID_LAYOUT))
        .hasMessage(message);
  }

  @Test
  void aTildeIsTheHomeDirectory() {
    assertThat(resolve("~")).isEqualTo(root.resolve("home"));
    assertThat(resolve("~/")).isEqualTo(root.resolve("home"));
    assertThat(resolve("~/code")).isEqualTo(root.resolve("home/code"));
  }

  @Test
  void aTildeIsSpecialOnlyAloneInFront() {
    folder("base/~user");
    folder("base/a/~");
    folder("base/a~");
    assertThat(resolve("~user")).isEqualTo(root.resolve("base/~user"));
    assertThat(resolve("a/~")).isEqualTo(root.resolve("base/a/~"));
    assertThat(resolve("a~")).isEqualTo(root.resolve("base/a~"));
    assertThat(resolve("./~user")).isEqualTo(root.resolve("base/~user"));
  }

  @Test
  void aVariableStandsWithAndWithoutBraces() {
    environment.put("CODE_1", root.resolve("home/code").toString());
    environment.put("SUB", "code");
    assertThat(resolve("$CODE_1")).isEqualTo(root.resolve("home/code"));
    assertThat(resolve("${CODE_1}")).isEqualTo(root.resolve("home/code"));
    assertThat(resolve("$HOME/$SUB")).isEqualTo(root.resolve("home/code"));
    assertThat(resolve("~/${SUB}/")).isEqualTo(root.resolve("home/code"));
    folder("home/codes");
    assertThat(resolve("~/${SUB}s")).isEqualTo(root.resolve("home/codes"));
  }

  @Test
  void theLongestNameCounts() {
    environment.put("A", "x");
    folder("base/x.d");
    assertThat(resolve("$A.d")).isEqualTo(root.resolve("base/x.d"));
    refused("$AB", "startDir '$AB': the variable AB is not set");
  }

  @Test
  void whatAVariableHoldsIsNotLookedAtAgain() {
    environment.put("A", "$B");
    environment.put("B", "wrong");
    environment.put("T", "~");
    environment.put("BACK", "a\\1$0");
    folder("base/$B");
    folder("base/~");
    folder("base/a\\1$0");
    assertThat(resolve("$A")).isEqualTo(root.resolve("base/$B"));
    assertThat(resolve("$T")).isEqualTo(root.resolve("base/~"));
    assertThat(resolve("${BACK}")).isEqualTo(root.resolve("base/a\\1$0"));
    environment.put("HOME", folder("home$B").toString());
    assertThat(resolve("~")).isEqualTo(root.resolve("home$B"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$",
        "$1",
        "${",
        "${}",
        "${A:-b}",
        "${A b}",
        "$-",
        "a$",
        "`pwd`",
        "$(pwd)",
        "*",
        "#{pid}",
        "#S",
        "\\$HOME b",
        "a b"
      })
  void nothingElseIsSpecial(String startDir) {
    environment.put("A", "wrong");
    boolean backslash = startDir.startsWith("\\");
    String literal = backslash ? "\\" + environment.get("HOME") + " b" : startDir;
    Path expected = folder("base/" + literal);
    assertThat(resolve(startDir)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "$$, $",
    "a$$b, a$b",
    "$$HOME, $HOME",
    "$${A}, ${A}",
    "$$$$, $$",
    "$$$A, $x",
    "$A$$, x$",
    "$$1, $1",
    "$$$, $$",
    "$$$1, $$1"
  })
  void twoDollarsAreOne(String startDir, String name) {
    environment.put("A", "x");
    Path expected = folder("base/" + name);
    assertThat(resolve(startDir)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$", "$$", "a$A", "${A}", "~", "~/x", "~x", "$~", "x/~", "$$A$$", "${", "\\$A", " "
      })
  void aPathThatIsWrittenAsAStartDirectoryIsItself(String name) {
    environment.put("A", "wrong");
    Path expected = folder("base/" + name);
    assertThat(resolve(StartDirResolver.written(name))).isEqualTo(expected);
    assertThat(resolve(StartDirResolver.written(expected.toString()))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gone$", "gone${", "gone${}", "gone$1", "gone/$(x)"})
  void aDollarWithoutANameIsExplainedIfTheDirectoryDoesNotExist(String startDir) {
    refused(
        startDir,
        "startDir '"
            + startDir
            + "' is not there (it means "
            + root.resolve("base")
            + "/"
            + startDir
            + "); a $ without a name after it is itself: write $NAME or ${NAME} for a variable");
  }

  @Test
  void anUnsetOrEmptyVariableIsRefusedByName() {
    environment.put("EMPTY", "");
    refused("$NOPE/x", "startDir '$NOPE/x': the variable NOPE is not set");
    refused("${NOPE}", "startDir '${NOPE}': the variable NOPE is not set");
    refused("$EMPTY/x", "startDir '$EMPTY/x': the variable EMPTY is not set");
    environment.remove("HOME");
    refused("~/x", "startDir '~/x': the variable HOME is not set");
  }

  @Test
  void aRelativePathStartsAtTheBaseDirectory() {
    folder("base/sub");
    assertThat(resolve(".")).isEqualTo(root.resolve("base"));
    assertThat(resolve("sub")).isEqualTo(root.resolve("base/sub"));
    assertThat(resolve("../home/./code")).isEqualTo(root.resolve("home/code"));
  }

  @Test
  void aRelativeBaseDirectoryIsMadeAbsolute() {
    assertThat(new StartDirResolver(Map.of(), Path.of("")).resolve("."))
        .isEqualTo(Path.of("").toAbsolutePath());
  }

  @Test
  void anAbsolutePathIsItself() {
    assertThat(resolve(root.resolve("home").toString())).isEqualTo(root.resolve("home"));
    assertThat(resolve("/")).isEqualTo(Path.of("/"));
  }

  @Test
  void aDirectoryThatIsNotThereIsRefusedWithWhatItMeans() {
    Path path = root.resolve("home/nope");
    refused("~/nope", "startDir '~/nope' is not there (it means " + path + ")");
    refused(path.toString(), "startDir '" + path + "' is not there");
  }

  @Test
  void aFileIsNoDirectory() throws IOException {
    Path file = Files.writeString(root.resolve("base/file"), "");
    refused("file", "startDir 'file' is not a directory (it means " + file + ")");
    refused("file/x", "startDir 'file/x' is not there (it means " + file.resolve("x") + ")");
  }

  @Test
  void aLinkToADirectoryIsOneAndKeepsItsName() throws IOException {
    Path link = Files.createSymbolicLink(root.resolve("base/link"), root.resolve("home"));
    assertThat(resolve("link")).isEqualTo(link);
    Files.createSymbolicLink(root.resolve("base/broken"), root.resolve("nowhere"));
    assertThatThrownBy(() -> resolve("broken")).hasMessageContaining("is not there");
  }

  @Test
  void whatIsNoPathIsRefused() {
    assertThatThrownBy(() -> resolve("a\0b"))
        .isInstanceOf(SessionException.class)
        .hasMessageContaining("is not a path");
  }

  @Test
  void aLayoutKeepsAllButItsStartDirectories() {
    LayoutConfig layout =
        new LayoutConfig(
            "dev",
            List.of(
                TabConfig.named("api")
                    .startDir("~/code")
                    .command("run $HOME ~")
                    .tabWeight(3)
                    .build(),
                new TabConfig("web", ".", "x")));
    assertThat(new StartDirResolver(environment, root.resolve("base")).resolve(layout))
        .isEqualTo(
            new LayoutConfig(
                "dev",
                List.of(
                    TabConfig.named("api")
                        .startDir(root.resolve("home/code").toString())
                        .command("run $HOME ~")
                        .tabWeight(3)
                        .build(),
                    new TabConfig("web", root.resolve("base").toString(), "x"))));
  }

  @Test
  void theFirstTabThatCannotStartIsNamedWithItsLayout() {
    LayoutConfig layout =
        new LayoutConfig(
            "dev",
            List.of(
                new TabConfig("api", "~", "x"),
                new TabConfig("web", "$NOPE", "x"),
                new TabConfig("log", "~/nope", "x")));
    assertThatThrownBy(
            () -> new StartDirResolver(environment, root.resolve("base")).resolve(layout))
        .isInstanceOf(SessionException.class)
        .hasMessage("layout 'dev', tab 'web': startDir '$NOPE': the variable NOPE is not set");
  }
}
