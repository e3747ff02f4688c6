package dev.sessions.layouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileProblemsTest {
  @TempDir Path folder;
  private Sample sample;

  @BeforeEach
  void sample() {
    sample = new Sample(folder);
  }

  @Test
  void aMissingFileIsToldByItsName() {
    Path file = folder.resolve("gone.json");

    assertThatThrownBy(() -> sample.reader().read(file))
        .isInstanceOf(InvalidLayoutsException.class)
        .hasMessage(file + ": there is no such file");
  }

  @Test
  void aDirectoryIsNoFile() {
    assertThat(Sample.shown(sample.reader().problems(folder)))
        .containsExactly("0:0: this is a directory: name a layouts file in it");
  }

  @Test
  void aFileThatMayNotBeReadSaysSo() throws IOException {
    Path file = sample.write("a.json", "{}");
    Files.setPosixFilePermissions(file, java.util.Set.of());
    assumeFalse(Files.isReadable(file), "the superuser may read everything");

    assertThat(Sample.shown(sample.reader().problems(file)))
        .containsExactly("0:0: the file may not be read: permission denied");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "\uFEFF", "# only a comment", "---\n"})
  void anEmptyFileIsToldWhatItNeeds(String text) {
    assertThat(sample.problems("a.yaml", text))
        .singleElement()
        .asString()
        .isIn(
            "0:0: the file is empty: it needs a 'version' and a list of 'layouts'",
            "2:1: the file must be an object, not nothing");
  }

  @Test
  void bytesThatAreNotUtf8AreToldWithTheirPlace() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("{\n \"ä😀\": \"".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xE9);
    bytes.write("\"}".getBytes(StandardCharsets.UTF_8));

    assertThat(Sample.shown(sample.reader().problems(sample.write("a.json", bytes.toByteArray()))))
        .containsExactly("2:9: the byte 0xE9 here is not UTF-8: save the file as UTF-8");
    assertThat(Sample.shown(sample.reader().problems(sample.write("b", new byte[] {(byte) 0xC3}))))
        .containsExactly("1:1: the byte 0xC3 here is not UTF-8: save the file as UTF-8");
  }

  @Test
  void whatIsNoTextSaysSo() {
    assertThat(sample.problems("a.yaml", "version: 1\nä: \0"))
        .containsExactly(
            "2:4: a NUL character is here: a layouts file is a text; save it as UTF-8, not as UTF-16");
    byte[] utf16 = "{}".getBytes(StandardCharsets.UTF_16);
    assertThat(Sample.shown(sample.reader().problems(sample.write("a.json", utf16))))
        .containsExactly("0:0: the file is in UTF-16: save it as UTF-8");
    byte[] withoutMark = "{}".getBytes(StandardCharsets.UTF_16LE);
    assertThat(Sample.shown(sample.reader().problems(sample.write("b.json", withoutMark))))
        .singleElement()
        .asString()
        .startsWith("1:2: a NUL character");
  }

  @Test
  void aFileBelowAFileSaysWhyItCannotBeRead() {
    Path file = sample.write("a.json", "{}").resolve("b.json");

    assertThat(Sample.shown(sample.reader().problems(file)))
        .containsExactly("0:0: the file cannot be read: Not a directory");
  }

  @Test
  void aHugeFileIsRefused() {
    byte[] blanks = new byte[Limits.FILE_BYTES + 1];
    Arrays.fill(blanks, (byte) ' ');

    assertThat(Sample.shown(sample.reader().problems(sample.write("a.json", blanks))))
        .containsExactly("0:0: the file is larger than 16 MiB");
  }
}
