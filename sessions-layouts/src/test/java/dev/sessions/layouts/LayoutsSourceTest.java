package dev.sessions.layouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutsSourceTest {
  private static final String YAML =
      """
      version: "0.1"
      layouts:
      - layoutName: dev
        layoutTabs:
        - {tabName: api, startDir: sub, command: run}
      """;

  @TempDir Path folder;
  private final LayoutsReader reader = new LayoutsReader(Map.of());

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aStreamCountsAsAFileOfItsFolder() throws IOException {
    Files.createDirectory(folder.resolve("sub"));
    LayoutsFile read = reader.read(LayoutsSource.input(folder, stream(YAML)));
    assertThat(read.path()).isEqualTo(folder.resolve("-"));
    assertThat(read.baseDir()).isEqualTo(folder.toAbsolutePath());
    assertThat(read.layouts()).hasSize(1);
  }

  @Test
  void itsProblemsNameItAsPeopleDo() {
    assertThatThrownBy(() -> reader.read(LayoutsSource.input(folder, stream(YAML))))
        .hasMessageContaining("-:5:")
        .hasMessageContaining("'sub' is not there");
    assertThat(reader.problems(LayoutsSource.input(folder, stream(" "))).get(0).message())
        .isEqualTo(FileText.EMPTY);
  }

  @Test
  void aPipeCountsAsAFileOfTheFolderToo() throws IOException {
    Files.createDirectories(folder.resolve("sub"));
    Path elsewhere = Files.createDirectories(folder.resolve("dev/fd"));
    Path pipe = Files.writeString(elsewhere.resolve("63"), YAML);
    LayoutsFile read = reader.read(LayoutsSource.pipe(folder, pipe));
    assertThat(read.path()).isEqualTo(folder.resolve("-"));
    assertThat(reader.problems(LayoutsSource.pipe(folder, folder)).get(0).message())
        .startsWith("this is a directory");
  }

  @Test
  void aFileBehindALinkAndAStepUpIsInTheFolderThatTheSystemFinds() throws IOException {
    Path real = Files.createDirectories(folder.resolve("far/inner")).toRealPath();
    Files.createSymbolicLink(folder.resolve("link"), real);
    Files.createDirectory(real.resolveSibling("sub"));
    Files.writeString(real.resolveSibling("dev.yaml"), YAML);
    LayoutsFile read = reader.read(folder.resolve("link/../dev.yaml"));
    assertThat(read.baseDir()).isEqualTo(real.getParent());
  }
}
