package dev.sessions.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {

  @ParameterizedTest
  @CsvSource({
    "-5, 0s",
    "0, 0s",
    "59, 59s",
    "60, 1m00s",
    "192, 3m12s",
    "3599, 59m59s",
    "3600, 1h00m",
    "86399, 23h59m",
    "86400, 1d00h",
    "187200, 2d04h",
    "86400000, 1000d00h"
  })
  void anAgeHasItsTwoLargestUnits(long seconds, String text) {
    assertThat(Age.between(Instant.EPOCH, Instant.EPOCH.plusSeconds(seconds))).isEqualTo(text);
  }
}
