package dev.sessions.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.cli.Shell;
import dev.sessions.cli.Shell.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void shell() {
    shell = new Shell(folder);
  }

  @Test
  void aGoodFileIsValid() {
    Result result = shell.type("validate", "layouts.json");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).isEqualTo("layouts.json is valid\n");
  }

  @Test
  void everyProblemHasItsLine() {
    shell.write(
        "bad.json",
        """
        {"version": "0.1", "layouts": [
          {"layoutName": "a", "layoutTabs": []},
          {"layoutName": "b", "layoutTab": []}]}
        """);
    Result result = shell.type("validate", "bad.json");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out().lines())
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(line -> line.contains("bad.json:"))
        .anyMatch(line -> line.contains(":2:"))
        .anyMatch(line -> line.contains(":3:"));
  }
}
