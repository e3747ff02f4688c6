package dev.sessions.manager.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineCutterTest {
  private final List<String> lines = new ArrayList<>();
  private final LineCutter cutter = new LineCutter(lines::add);

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    cutter.add(bytes, bytes.length);
  }

  @Test
  void linesComeWithoutTheirEnds() {
    add("one\ntwo\r\n\nth");
    assertThat(lines).containsExactly("one", "two", "");
    add("ree\n");
    assertThat(lines).endsWith("three");
  }

  @Test
  void aLastLineWithoutAnEndComesAtTheEnd() {
    add("last");
    assertThat(lines).isEmpty();
    cutter.end();
    cutter.end();
    assertThat(lines).containsExactly("last");
  }

  @Test
  void aVeryLongLineComesInPiecesThatCutNoCharacter() {
    String line = "x" + "é".repeat(LineCutter.LONGEST_LINE);
    add(line + "\n");
    assertThat(lines).hasSizeGreaterThan(1);
    assertThat(String.join("", lines)).isEqualTo(line);
  }

  @Test
  void bytesThatAreNoTextStillComeInPieces() {
    byte[] bytes = new byte[3 * LineCutter.LONGEST_LINE];
    java.util.Arrays.fill(bytes, (byte) 0x80);
    cutter.add(bytes, bytes.length);
    assertThat(lines).hasSizeGreaterThanOrEqualTo(2);
  }
}
