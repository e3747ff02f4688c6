package dev.sessions.backend.tmux.mark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedWordTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "plain                | plain",
        "/a/b rest of it      | /a/b",
        "/a\\ b rest          | /a b",
        "'two words' rest     | two words",
        "'a\\n\"b'            | a\\n\"b",
        "\"two words\" rest   | two words",
        "\"a\\\"b\\\\c\\$d\"  | a\"b\\c$d",
        "\"\\303\\244\" rest  | ä",
        "\"x\\303\\244y\"     | xäy",
        "\\303\\244 rest      | ä",
        "\\101                | A",
        "\"\\060\\077\"       | 0?",
        "\"\\389\"            | 389",
        "\"\\3/0\"            | 3/0",
        "\"\\30\"             | 30",
        "\"\\10\"             | 10",
      })
  void aWordIsReadAsTmuxPrintsIt(String printed, String word) {
    assertThat(PrintedWord.first(printed)).contains(word);
  }

  @Test
  void lettersAfterABackslashMeanCharacters() {
    assertThat(PrintedWord.first("\"\\a\\b\\f\\n\\r\\t\\v\\s\\0.\""))
        .contains("\u0007\b\f\n\r\t\u000b \0.");
    assertThat(PrintedWord.first("''")).contains("");
    assertThat(PrintedWord.first("\"\"")).contains("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "'open", "\"open", "\"open\\\"", "\"open\\", "ends\\"})
  void whatTmuxDoesNotPrintIsNoWord(String printed) {
    assertThat(PrintedWord.first(printed)).isEmpty();
  }
}
