package dev.sessions.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.ErrorKind;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitStatusTest {

  private static List<SessionException> failures(ErrorCode... codes) {
    return Arrays.stream(codes).map(code -> new SessionException(code, "no")).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "USER, 2",
    "REFUSED, 3",
    "UNSUPPORTED, 3",
    "BACKEND_FAILURE, 4",
    "STALE, 4",
    "UNAVAILABLE, 5",
    "TIMEOUT, 6",
    "INTERNAL, 1"
  })
  void everyKindHasItsCode(ErrorKind kind, int status) {
    assertThat(ExitStatus.of(kind)).isEqualTo(status);
  }

  @Test
  void noFailureIsDone() {
    assertThat(ExitStatus.of(List.of(), true)).isZero();
    assertThat(ExitStatus.of(List.of(), false)).isZero();
  }

  @Test
  void failuresOfOneKindKeepTheirCodeWhereNothingWasChanged() {
    assertThat(
            ExitStatus.of(
                failures(StandardErrorCode.CONFLICT, StandardErrorCode.INSIDE_SESSION), false))
        .isEqualTo(3);
    assertThat(ExitStatus.of(failures(StandardErrorCode.DEADLINE), false)).isEqualTo(6);
    assertThat(ExitStatus.of(failures(StandardErrorCode.UNREACHABLE), false)).isEqualTo(5);
  }

  @Test
  void mixedFailuresAndPartialOnesAreFour() {
    assertThat(
            ExitStatus.of(failures(StandardErrorCode.CONFLICT, StandardErrorCode.DEADLINE), false))
        .isEqualTo(4);
    assertThat(ExitStatus.of(failures(StandardErrorCode.CONFLICT), true)).isEqualTo(4);
  }
}
