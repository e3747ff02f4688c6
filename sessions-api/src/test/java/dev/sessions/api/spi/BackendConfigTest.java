package dev.sessions.api.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackendConfigTest {
  private static final Set<String> KNOWN = Set.of("socket", "socketPath", "config", "binary");

  private static BackendConfig options(String... names) {
    Map<String, String> options = new HashMap<>();
    for (String name : names) {
      options.put(name, "v");
    }
    return new BackendConfig(options, Map.of(), Duration.ofSeconds(1));
  }

  private static void refused(BackendConfig config, Set<String> known, String message) {
    assertThatThrownBy(() -> config.requireKnown("tmux", known))
        .isInstanceOfSatisfying(
            SessionException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_OPTION))
        .hasMessage(message);
  }

  @Test
  void knownOptionsPass() {
    assertThatCode(() -> options().requireKnown("tmux", KNOWN)).doesNotThrowAnyException();
    assertThatCode(() -> options("socket", "binary").requireKnown("tmux", KNOWN))
        .doesNotThrowAnyException();
  }

  @Test
  void anUnknownOptionIsRefusedWithTheOnesThatThereAre() {
    refused(
        options("zzz"),
        KNOWN,
        "the backend 'tmux' has no option 'zzz' (options: binary, config, socket, socketPath)");
    refused(options("a"), Set.of(), "the backend 'tmux' has no option 'a' (options: none)");
  }

  @Test
  void aMisspeltOptionIsGuessed() {
    refused(
        options("socketpath"),
        KNOWN,
        "the backend 'tmux' has no option 'socketpath'; did you mean 'socketPath'?"
            + " (options: binary, config, socket, socketPath)");
  }

  @Test
  void ofSeveralUnknownOptionsTheFirstInTheAlphabetIsNamed() {
    assertThatThrownBy(() -> options("y", "x", "z", "socket").requireKnown("tmux", KNOWN))
        .hasMessageContaining("no option 'x'");
  }

  @Test
  void theDeadlineIsMoreThanZero() {
    for (Duration wrong : new Duration[] {Duration.ZERO, Duration.ofMillis(-1)}) {
      assertThatThrownBy(() -> new BackendConfig(Map.of(), Map.of(), wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(wrong.toString());
    }
  }

  @Test
  void anEmptyVariableCountsAsUnsetAndAnEmptyOptionAsGiven() {
    BackendConfig config =
        new BackendConfig(
            Map.of("socket", ""), Map.of("TMUX", "", "HOME", "/h"), Duration.ofSeconds(1));
    assertThat(config.variable("TMUX")).isEmpty();
    assertThat(config.variable("NOPE")).isEmpty();
    assertThat(config.variable("HOME")).contains("/h");
    assertThat(config.option("socket")).contains("");
    assertThat(config.option("config")).isEmpty();
  }

  @Test
  void theMapsAreCopied() {
    Map<String, String> map = new HashMap<>(Map.of("socket", "a"));
    BackendConfig config = new BackendConfig(map, map, Duration.ofSeconds(1));
    map.clear();
    assertThat(config.options()).containsEntry("socket", "a").isUnmodifiable();
    assertThat(config.environment()).containsEntry("socket", "a").isUnmodifiable();
  }

  @Test
  void theShortFormTakesThisProcessesEnvironment() {
    BackendConfig config = BackendConfig.of(Map.of());
    assertThat(config.environment()).isEqualTo(System.getenv());
    assertThat(config.deadline()).isEqualTo(BackendConfig.DEFAULT_DEADLINE);
  }
}
