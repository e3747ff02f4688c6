package dev.sessions.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(240)
class HostileInputTest {
  @TempDir Path folder;
  private Sample sample;
  private LayoutsReader reader;

  @BeforeEach
  void sample() {
    sample = new Sample(folder);
    reader = sample.reader();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "a.yaml"})
  void deepNestingEndsAtTheLimit(String name) {
    assertThat(sample.problems(name, "[".repeat(5_000_000)))
        .containsExactly("1:33: more than 32 values lie in each other here");
    assertThat(sample.problems(name, "{\"a\":".repeat(100_000)))
        .containsExactly("1:161: more than 32 values lie in each other here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "a.yaml"})
  void millionsOfValuesEndAtTheLimit(String name) {
    assertThat(sample.problems(name, "[" + "1,".repeat(1_000_000) + "1]"))
        .containsExactly("1:500000: the file has more than 250000 values");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "a.yaml"})
  void thousandsOfProblemsAreCutShort(String name) {
    List<String> told =
        sample.problems(name, "{\"x\":1," + "\"version\":1,".repeat(99_999) + "\"layouts\":[]}");

    assertThat(told).hasSize(Problems.MOST + 1);
    assertThat(told.get(Problems.MOST)).endsWith("and 99001 more problems from here on");
  }

  @Test
  void aliasesNeverMakeASmallFileHuge() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [lol]\n");
    for (int i = 1; i < 20; i++) {
      laughs.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9) + "x"));
    }
    assertThat(sample.problems("a.yaml", laughs.toString()))
        .containsExactly(
            "7:10: the file has more than 250000 values, counting what its aliases repeat");
    assertThat(sample.problems("a.yaml", laughs.toString().replace(",x]", "]"))).hasSize(1);
    String merged =
        laughs.toString().replaceAll("\\[(\\*.*),x\\]", "{<<: [$1]}").replace("[lol]", "{a: 1}");
    assertThat(sample.problems("a.yaml", merged))
        .anyMatch(problem -> problem.contains("no key 'a1'"));
  }

  @Test
  void aliasesNeverNestDeeperThanTheLimit() {
    StringBuilder nested = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 100; i++) {
      nested.append("a%d: &a%d [*a%d]\n".formatted(i, i, i - 1));
    }
    assertThat(sample.problems("a.yaml", nested.toString()))
        .containsExactly(
            "31:12: more than 32 values lie in each other here, with the alias '*a29'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999999999",
        "-1e999999999999999999999",
        "1e-999999999",
        "99999999999999999999999"
      })
  void numbersOfAnySizeAreRefusedAtOnce(String number) {
    String members =
        "\"tabName\":\"t\",\"startDir\":\".\",\"command\":\"c\",\"tabWeight\":" + number;

    assertThat(sample.problems("a.json", Sample.jsonTab(members)))
        .singleElement()
        .asString()
        .startsWith("2:57: tabWeight must be ");
    assertThat(sample.problems("a.yaml", Sample.jsonTab(members)))
        .singleElement()
        .asString()
        .startsWith("2:57: tabWeight must be ");
  }

  @Test
  void aNumberOfAThousandDigitsIsAProblem() {
    for (String name : List.of("a.json", "a.yaml")) {
      assertThat(sample.problems(name, "[" + "9".repeat(2_000_000) + "]"))
          .containsExactly(
              "1:1: the file must be an object, not a list",
              "1:2: this number has more than 1000 characters, which no value of the file needs");
    }
  }

  @Test
  void longKeysAndValuesAreShortenedInMessages() {
    assertThat(sample.problems("a.json", "{\"" + "k".repeat(1_000_000) + "\":1,\"version\":1}"))
        .allMatch(problem -> problem.length() < 300);
  }

  @Test
  void aStartDirectoryOfAMillionCharactersIsToldInOneShortLine() {
    String members = "\"tabName\":\"t\",\"startDir\":\"%s\",\"command\":\"c\"";

    assertThat(sample.problems("a.json", Sample.jsonTab(members.formatted("x".repeat(1_000_000)))))
        .containsExactly("2:27: startDir is longer than 4096 characters, as no path can be");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "a.yaml", "a"})
  void randomBytesAreNeverMoreThanAProblem(String name) {
    Random random = new Random(20261122);
    for (int i = 0; i < 1_500; i++) {
      byte[] bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      assertProblems(name, bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "a.yaml"})
  void aGoodFileWithBrokenPlacesIsNeverMoreThanAProblem(String name) {
    String signs = "{}[]\",:-&*!|>%@`'#?~\\\n\t 0\u00e9\ud83d\ude00";
    Random random = new Random(20261123);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text =
          new StringBuilder(
              name.endsWith("json")
                  ? Sample.jsonTab("\"tabName\":\"t\",\"startDir\":\".\",\"command\":\"c\"")
                  : "version: '0.1'\nlayouts:\n- layoutName: g\n  layoutTabs:\n  - tabName: t\n");
      for (int broken = random.nextInt(4); broken >= 0; broken--) {
        int at = random.nextInt(text.length());
        text.setCharAt(at, signs.charAt(random.nextInt(signs.length())));
        text.insert(random.nextInt(text.length()), signs.charAt(random.nextInt(signs.length())));
      }
      assertProblems(name, text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Reads: an error of any other kind than a problem fails the test by itself. */
  private void assertProblems(String name, byte[] bytes) {
    for (Problem problem : reader.problems(sample.write(name, bytes))) {
      assertThat(problem.message())
          .isNotBlank()
          .doesNotContain("\n", "Source:", "jackson", "Feature", "java.", "Exception");
      assertThat(problem.line()).isNotNegative();
    }
  }
}
