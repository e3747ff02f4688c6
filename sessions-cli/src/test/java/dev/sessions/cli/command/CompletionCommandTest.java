package dev.sessions.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.cli.Shell;
import dev.sessions.cli.Shell.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionCommandTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void shell() {
    shell = new Shell(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void namesEveryCommandAndItsOptions(String name) {
    Result result = shell.type("completion", name);
    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("run", "backends", "on-conflict", "mergeOverwrite");
  }

  @ParameterizedTest
  @CsvSource({"bash, bash -n", "fish, fish --no-execute"})
  void theShellItselfAcceptsIt(String name, String check) throws Exception {
    Path file = folder.resolve("completion." + name);
    shell.write(file.getFileName().toString(), shell.type("completion", name).out());
    Process process =
        new ProcessBuilder((check + " " + file).split(" ")).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).describedAs(said).isZero();
  }

  @Test
  void anotherShellIsRefused() {
    Result result = shell.type("completion", "bsh");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("did you mean 'bash'?");
  }
}
