package dev.sessions.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {
  private static final Path EXAMPLES = Path.of("../examples/layouts");

  @TempDir Path home;

  @Test
  void everyExampleHasNoProblem() throws IOException {
    LayoutsReader reader = new LayoutsReader(Map.of("HOME", home.toString()));
    List<Path> files;
    try (Stream<Path> found = Files.list(EXAMPLES)) {
      files = found.toList();
    }

    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .contains("dev.json", "dev.yaml", "training.json");
    assertThat(files).allSatisfy(file -> assertThat(reader.problems(file)).isEmpty());
  }

  @Test
  void theYamlExampleSaysWhatTheJsonExampleSays() {
    LayoutsReader reader = new LayoutsReader(Map.of("HOME", home.toString()));

    assertThat(reader.read(EXAMPLES.resolve("dev.yaml")).layouts())
        .hasSize(2)
        .isEqualTo(reader.read(EXAMPLES.resolve("dev.json")).layouts());
  }
}
