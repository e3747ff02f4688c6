package dev.sessions.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.manager.plugin.BackendRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ErrorHintTest {
  private static String hint(StandardErrorCode code, String message, Map<String, String> details) {
    return ErrorHint.of(new SessionException(code, message, details, null), "run");
  }

  @Test
  void aProgramThatIsMissingCanBeNamed() {
    assertThat(
            hint(
                StandardErrorCode.NOT_INSTALLED,
                "install it, or name it with the option 'binary'",
                Map.of("option", "binary")))
        .isEqualTo(" by -o binary=PATH; or try --backend fake");
    assertThat(hint(StandardErrorCode.NOT_INSTALLED, "install it", Map.of()))
        .isEqualTo("; or try --backend fake");
    assertThat(hint(StandardErrorCode.NOT_INSTALLED, "or try --backend fake", Map.of())).isEmpty();
  }

  @Test
  void whatCouldNotBeLoadedIsListedByACommand() {
    Map<String, String> problem = Map.of("backend", "x", "problem 1", "a.jar is no jar");
    assertThat(hint(StandardErrorCode.UNKNOWN_BACKEND, "no x; 1 more could not be loaded", problem))
        .isEqualTo(": 'sessions backends' says why");
    assertThat(hint(StandardErrorCode.UNKNOWN_BACKEND, "no x; a.jar is no jar", problem)).isEmpty();
    try {
      BackendRegistry.of().find("x");
    } catch (SessionException e) {
      assertThat(ErrorHint.of(e, "run")).isEmpty();
    }
  }

  @Test
  void anotherPolicyCanBeChosen() {
    assertThat(hint(StandardErrorCode.CONFLICT, "refused", Map.of("policies", "rename, skip")))
        .isEqualTo(" (choose one by -c)");
  }

  @Test
  void aDeadlineCanBeChangedButOfAWait() {
    SessionException late = new SessionException(StandardErrorCode.DEADLINE, "no answer");
    assertThat(ErrorHint.of(late, "status"))
        .isEqualTo("; --timeout SECONDS gives a call more time");
    assertThat(ErrorHint.of(late, "wait")).isEmpty();
  }

  @Test
  void otherErrorsSayAllThereIs() {
    assertThat(hint(StandardErrorCode.NO_SUCH_SESSION, "no session 'x'", Map.of())).isEmpty();
  }
}
