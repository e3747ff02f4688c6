package dev.sessions.api.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectSettingsTest {
  @Test
  void theDeadlineIsMoreThanZero() {
    for (Duration wrong : new Duration[] {Duration.ZERO, Duration.ofMillis(-1)}) {
      assertThatThrownBy(() -> ConnectSettings.of(Map.of()).withDeadline(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(wrong.toString());
    }
  }

  @Test
  void anEmptyVariableCountsAsUnsetAndAnEmptyOptionAsGiven() {
    ConnectSettings config =
        ConnectSettings.of(Map.of("socket", ""), Map.of("TMUX", "", "HOME", "/h"));
    assertThat(config.variable("TMUX")).isEmpty();
    assertThat(config.variable("NOPE")).isEmpty();
    assertThat(config.variable("HOME")).contains("/h");
    assertThat(config.option("socket")).contains("");
    assertThat(config.option("config")).isEmpty();
  }

  @Test
  void theMapsAreCopied() {
    Map<String, String> map = new HashMap<>(Map.of("socket", "a"));
    ConnectSettings config = ConnectSettings.of(map, map);
    map.clear();
    assertThat(config.options()).containsEntry("socket", "a").isUnmodifiable();
    assertThat(config.environment()).containsEntry("socket", "a").isUnmodifiable();
  }

  @Test
  void theShortFormTakesThisProcessesEnvironment() {
    ConnectSettings config = ConnectSettings.of(Map.of());
    assertThat(config.environment()).isEqualTo(System.getenv());
    assertThat(config.deadline()).isEqualTo(ConnectContext.DEFAULT_DEADLINE);
  }

  @Test
  void whatIsNotGivenHasADefault() {
    ConnectSettings settings = ConnectSettings.of(Map.of(), Map.of("HOME", "/h"));
    assertThat(settings.host()).isEmpty();
    assertThat(settings.logger().getName()).isEqualTo("dev.sessions.backend");
    assertThat(settings.stateFolder()).hasToString("/h/.local/state/sessions");
    Map<String, String> relative = Map.of("HOME", "/h", "XDG_STATE_HOME", "state");
    assertThat(ConnectSettings.of(Map.of(), relative).stateFolder())
        .hasToString("/h/.local/state/sessions");
    assertThat(ConnectSettings.of(Map.of(), Map.of("XDG_STATE_HOME", "/s")).stateFolder())
        .hasToString("/s/sessions");
  }

  @Test
  void whatIsGivenIsKeptWhenAnotherThingChanges() {
    System.Logger logger = System.getLogger("mine");
    ConnectSettings settings =
        ConnectSettings.builder()
            .option("socket", "a")
            .environment(Map.of("HOME", "/h"))
            .host("there")
            .stateFolder(Path.of("/state"))
            .logger(logger)
            .build();
    ConnectSettings later = settings.withDeadline(Duration.ofSeconds(3));
    assertThat(later.deadline()).hasSeconds(3);
    assertThat(later.options()).containsExactly(Map.entry("socket", "a"));
    assertThat(later.environment()).containsExactly(Map.entry("HOME", "/h"));
    assertThat(later.host()).contains("there");
    assertThat(later.stateFolder()).isEqualTo(Path.of("/state"));
    assertThat(later.logger()).isSameAs(logger);
    assertThat(later.withDeadline(settings.deadline()))
        .isEqualTo(settings)
        .hasSameHashCodeAs(settings);
    assertThat(later).isNotEqualTo(settings);
  }

  @Test
  void aContextOfAnotherHostIsCopiedWithAllItSays() {
    ConnectContext other =
        new ConnectContext() {
          @Override
          public Map<String, String> options() {
            return Map.of("socket", "a");
          }

          @Override
          public Map<String, String> environment() {
            return Map.of("HOME", "/h");
          }
        };
    ConnectSettings copy = ConnectSettings.builder(other).option("config", "c").build();
    assertThat(copy.options()).isEqualTo(Map.of("socket", "a", "config", "c"));
    assertThat(copy.deadline()).isEqualTo(ConnectContext.DEFAULT_DEADLINE);
    assertThat(copy.stateFolder()).isEqualTo(other.stateFolder());
    assertThat(copy.variable("HOME")).contains("/h");
  }

  @Test
  void theEnvironmentIsNotPrinted() {
    assertThat(ConnectSettings.of(Map.of("socket", "a"), Map.of("TOKEN", "secret")))
        .asString()
        .contains("socket=a")
        .doesNotContain("secret");
  }
}
