package dev.sessions.backend.support.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.backend.support.run.RunFile;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerVariablesTest {

  private static RunFile file(Map<String, String> variables) {
    Map<String, String> all = new TreeMap<>(variables);
    all.put("HOME", "/home/me");
    return CallerVariables.file(ConnectSettings.of(Map.of(), all));
  }

  @Test
  void eachVariableIsExportedWithItsValueQuoted() {
    RunFile file = file(Map.of("PATH", "/x", "KEY", "it's\n$HOME ä"));

    assertThat(file.name()).isEqualTo("environment");
    assertThat(file.content())
        .isEqualTo("export HOME='/home/me'\nexport KEY='it'\\''s\n$HOME ä'\nexport PATH='/x'\n");
    assertThat(file.bytes()).isEqualTo(file.content().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aCallerWithoutASearchPathGetsTheUsualOne() {
    assertThat(file(Map.of()).content()).contains("export PATH='/usr/bin:/bin'\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TMUX",
        "TMUX_PANE",
        "SHELL",
        "TERM",
        "SHLVL",
        "PWD",
        "_",
        "IFS",
        "TERM_PROGRAM_VERSION",
        "sessions_mode",
        "A.B",
        "1A",
        "BASH_FUNC_f%%",
        "A B"
      })
  void whatBelongsToServerTerminalOrShellIsLeftOutAndWhatNoShellCanSet(String name) {
    assertThat(file(Map.of(name, "x")).content()).doesNotContain("export " + name + "=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TMUXP", "TERMS", "MY_TERM_PROGRAM", "_A", "a1", "Z"})
  void othersArePassedOn(String name) {
    assertThat(file(Map.of(name, "x")).content()).contains("export " + name + "='x'\n");
  }

  @Test
  void aScriptCollectsTheVariablesOfItsCallerButTheSameOnesNot() {
    assertThat(CallerVariables.collecting())
        .contains("sessions_environment=\n", " | TMUX | ", " | SHELL | ", "TERM_PROGRAM* | ")
        .doesNotContain("@KEPT@");
  }
}
