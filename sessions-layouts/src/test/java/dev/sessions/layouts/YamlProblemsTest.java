package dev.sessions.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
          tabName: 08            | 6:18: tabName must be a text, not the number 08: write it in quotes, "08"
          tabName: 0o7           | 6:18: tabName must be a text, not the number 0o7: write it in quotes, "0o7"
          tabName: 1e3           | 6:18: tabName must be a text, not the number 1e3: write it in quotes, "1e3"
          tabName: .5            | 6:18: tabName must be a text, not the number .5: write it in quotes, ".5"
          startDir: *here        | 6:19: the alias '*here' has no anchor: write '&here' before a value further up in the file
          <<: *here              | 6:13: the alias '*here' has no anchor: write '&here' before a value further up in the file
          <<: text               | 6:13: << must be the alias of an object, or a list of such aliases, not a text
          <<: [{}, 1]            | 6:18: << must be the alias of an object, or a list of such aliases, not a whole number
          startDir: &a [*a]      | 6:23: the alias '*a' is inside the value that it repeats, which would never end
          tabName: !!str 1       | 6:18: tags such as 'tag:yaml.org,2002:str' are not supported: write the plain value, a text in quotes
          tabName: [t]           | 6:18: tabName must be a text, not a list
          tabname: t             | 6:9: a tab has no key 'tabname'; did you mean 'tabName'?
          command: d             | 6:9: the key 'command' is here a second time; it was given on line 5
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
        .containsExactly(
            "1:1: this layouts file has no 'layouts': add the list of layouts",
            "1:1: this layouts file has no 'version': add the version of the file's shape",
            "1:1: a layouts file has no key 'a'; its keys are $schema, version, layouts",
            "3:1: a second document begins here: a layouts file has only one");
    assertThat(sample.problems("a.yml", "{a: 1}\n]\n"))
        .hasSize(4)
        .contains("2:1: not valid YAML: something follows the end of the document");
  }

  @Test
  void refusesCharactersThatNoYamlFileMayHold() {
    assertThat(sample.problems("a.yml", "😀: 1\nb: x\u0001\n"))
        .containsExactly(
            "2:5: not valid YAML: the character U+0001 is not allowed in a file; in double quotes it"
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
            "9:5: two layouts are named 'ok': the first is on line 6; give this one another name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tabName: [08", "tabName: \"open", "? [a]\n        : b", "a: b: c", "&x &y b"})
  void aFaultOfTheSyntaxHidesNothingThatComesBefore(String broken) {
    String text =
        HEAD.replace("0.1", "0.7").replace("command: c", "command: ''\n        " + broken);

    assertThat(sample.problems("a.yaml", text + "\n"))
        .contains(
            "1:10: version must be \"0.1\", not '0.7'",
            "5:18: command is blank: write the shell command to run")
        .anyMatch(problem -> problem.contains("YAML") || problem.contains("a key must be"))
        .noneMatch(problem -> problem.contains("has no 'startDir'"));
  }

  @Test
  void aNumberOfAnyLengthHidesNothing() {
    String text = HEAD + "        tabName: " + "1".repeat(2000) + "\n        extra: 1\n";

    assertThat(sample.problems("a.yaml", text))
        .anyMatch(problem -> problem.startsWith("6:18: this number has more than 1000 characters"))
        .anyMatch(problem -> problem.startsWith("7:9: a tab has no key 'extra'"))
        .anyMatch(problem -> problem.startsWith("5:9: this tab has no 'startDir'"));
  }

  @Test
  void problemsOfWhatAliasesRepeatAreWhereTheTextIs() {
    String text =
        """
        version: "0.1"
        layouts:
          - layoutName: one
            layoutTabs: &tabs
              - &tab {tabName: a, startDir: gone, command: ''}
              - {<<: *tab, tabName: 7}
              - *tab
          - layoutName: two
            layoutTabs: *tabs
        """;
    assertThat(sample.problems("a.yaml", text))
        .containsExactly(
            "5:37: startDir 'gone' is not there (it means " + folder.resolve("gone") + ")",
            "5:52: command is blank: write the shell command to run",
            "6:29: tabName must be a text, not the number 7: write it in quotes, \"7\"",
            "7:9: two tabs are named 'a': the first is on line 5; give this one another name");
  }

  @Test
  void whatAMergeBringsToTheWrongPlaceIsReportedAtTheMerge() {
    String text =
        """
        version: "0.1"
        layouts:
          - &layout
            layoutName: one
            layoutTabs:
              - {tabName: a, startDir: ., command: c}
          - layoutName: two
            layoutTabs:
              - {<<: *layout, tabName: a, startDir: ., command: c}
        """;
    assertThat(sample.problems("a.yaml", text))
        .containsExactly(
            "9:10: a tab has no key 'layoutName'; its keys are tabName, startDir, command, tabWeight",
            "9:10: a tab has no key 'layoutTabs'; its keys are tabName, startDir, command, tabWeight");
  }
}
