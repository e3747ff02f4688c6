package dev.sessions.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
  @ParameterizedTest
  @CsvSource({
    "0.123, 0.12 ms",
    "9.99, 9.99 ms",
    "10, 10.0 ms",
    "99.94, 99.9 ms",
    "123.4, 123 ms",
    "999.4, 999 ms",
    "1000, 1.00 s",
    "24200, 24.2 s",
  })
  void timesHaveThreeSignificantDigits(double millis, String text) {
    assertThat(Format.time(millis)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0.00042, 0.42 µs", "0.0125, 12.5 µs"})
  void shortTimesAreInMicroseconds(double millis, String text) {
    assertThat(Format.micros(millis)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"1.049, 1.05", "1, 1.00", "0.5, 0.50", "19.49, 19.5", "123.4, 123"})
  void ratiosHaveTwoDecimalsUnlessTheyAreLarge(double ratio, String text) {
    assertThat(Format.ratio(ratio)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"42500000, 42.5 MB", "100000000, 100 MB", "1234567, 1.23 MB"})
  void memoryIsInMillionsOfBytes(double bytes, String text) {
    assertThat(Format.memory(bytes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"999|999", "1000|1,000", "1000000|1,000,000"})
  void countsHaveThousandsSeparators(long count, String text) {
    assertThat(Format.count(count)).isEqualTo(text);
  }
}
