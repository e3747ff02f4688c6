package dev.sessions.cli.attach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachRunnersTest {
  @TempDir Path folder;

  @Test
  void theHandoffLeavesOneShellCommand() throws IOException {
    Path file = Files.createFile(folder.resolve("handoff"));
    int exit = new AttachHandoff(file).attach(List.of("tmux", "a b", "it's", "$x\ny"), Map.of());
    assertThat(exit).isZero();
    assertThat(Files.readString(file)).isEqualTo("tmux 'a b' 'it'\\''s' '$x\ny'\n");
  }

  @Test
  void theHandoffMakesNoFileOfItsOwn() {
    Path file = folder.resolve("absent");
    assertThatThrownBy(() -> new AttachHandoff(file).attach(List.of("tmux"), Map.of()))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.INTERNAL));
    assertThat(file).doesNotExist();
  }

  @Test
  void theProcessGetsTheEnvironmentAndItsExitCodeIsPassedOn() {
    List<String> argv = List.of("/bin/sh", "-c", "[ \"$ONLY:$HOME\" = this: ] && exit 7");
    assertThat(new AttachProcess().attach(argv, Map.of("ONLY", "this"))).isEqualTo(7);
  }

  @Test
  void aProgramThatIsNotThereIsUnavailable() {
    List<String> argv = List.of(folder.resolve("no-such-program").toString());
    assertThatThrownBy(() -> new AttachProcess().attach(argv, Map.of()))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.NOT_INSTALLED));
  }
}
