package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.spi.LaunchOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing is run from a folder that somebody else could change. */
class StateFolderTest {
  @RegisterExtension final TestTmux tmux = new TestTmux();
  private Path state = Path.of("");

  @BeforeEach
  void aStateFolder() throws IOException {
    state = Files.createDirectories(tmux.folder().resolve("state/sessions/tmux"));
    for (Path folder : List.of(state, state.getParent())) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private LaunchOutcome launch() {
    return TestTmux.launch(
        tmux.connect(),
        TestTmux.createStep("dev", ExitMode.BACK_TO_SHELL, tmux.tab("w", "exec sleep 600")));
  }

  private void assertRefused(LaunchOutcome outcome, Path folder, String why) {
    SessionException failure = outcome.failure().orElseThrow();
    assertThat(failure.code()).isEqualTo(StandardErrorCode.LAUNCH_FAILED);
    assertThat(failure).hasMessageContaining(folder + " " + why).hasMessageContaining("XDG_STATE");
    assertThat(tmux.serverPid()).isEmpty();
    assertThat(tmux.runFolders()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"., rwxrwx---", "., rwx----w-", ".., rwxrwxr-x", ".., rwx----wx"})
  void oneThatOthersMayWriteIsRefused(String which, String mode) throws IOException {
    Path folder = state.resolve(which).normalize();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));

    assertRefused(launch(), folder, "can be written by other users");
  }

  @Test
  void oneOfAnotherUserIsRefused() throws IOException {
    assumeTrue(tmux.run(List.of("id", "-u")).equals("0"), "only root can give it away");
    Files.setOwner(
        state,
        state.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));

    assertRefused(launch(), state, "belongs to the user nobody");
  }

  @Test
  void oneThatOthersMayReadIsNot() throws IOException {
    Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwxr-xr-x"));

    assertThat(launch().failure()).isEmpty();
  }
}
