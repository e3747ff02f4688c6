package dev.sessions.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The code that a page shows is the code that the build compiles and runs. */
class DocumentedCodeTest {
  @Test
  void theTestOnTheTestingPageIsATestOfThisModule() throws IOException {
    Path source = Path.of("src/test/java/dev/sessions/examples/DevLayoutTest.java");

    assertThat(between(source, "// tag: docs/testing.md\n", "// end\n"))
        .isNotBlank()
        .isEqualTo(between(Path.of("../docs/testing.md"), "```java\n", "```\n"));
  }

  @Test
  void theProgramInTheReadmeIsAnExample() throws IOException {
    Path source = Path.of("src/main/java/dev/sessions/examples/FirstProgram.java");

    assertThat(
            between(source, "// tag: README.md\n", "    // end\n").stripTrailing().stripIndent()
                + "\n")
        .isNotBlank()
        .isEqualTo(between(Path.of("../README.md"), "```java\n", "```\n"));
  }

  private static String between(Path file, String begin, String end) throws IOException {
    String text = Files.readString(file);
    assertThat(text).as("%s", file).contains(begin);
    String after = text.substring(text.indexOf(begin) + begin.length());
    assertThat(after).as("%s", file).contains(end);
    return after.substring(0, after.indexOf(end));
  }
}
