package dev.sessions.backend.tmux.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.backend.tmux.process.TmuxVersion;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamingRuleTest {
  private static NamingRule of(String version) {
    return new NamingRule(TmuxVersion.parse(version));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "3.3a, my.app:x, my_app_x",
        "3.7c, my.app:x, my_app_x",
        "3.3a, a\\b, a\\\\b",
        "3.5a, a\\b, a\\\\b",
        "3.2a, \\$HOME, \\\\\\$HOME",
        "3.4, $HOME, \\$HOME",
        "3.4, a\\b, a\\\\b",
        "3.4, \\$HOME, \\\\\\$HOME",
        "3.6b, \\$HOME, \\\\$HOME",
        "3.4, ${X}, \\${X}",
        "3.4, $_, \\$_",
        "3.4, $1, $1",
        "3.4, a$, a$",
        "3.5a, $HOME, $HOME",
        "next-3.8, $HOME, $HOME",
        "3.3a, #{pid} plain, #{pid} plain",
      })
  void aNameIsStoredByTheRuleOfItsVersion(String version, String requested, String stored) {
    assertThat(of(version).stored(requested)).isEqualTo(stored);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.2", "3.4", "3.5a", "3.7c", "next-3.8"})
  void askingForAStoredNameBackStoresItAgain(String version) {
    NamingRule rule = of(version);
    Random random = new Random(7);
    String alphabet = "ab$${}_\\\\.:#1é ";
    for (int i = 0; i < 5000; i++) {
      String requested =
          IntStream.range(0, 1 + random.nextInt(8))
              .mapToObj(at -> alphabet.substring(random.nextInt(alphabet.length())).substring(0, 1))
              .reduce("", String::concat);
      String stored = rule.stored(requested);

      assertThat(rule.stored(rule.requested(stored))).as(requested).isEqualTo(stored);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.2", "3.4", "3.5a", "next-3.8"})
  void aCommonNameIsStoredAlikeByEveryVersion(String version) {
    for (String name : List.of("dev", "my.app:x", "a\\b", "#{pid} é", "")) {
      assertThat(NamingRule.isCommon(name)).as(name).isTrue();
      assertThat(NamingRule.COMMON.stored(name)).isEqualTo(of(version).stored(name));
    }
    assertThat(NamingRule.isCommon("$HOME")).isFalse();
  }

  @Test
  void namesThatDifferOnlyInWhatTmuxReplacesAreOne() {
    assertThat(of("3.3a").stored("a.b")).isEqualTo(of("3.3a").stored("a_b"));
  }
}
