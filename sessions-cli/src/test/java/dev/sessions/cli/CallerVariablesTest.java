package dev.sessions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CallerVariablesTest {
  private static final Map<String, String> OURS = Map.of("LC_ALL", "C.UTF-8", "HOME", "/h");

  private static Properties left(String value) {
    Properties properties = new Properties();
    properties.setProperty(CallerVariables.LC_ALL_PROPERTY, value);
    return properties;
  }

  @Test
  void theCallersOwnValueIsRestored() {
    assertThat(CallerVariables.of(OURS, left("=POSIX")))
        .isEqualTo(Map.of("LC_ALL", "POSIX", "HOME", "/h"));
    assertThat(CallerVariables.of(OURS, left("="))).containsEntry("LC_ALL", "");
  }

  @Test
  void whatTheCallerHadNotIsNotThere() {
    assertThat(CallerVariables.of(OURS, left("unset"))).isEqualTo(Map.of("HOME", "/h"));
  }

  @Test
  void withoutTheLauncherNothingIsChanged() {
    assertThat(CallerVariables.of(OURS, new Properties())).isEqualTo(OURS);
  }
}
