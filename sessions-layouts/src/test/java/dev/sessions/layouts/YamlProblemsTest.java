package dev.sessions.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlProblemsTest {
  private static final String HEAD =
      """
      version: "0.1"
      layouts:
        - layoutName: g
          layoutTabs:
            - command: c
      """;

  @TempDir Path folder;
  private Sample sample;

  @BeforeEach
  void sample() {
    sample = new Sample(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          tabName: 8080          | 6:18: tabName must be a text, not the number 8080: write it in quotes, "8080"
          tabName: 0x1F          | 6:18: tabName must be a text, not the number 0x1F: write it in quotes, "0x1F"
          tabName: 1.0           | 6:18: tabName must be a text, not the number 1.0: write it in quotes, "1.0"
          tabName: .inf          | 6:18: tabName must be a text, not the number .inf: write it in quotes, ".inf"
          tabName: true          | 6:18: tabName must be a text, not the bare word true: write it in quotes, "true"
          startDir: ~            | 6:19: startDir must be a text, not the bare ~, which means nothing: write it in quotes, "~"
          tabName:               | 6:17: tabName must be a text, not nothing
          startDir: *here        | 6:19: aliases are not supported: write the value out where it is needed
          tabName: !!str 1       | 6:18: tags such as 'tag:yaml.org,2002:str' are not supported: write the plain value, a text in quotes
          tabName: [t]           | 6:18: tabName must be a text, not a list
          tabname: t             | 6:9: a tab has no key 'tabname'; did you mean 'tabName'?
          command: d             | 6:9: the key 'command' stands here a second time; it was given on line 5
          startDir: gone$NO_SUCH | 6:19: startDir 'gone$NO_SUCH': the variable NO_SUCH is not set
          tabName: "a\\u0007"    | 6:18: tabName 'a\\u0007' holds a control character
          tabWeight: -1          | 6:20: tabWeight must be at least 0, not -1
          tabName: "open         | 7:1: not valid YAML: while scanning a quoted scalar: found unexpected end of stream
          tabName: a: b          | 6:19: not valid YAML: mapping values are not allowed here
          ? [a]                  | 6:11: a key must be a plain text, not a list, an object or an alias
          """)
  void tellsOneProblemOfATabOnce(String member, String problem) {
    assertThat(sample.problems("a.yaml", HEAD + "        " + member + "\n"))
        .contains(problem)
        .filteredOn(told -> told.startsWith(problem.substring(0, problem.indexOf(": "))))
        .hasSize(1);
  }

  @Test
  void refusesTabsAsIndentation() {
    assertThat(sample.problems("a.yml", "version: \"0.1\"\nlayouts:\n\t- x"))
        .containsExactly(
            "3:1: not valid YAML: while scanning for the next token: found character '\\t(TAB)' that"
                + " cannot start any token. (Do not use \\t(TAB) for indentation)");
  }

  @Test
  void refusesASecondDocument() {
    assertThat(sample.problems("a.yml", "a: 1\n---\nb: 2\n"))
        .containsExactly("3:1: a second document begins here: a layouts file has only one");
    assertThat(sample.problems("a.yml", "{a: 1}\n]\n"))
        .containsExactly("2:1: not valid YAML: something follows the end of the document");
  }

  @Test
  void refusesCharactersThatNoYamlFileMayHold() {
    assertThat(sample.problems("a.yml", "😀: 1\nb: x\u0001\n"))
        .containsExactly(
            "2:5: not valid YAML: the character U+0001 cannot stand in a file; in double quotes it"
                + " can be written as an escape");
  }

  @Test
  void tellsEveryProblemAtOnce() {
    String text =
        """
        version: 0.1
        layouts:
          - layoutName: 7
            layoutTabs: []
          - &a
            layoutName: ok
            layoutTabs:
              - {tabName: t, startDir: ., command: c, wait: 1}
          - *a
        """;
    assertThat(sample.problems("a.yaml", text))
        .containsExactly(
            "1:10: version must be a text, not the number 0.1: write it in quotes, \"0.1\"",
            "3:17: layoutName must be a text, not the number 7: write it in quotes, \"7\"",
            "4:17: layoutTabs is empty: write at least one entry",
            "8:47: a tab has no key 'wait'; its keys are tabName, startDir, command, tabWeight",
            "9:5: aliases are not supported: write the value out where it is needed");
  }
}
