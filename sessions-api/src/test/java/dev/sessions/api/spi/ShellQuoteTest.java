package dev.sessions.api.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellQuoteTest {
  private static final List<String> NASTY =
      List.of(
          "",
          " ",
          "a b",
          "it's",
          "''",
          "'",
          "\"q\"",
          "\\",
          "\\n",
          "a\\",
          "$HOME",
          "${HOME}",
          "$(touch x)",
          "`touch x`",
          "a;b",
          "a&&b",
          "a|b",
          ">x",
          "<x",
          "*",
          "?",
          "[a]",
          "{a,b}",
          "~",
          "~/x",
          "#x",
          "!x",
          "-n",
          "--",
          "=a",
          "a=b",
          "PATH=x",
          "a\nb",
          "\n",
          "a\n\n",
          "\t",
          "\r",
          "\u0001\u001b[31m\u007f",
          "caf\u00e9 \ud83d\ude80 \u65e5",
          "#{pid}",
          "%s%n",
          "END",
          "x".repeat(200_000));

  /** Every character that ASCII has but NUL, each as a word of its own. */
  private static final List<String> ASCII =
      IntStream.rangeClosed(1, 127).mapToObj(Character::toString).toList();

  @TempDir Path folder;

  /** Lets a real shell take the words apart again; a printed word ends in a NUL. */
  private List<String> throughTheShell(List<String> words) throws Exception {
    Path script = folder.resolve("words.sh");
    // The loop is the shell's own: 200,000 letters are too many for another program's argument.
    Files.writeString(
        script,
        "set -- " + ShellQuote.command(words) + "\nfor word; do printf '%s\\0' \"$word\"; done\n");
    Path out = folder.resolve("out");
    Process shell =
        new ProcessBuilder("/bin/sh", script.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(shell.waitFor(30, TimeUnit.SECONDS)).isTrue();
    String text = Files.readString(out, StandardCharsets.UTF_8);
    return text.isEmpty()
        ? List.of()
        : List.of(text.substring(0, text.length() - 1).split("\0", -1));
  }

  @Test
  void everyTextComesThroughAShellUnchanged() throws Exception {
    assertThat(throughTheShell(NASTY)).isEqualTo(NASTY);
    assertThat(throughTheShell(ASCII)).isEqualTo(ASCII);
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void textsInOneWordComeThroughToo() throws Exception {
    List<String> one = List.of(NASTY.stream().collect(Collectors.joining("'")));
    assertThat(throughTheShell(one)).isEqualTo(one);
  }

  @Test
  void aQuotedCommandCanBeQuotedAgain() throws Exception {
    List<String> once = List.of("it's", "$HOME", "a b");
    assertThat(throughTheShell(List.of(ShellQuote.command(once))))
        .containsExactly(ShellQuote.command(once));
  }

  @Test
  void plainWordsStayReadable() {
    assertThat(ShellQuote.command(List.of("tmux", "-S", "/tmp/s-1/a_b.c", "%1", "a:b,c@d+e")))
        .isEqualTo("tmux -S /tmp/s-1/a_b.c %1 a:b,c@d+e");
    assertThat(ShellQuote.word("$0")).isEqualTo("'$0'");
    assertThat(ShellQuote.word("")).isEqualTo("''");
    assertThat(ShellQuote.word("it's")).isEqualTo("'it'\\''s'");
  }
}
