package dev.sessions.backend.tmux.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TmuxTextTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "plain, plain",
        "#, ##",
        "##, ####",
        "#{pid}, ##{pid}",
        "#(id), ##(id)",
        "#S, ##S",
        "#[fg=red], #[fg=red]",
        "##[x], ##[x]",
        "#[ #{x}, #[ ##{x}",
        "a#b##c, a##b####c",
        "$1 \\, $1 \\",
      })
  void aFormatExpandsToTheText(String text, String format) {
    assertThat(TmuxText.literalFormat(text)).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "plain, 'plain'",
        "||, ''",
        "it's, 'it'\\''s'",
        "', ''\\'''",
        "\"$x\" ; #, '\"$x\" ; #'",
      })
  void aWordIsQuoted(String text, String word) {
    assertThat(TmuxText.word(text)).isEqualTo(word);
  }
}
