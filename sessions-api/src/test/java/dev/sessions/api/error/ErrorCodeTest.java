package dev.sessions.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {

  /** Exit codes follow the kinds, so a code that changes its kind changes what programs see. */
  @Test
  void everyCodeIsOfItsKind() {
    Map<ErrorKind, Set<ErrorCode>> expected = new EnumMap<>(ErrorKind.class);
    expected.put(
        ErrorKind.USER,
        EnumSet.of(
            ErrorCode.INVALID_LAYOUT,
            ErrorCode.INVALID_OPTION,
            ErrorCode.UNKNOWN_BACKEND,
            ErrorCode.NO_SUCH_SESSION));
    expected.put(
        ErrorKind.REFUSED,
        EnumSet.of(ErrorCode.CONFLICT, ErrorCode.UNSAFE_SERVER, ErrorCode.INSIDE_SESSION));
    expected.put(ErrorKind.UNSUPPORTED, EnumSet.of(ErrorCode.UNSUPPORTED_CAPABILITY));
    expected.put(
        ErrorKind.UNAVAILABLE,
        EnumSet.of(
            ErrorCode.NOT_INSTALLED,
            ErrorCode.UNSUPPORTED_VERSION,
            ErrorCode.NO_SERVER,
            ErrorCode.UNREACHABLE,
            ErrorCode.UNEXPECTED_ANSWER));
    expected.put(ErrorKind.TIMEOUT, EnumSet.of(ErrorCode.DEADLINE));
    expected.put(ErrorKind.INTERRUPTED, EnumSet.of(ErrorCode.INTERRUPTED));
    expected.put(
        ErrorKind.BACKEND_FAILURE,
        EnumSet.of(
            ErrorCode.NAME_TAKEN,
            ErrorCode.STALE_PLAN,
            ErrorCode.LAUNCH_FAILED,
            ErrorCode.KILL_FAILED));
    expected.put(ErrorKind.INTERNAL, EnumSet.of(ErrorCode.INTERNAL));

    Map<ErrorKind, Set<ErrorCode>> actual =
        Arrays.stream(ErrorCode.values())
            .collect(Collectors.groupingBy(ErrorCode::kind, Collectors.toSet()));
    assertThat(actual).isEqualTo(expected).hasSameSizeAs(ErrorKind.values());
  }
}
