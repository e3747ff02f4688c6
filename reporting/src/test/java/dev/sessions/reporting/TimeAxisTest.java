package dev.sessions.reporting;

import static dev.sessions.reporting.Sample.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.snapshot.Snapshot;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeAxisTest {

  @Test
  void theScaleGoesFromTheFirstKnownMomentToNow() {
    Instant now = NOON.plusSeconds(300);
    assertThat(TimeAxis.of(Sample.everyStatus(), now, ZoneOffset.UTC))
        .contains(new TimeAxis(NOON, now, ZoneOffset.UTC));
  }

  @Test
  void aClockThatIsBehindCutsNothingOff() {
    assertThat(TimeAxis.of(Sample.everyStatus(), NOON, ZoneOffset.UTC))
        .contains(new TimeAxis(NOON, NOON.plusSeconds(200), ZoneOffset.UTC));
  }

  @Test
  void whereNoTimeIsKnownThereIsNoScale() {
    StatusReport report = StatusReport.ofAll(Snapshot.noServer());
    assertThat(TimeAxis.of(report, NOON, ZoneOffset.UTC)).isEmpty();
  }

  @Test
  void whatIsOutsideIsAtAnEnd() {
    TimeAxis axis = new TimeAxis(NOON, NOON.plusSeconds(100), ZoneOffset.UTC);
    assertThat(axis.share(NOON.minusSeconds(1))).isZero();
    assertThat(axis.share(NOON.plusSeconds(25))).isEqualTo(0.25);
    assertThat(axis.share(NOON.plusSeconds(101))).isEqualTo(1);
  }

  @Test
  void labelsAreRoundTimesOfTheZone() {
    assertThat(labels(12, ZoneOffset.UTC))
        .containsExactly(
            "12:00:00", "12:00:02", "12:00:04", "12:00:06", "12:00:08", "12:00:10", "12:00:12");
    assertThat(labels(1800, ZoneOffset.UTC)).startsWith("12:00", "12:05").hasSize(7);
    assertThat(labels(9 * 3600, ZoneId.of("Asia/Kolkata")))
        .containsExactly("18:00", "20:00", "22:00", "3 Jan", "02:00");
    assertThat(labels(5 * 86400, ZoneOffset.UTC))
        .containsExactly("3 Jan", "4 Jan", "5 Jan", "6 Jan", "7 Jan");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 61, 4000, 90_000, 1_000_000, 40_000_000, 2_000_000_000L})
  void thereAreNeverManyLabels(long seconds) {
    assertThat(labels(seconds, ZoneId.of("America/New_York"))).hasSizeBetween(0, 8);
  }

  private static List<String> labels(long seconds, ZoneId zone) {
    return new TimeAxis(NOON, NOON.plusSeconds(seconds), zone)
        .ticks().stream().map(TimeAxis.Tick::label).toList();
  }
}
