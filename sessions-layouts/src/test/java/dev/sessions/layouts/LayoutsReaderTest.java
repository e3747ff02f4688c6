package dev.sessions.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutsReaderTest {
  private static final String STACKOPS =
      """
      {"$schema": "https://example.org/layout.schema.json", "version": "0.1", "layouts": [
        {"layoutName":"g1","layoutTabs":[
          {"command":"ls","startDir":"$HOME","tabName":"p","tabWeight":0}]}]}
      """;
  private static final List<LayoutConfig> G1 =
      List.of(
          new LayoutConfig(
              "g1",
              List.of(TabConfig.named("p").startDir("$HOME").command("ls").tabWeight(0).build())));

  @TempDir Path folder;
  private Sample sample;

  @BeforeEach
  void sample() {
    sample = new Sample(folder);
  }

  @Test
  void aStackopsFileLoadsUnchanged() {
    LayoutsFile file = sample.read("layout.json", STACKOPS);

    assertThat(file)
        .isEqualTo(new LayoutsFile(folder.resolve("layout.json"), LayoutsFile.VERSION, G1));
    assertThat(file.baseDir()).isEqualTo(folder.toAbsolutePath());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "a.JSON", "a.yaml", "a.yml", "a.YML", "a.conf", "a"})
  void jsonIsReadUnderEveryName(String name) {
    assertThat(sample.read(name, STACKOPS).layouts()).isEqualTo(G1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.yaml", "a.yml", "a.conf", "json"})
  void yamlIsReadUnderEveryNameButThatOfJson(String name) {
    String yaml =
        """
        %YAML 1.2
        ---
        version: '0.1'
        layouts: # a comment
        - layoutName: &unused g1
          layoutTabs: [{command: ls, startDir: $HOME, tabName: p, tabWeight: 0}]
        ...
        """;
    assertThat(sample.read(name, yaml).layouts()).isEqualTo(G1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "a", "a.conf"})
  void jsonMayHaveCommentsAndACommaAtTheEnd(String name) {
    String text =
        "// one\r\n /* two\n { */"
            + STACKOPS.replace("}]}]}", "}, ],}, // three\n], /* \" */ }").replace(":0", ":/**/0,");

    assertThat(sample.read(name, text).layouts()).isEqualTo(G1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "2024-01-01", "1_000", "12:30", "<<", "1.2.3", "0b1"})
  void aWordThatIsNoNumberInYaml12IsAText(String written) {
    String yaml = STACKOPS.replace("\"p\"", " " + written);

    assertThat(sample.read("a.yaml", yaml).layouts().get(0).layoutTabs().get(0).tabName())
        .isEqualTo(written);
  }

  @Test
  void aliasesAndMergeKeysRepeatWhatWasWritten() {
    String yaml =
        """
        version: "0.1"
        layouts:
        - layoutName: &one one
          layoutTabs: &tabs
          - &base {tabName: *one, startDir: &dir ~/., command: a}
          - &other
            <<: *base
            tabName: b
            command: "2"
          - <<: [{tabName: c}, *other, *base]
        - layoutName: two
          layoutTabs: *tabs
        """;
    List<TabConfig> tabs =
        List.of(
            new TabConfig("one", "~/.", "a"),
            new TabConfig("b", "~/.", "2"),
            new TabConfig("c", "~/.", "2"));

    assertThat(sample.read("a.yaml", yaml).layouts())
        .containsExactly(new LayoutConfig("one", tabs), new LayoutConfig("two", tabs));
  }

  @ParameterizedTest
  @CsvSource({"0x1F, 31", "0o17, 15", "010, 10", "+8, 8", "-0, 0"})
  void numbersAreThoseOfYaml12(String written, int weight) {
    String yaml = STACKOPS.replace("\"tabWeight\":0", "\"tabWeight\": " + written);

    assertThat(sample.read("a.yaml", yaml).layouts().get(0).layoutTabs().get(0).tabWeight())
        .hasValue(weight);
  }

  @Test
  void byteOrderMarksAndCarriageReturnsAreTolerated() {
    String text = "\uFEFF" + STACKOPS.replace("\n", "\r\n");

    assertThat(sample.read("a.json", text).layouts()).isEqualTo(G1);
    assertThat(sample.read("a", text).layouts()).isEqualTo(G1);
    assertThat(sample.read("a.yaml", text).layouts()).isEqualTo(G1);
  }

  @Test
  void textsArriveAsTheyWereWritten() {
    String yaml =
        """
        version: "0.1"
        layouts:
          - layoutName: "a.b: #{pid} 😀"
            layoutTabs:
              - tabName: yes
                startDir: "~"
                command: |
                  echo one;
                  echo "two" \\;
        """;
    assertThat(sample.read("a.yaml", yaml).layouts())
        .containsExactly(
            new LayoutConfig(
                "a.b: #{pid} 😀",
                List.of(new TabConfig("yes", "~", "echo one;\necho \"two\" \\;\n"))));
  }

  @Test
  void relativeDirectoriesStartAtTheFilesFolder() throws java.io.IOException {
    java.nio.file.Files.createDirectories(folder.resolve("sub"));
    String text = STACKOPS.replace("$HOME", "sub");

    assertThat(sample.read("a.json", text).layouts().get(0).layoutTabs().get(0).startDir())
        .isEqualTo("sub");
  }

  @Test
  void aCommandOf200KibIsRead() {
    String command = "x".repeat(200 * 1024);
    String text = STACKOPS.replace("\"ls\"", '"' + command + '"');

    assertThat(sample.read("a.json", text).layouts().get(0).layoutTabs().get(0).command())
        .isEqualTo(command);
    assertThat(sample.read("a.yaml", text).layouts().get(0).layoutTabs().get(0).command())
        .isEqualTo(command);
  }
}
