package dev.sessions.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StandardErrorCodeTest {

  /** Exit codes follow the kinds, so a code that changes its kind changes what programs see. */
  @Test
  void everyCodeIsOfItsKind() {
    Map<ErrorKind, Set<StandardErrorCode>> expected = new EnumMap<>(ErrorKind.class);
    expected.put(
        ErrorKind.USER,
        EnumSet.of(
            StandardErrorCode.INVALID_LAYOUT,
            StandardErrorCode.INVALID_OPTION,
            StandardErrorCode.UNKNOWN_BACKEND,
            StandardErrorCode.NO_SUCH_SESSION,
            StandardErrorCode.AMBIGUOUS));
    expected.put(
        ErrorKind.REFUSED,
        EnumSet.of(
            StandardErrorCode.CONFLICT,
            StandardErrorCode.UNSAFE_SERVER,
            StandardErrorCode.NOT_CONFIRMED,
            StandardErrorCode.NOT_RECORDED,
            StandardErrorCode.INSIDE_SESSION));
    expected.put(ErrorKind.UNSUPPORTED, EnumSet.of(StandardErrorCode.UNSUPPORTED_CAPABILITY));
    expected.put(
        ErrorKind.UNAVAILABLE,
        EnumSet.of(
            StandardErrorCode.NOT_INSTALLED,
            StandardErrorCode.UNSUPPORTED_VERSION,
            StandardErrorCode.NO_SERVER,
            StandardErrorCode.UNREACHABLE,
            StandardErrorCode.UNEXPECTED_ANSWER));
    expected.put(ErrorKind.TIMEOUT, EnumSet.of(StandardErrorCode.DEADLINE));
    expected.put(ErrorKind.INTERRUPTED, EnumSet.of(StandardErrorCode.INTERRUPTED));
    expected.put(
        ErrorKind.BACKEND_FAILURE,
        EnumSet.of(StandardErrorCode.LAUNCH_FAILED, StandardErrorCode.KILL_FAILED));
    expected.put(
        ErrorKind.STALE, EnumSet.of(StandardErrorCode.NAME_TAKEN, StandardErrorCode.STALE_PLAN));
    expected.put(ErrorKind.INTERNAL, EnumSet.of(StandardErrorCode.INTERNAL));

    Map<ErrorKind, Set<StandardErrorCode>> actual =
        Arrays.stream(StandardErrorCode.values())
            .collect(Collectors.groupingBy(StandardErrorCode::kind, Collectors.toSet()));
    assertThat(actual).isEqualTo(expected).hasSameSizeAs(ErrorKind.values());
  }
}
