package dev.sessions.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public types of the modules that others compile against have complete Javadoc. */
class JavadocTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sessions-api",
        "backend-support",
        "sessions-layouts",
        "sessions-guice",
        "backend-testkit"
      })
  void nothingIsLeftUnsaid(String room) throws IOException {
    JavadocGaps found;
    try (Stream<Path> files = Files.walk(Path.of("..", room, "src/main/java"))) {
      found =
          JavadocGaps.in(
              files
                  .filter(file -> file.toString().endsWith(".java"))
                  .filter(file -> !file.endsWith("module-info.java"))
                  .filter(JavadocTest::isPublished)
                  .toList());
    }
    assertThat(found.elements()).isPositive();
    assertThat(found.gaps()).isEmpty();
  }

  /**
   * The test kit's package {@code support} is not exported; {@code ModuleDeclarationsIT} holds it.
   */
  private static boolean isPublished(Path file) {
    return !file.toString().contains("/testkit/support/");
  }

  @Test
  void eachKindOfGapIsFound() throws IOException {
    Path source =
        Files.writeString(
            folder.resolve("A.java"),
            """
            public class A {
              public int bare;
              /** Adds. */
              protected int add(int a, int b) { if (a > b) throw new IllegalStateException(); return 1; }
              void mine() {}
              @Override public String toString() { return ""; }
              /** A pair. @param left */
              public record Pair(int left, int right) { public static Pair of() { return null; } }
              public interface Said { int none(); }
              private static class Hidden { public void none() {} }
              public enum Which { THIS, /** That. */ THAT }
            }
            """);
    assertThat(JavadocGaps.in(List.of(source)).gaps())
        .containsExactlyInAnyOrder(
            "A.java: A has no comment",
            "A.java: bare has no comment",
            "A.java: add has no @return, and its sentence does not begin with Returns, Creates or"
                + " Opens",
            "A.java: add has no @param a",
            "A.java: add has no @param b",
            "A.java: add throws IllegalStateException without @throws",
            "A.java: Pair has no @param left",
            "A.java: Pair has no @param right",
            "A.java: of has no comment",
            "A.java: Said has no comment",
            "A.java: none has no comment",
            "A.java: Which has no comment",
            "A.java: THIS has no comment");
  }
}
