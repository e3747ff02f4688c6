package dev.sessions.layouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sessions.api.error.StandardErrorCode;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonProblemsTest {
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
          []                  | 1:1: the file must be an object, not a list
          "x"                 | 1:1: the file must be an object, not the text 'x'
          {"version":"0.1"    | 1:17: not valid JSON: a } is missing
          {"version":"0.1",,} | 1:18: not valid JSON: ',' here: a key in double quotes was expected
          {"version" "0.1"}   | 1:12: not valid JSON: '"' here: a colon was expected after the key
          {"version":"0.1" 1} | 1:18: not valid JSON: '1' here: a comma was expected, or the end of the list or object
          {"version":}        | 1:12: not valid JSON: '}' here: a value was expected
          {"version":[1}      | 1:14: not valid JSON: '}' here: ']' was expected
          {"version":yes}     | 1:12: not valid JSON: 'yes' is no value: write a text in double quotes, a number, true, false or null
          {"version":08}      | 1:13: not valid JSON: a number cannot begin with 0: write it without the zeros, or as a text in quotes
          {"version":+1}      | 1:13: not valid JSON: a number cannot begin with +: write it without the sign
          {"version":NaN}     | 1:15: not valid JSON: 'NaN' is no value: write a text in double quotes, a number, true, false or null
          {'version':1}       | 1:2: not valid JSON: JSON has only double quotes, no single ones
          {"version":"\\q"}   | 1:14: not valid JSON: no such escape: a backslash is \\\\
          # no comment        | 1:1: not valid JSON: '#' begins no comment in JSON: write // before it, or /* and */ around it
          /* no end           | 1:10: not valid JSON: a comment has no end: add */
          // nothing          | 0:0: the file is empty: it needs a 'version' and a list of 'layouts'
          {} {}               | 1:4: a second document begins here: a layouts file has only one
          """)
  void tellsWhatIsWrongWithTheWholeOfIt(String text, String problem) {
    assertThat(sample.problems("a.json", text)).contains(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"layouts":[]}                              | 1:1: this layouts file has no 'version': add the version of the file's shape
          {"version":0.1,"layouts":[]}                | 1:12: version must be a text, not the number 0.1: write it in quotes, "0.1"
          {"version":"9","layouts":[]}                | 1:12: version must be "0.1", not '9'
          {"version":"0.1","layouts":[]}              | 1:28: layouts is empty: write at least one entry
          {"version":"0.1","layouts":{}}              | 1:28: layouts must be a list, not an object
          {"version":"0.1","layouts":[7]}             | 1:29: layouts[0] must be an object, not the number 7
          {"version":"0.1","layoutz":[]}              | 1:18: a layouts file has no key 'layoutz'; did you mean 'layouts'?
          {"version":"0.1","zzzzzzzz":[]}             | 1:18: a layouts file has no key 'zzzzzzzz'; its keys are $schema, version, layouts
          {"$schema":1,"version":"0.1","layouts":[]}  | 1:12: $schema must be a text, not the number 1: write it in quotes, "1"
          {"version":"0.1","version":"0.1"}           | 1:18: the key 'version' is here a second time; it was given on line 1
          {"version":"0.1","layouts":[{"layoutTabs":[]}]}                  | 1:29: this layout has no 'layoutName': add the name of the session
          {"version":"0.1","layouts":[{"layoutName":"","layoutTabs":[]}]}  | 1:43: layoutName is blank: write the name of the session
          {"version":"0.1","layouts":[{"layoutName":"g","layoutTabs":[]}]} | 1:60: layoutTabs is empty: write at least one entry
          {"version":"0.1","layouts":[{"layoutName":"g","tabs":[]}]}       | 1:47: a layout has no key 'tabs'; its keys are layoutName, layoutTabs
          """)
  void tellsWhereTheLayoutsAreWrong(String text, String problem) {
    assertThat(sample.problems("a.json", text)).contains(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "startDir":".","command":"c"                                | 2:1: this tab has no 'tabName': add the name of the window
          "tabName":8080,"startDir":".","command":"c"                 | 2:12: tabName must be a text, not the number 8080: write it in quotes, "8080"
          "tabName":true,"startDir":".","command":"c"                 | 2:12: tabName must be a text, not the bare word true: write it in quotes, "true"
          "tabName":null,"startDir":".","command":"c"                 | 2:12: tabName must be a text, not the bare null, which means nothing
          "tabName":["t"],"startDir":".","command":"c"                | 2:12: tabName must be a text, not a list
          "tabName":" ","startDir":".","command":"c"                  | 2:12: tabName is blank: write the name of the window
          "tabName":"a\\tb","startDir":".","command":"c"              | 2:12: tabName 'a\\u0009b' holds a control character
          "tabName":"a\\ud800","startDir":".","command":"c"           | 2:12: tabName 'a\\ud800' is not well-formed Unicode
          "tabName":"\\u2003","startDir":".","command":"c"            | 2:12: tabName is blank: write the name of the window
          "tabName":"t","startDir":".","command":" "                  | 2:41: command is blank: write the shell command to run
          "tabName":"t","startDir":".","command":"a\\u0000"           | 2:41: command holds a NUL character, which no command line can
          "tabName":"t","startDir":".","command":"a\\udc00"           | 2:41: command is not well-formed Unicode
          "tabName":"t","startDir":"a\\u0000","command":"c"           | 2:27: startDir holds a NUL character, which no command line can
          "tabName":"t","startDir":"","command":"c"                   | 2:27: startDir is blank: write the directory where the command starts; ~, $NAME, ${NAME} and $$ for a $ are understood
          "tabName":"t","startDir":"$NO_SUCH/x","command":"c"         | 2:27: startDir '$NO_SUCH/x': the variable NO_SUCH is not set
          "tabName":"t","startDir":".","comand":"c"                   | 2:31: a tab has no key 'comand'; did you mean 'command'?
          "tabName":"t","startDir":".","command":"c","tabWeight":-1   | 2:57: tabWeight must be at least 0, not -1
          "tabName":"t","startDir":".","command":"c","tabWeight":1.5  | 2:57: tabWeight must be a whole number, not the number 1.5
          "tabName":"t","startDir":".","command":"c","tabWeight":"1"  | 2:57: tabWeight must be a whole number, not the text '1': write it without quotes, 1
          "tabName":"t","startDir":".","command":"c","tabWeight":3e9  | 2:57: tabWeight must be a whole number, not the number 3e9
          "tabName":"t","startDir":".","command":"c","tabWeight":3000000000 | 2:57: tabWeight must be at most 2147483647, not 3000000000
          """)
  void tellsOneProblemOfATabOnce(String members, String problem) {
    assertThat(sample.problems("a.json", Sample.jsonTab(members)))
        .contains(problem)
        .filteredOn(told -> told.startsWith(problem.substring(0, problem.indexOf(": "))))
        .hasSize(1);
  }

  @Test
  void aFaultOfTheSyntaxHidesNothingThatComesBefore() {
    String text =
        Sample.jsonTab("\"tabName\":8,\"startDir\":\".\",\n\"comand\":\"c\",\"tabWeight\":08");

    assertThat(sample.problems("a.json", text))
        .containsExactly(
            "2:12: tabName must be a text, not the number 8: write it in quotes, \"8\"",
            "3:1: a tab has no key 'comand'; did you mean 'command'?",
            "3:27: not valid JSON: a number cannot begin with 0: write it without the zeros, or as a"
                + " text in quotes");
  }

  @Test
  void positionsAreRightAfterComments() {
    String text = "/* 😀\n * a */ // b\n{ /* 😀 */ \"version\": 1, // c\n  /**/ \"x\": 1,}\n// end";

    assertThat(sample.problems("a.json", text))
        .startsWith(
            "3:1: this layouts file has no 'layouts': add the list of layouts",
            "3:22: version must be a text, not the number 1: write it in quotes, \"1\"",
            "4:8: a layouts file has no key 'x'; its keys are $schema, version, layouts");
    assertThat(sample.problems("a", text)).isEqualTo(sample.problems("a.json", text));
  }

  @Test
  void tellsOfDirectoriesThatAreNotThereOrAreNone() {
    Path file = sample.write("plain", "x");

    assertThat(sample.problems("a.json", tabIn("gone")))
        .containsExactly(
            "2:27: startDir 'gone' is not there (it means " + folder.resolve("gone") + ")");
    assertThat(sample.problems("a.json", tabIn(file.toString())))
        .containsExactly("2:27: startDir '" + file + "' is not a directory");
  }

  @Test
  void tellsOfNamesThatComeTwice() {
    String tab = "{\"tabName\":\"t\",\"startDir\":\".\",\"command\":\"c\"}";
    String layout = "{\"layoutName\":\"g\",\"layoutTabs\":[" + tab + ",\n" + tab + "]}";
    String text = "{\"version\":\"0.1\",\"layouts\":[" + layout + ",\n" + layout + "]}";

    assertThat(sample.problems("a.json", text))
        .containsExactly(
            "2:12: two tabs are named 't': the first is on line 1; give this one another name",
            "3:15: two layouts are named 'g': the first is on line 1; give this one another name",
            "4:12: two tabs are named 't': the first is on line 3; give this one another name");
  }

  @Test
  void tellsEveryProblemAtOnceInTheOrderOfTheFile() {
    Path file =
        sample.write(
            "a.json",
            """
            {
              "version": 1,
              "layouts": [
                {"layoutName": "g", "layoutTabs": [
                  {"tabName": "t", "startDir": "gone", "command": ""},
                  {"tabName": "t", "startDir": ".", "comand": "x"}
                ]}
              ],
              "extra": {"deep": [1]}
            }
            """);

    InvalidLayoutsException thrown =
        catchThrowableOfType(InvalidLayoutsException.class, () -> sample.reader().read(file));

    assertThat(thrown.code()).isEqualTo(StandardErrorCode.INVALID_LAYOUT);
    assertThat(thrown.problems()).isEqualTo(sample.reader().problems(file));
    assertThat(thrown.problems())
        .extracting(p -> p.line() + ":" + p.column() + " " + p.path())
        .containsExactly(
            "2:14 version",
            "5:36 layouts[0].layoutTabs[0].startDir",
            "5:55 layouts[0].layoutTabs[0].command",
            "6:7 layouts[0].layoutTabs[1]",
            "6:19 layouts[0].layoutTabs[1].tabName",
            "6:41 layouts[0].layoutTabs[1].comand",
            "9:3 extra");
    assertThat(thrown.getMessage().lines()).hasSize(7).allMatch(l -> l.startsWith(file + ":"));
    assertThat(thrown.problems().get(0).value()).isEqualTo(Optional.of("1"));
    assertThat(thrown.problems().get(1).value()).isEqualTo(Optional.of("gone"));
    assertThat(thrown.problems().get(3).value()).isEmpty();
  }

  @Test
  void countsColumnsInCharacters() {
    assertThat(sample.problems("a.json", "{\"😀😀\":1,\"b\":2}"))
        .anyMatch(problem -> problem.startsWith("1:2: "))
        .anyMatch(problem -> problem.startsWith("1:9: "));
  }

  private static String tabIn(String startDir) {
    return Sample.jsonTab("\"tabName\":\"t\",\"startDir\":\"" + startDir + "\",\"command\":\"c\"");
  }
}
