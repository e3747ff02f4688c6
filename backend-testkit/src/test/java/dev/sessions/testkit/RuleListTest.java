package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.testkit.broken.BrokenJars;
import dev.sessions.testkit.broken.BrokenVariants;
import dev.sessions.testkit.jar.JarRules;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The written list of rules agrees with the tests and with the bugs that they catch. */
class RuleListTest {
  private static final Path LIST = Path.of("..", "docs", "backend-rules.md");

  @Test
  void theListHasExactlyTheTestedRules() throws IOException {
    List<String> written =
        Files.readAllLines(LIST).stream()
            .filter(line -> line.matches("\\| [A-Z]\\d+ \\|.*"))
            .toList();
    assertThat(written)
        .as("the rows of %s", LIST)
        .containsExactlyElementsOf(rows().sorted().map(Row::text).toList());
  }

  @Test
  void everyIdIsUnique() {
    assertThat(rows().map(Row::id)).doesNotHaveDuplicates().hasSizeGreaterThan(90);
  }

  @Test
  void everyVariantBelongsToARule() {
    List<String> ids = rows().map(Row::id).toList();
    assertThat(BrokenVariants.rules()).isSubsetOf(ids);
  }

  @Test
  void aRuleIsOneSentenceWithoutAFullStop() {
    assertThat(rows().map(Row::title))
        .allMatch(title -> !title.endsWith(".") && !title.contains("|"));
  }

  private static Stream<Row> rows() {
    return Stream.concat(
        Arrays.stream(BackendKit.class.getMethods())
            .filter(method -> method.isAnnotationPresent(Rule.class))
            .map(RuleListTest::row),
        JarRules.titles().entrySet().stream()
            .map(
                rule ->
                    new Row(rule.getKey(), rule.getValue(), BrokenJars.caughtBy(rule.getKey()))));
  }

  private static Row row(Method method) {
    Rule rule = method.getAnnotation(Rule.class);
    return new Row(rule.id(), rule.title(), BrokenVariants.caughtBy(rule.id()));
  }

  /** A rule as a row of the list. */
  private record Row(String id, String title, List<String> caught) implements Comparable<Row> {
    /** The first letters of the ids, in the order of the list. */
    private static final String KINDS = "LNSCDXKRMHVWPTEJ";

    String text() {
      String bugs = caught.isEmpty() ? "" : caught.stream().collect(Collectors.joining("; "));
      return ("| " + id + " | " + title + " | " + bugs + " |").replace("  |", " |");
    }

    @Override
    public int compareTo(Row other) {
      return Comparator.comparingInt((Row row) -> KINDS.indexOf(row.id().charAt(0)))
          .thenComparingInt(row -> Integer.parseInt(row.id().substring(1)))
          .compare(this, other);
    }
  }
}
