package dev.sessions.reporting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The scale of a timeline.
 *
 * @param from its left end
 * @param to its right end, later than the left one
 * @param zone the zone of its labels
 */
record TimeAxis(Instant from, Instant to, ZoneId zone) {
  private static final int MOST_TICKS = 6;
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final List<Long> STEPS =
      List.of(
          1L,
          2L,
          5L,
          10L,
          15L,
          30L,
          MINUTE,
          2 * MINUTE,
          5 * MINUTE,
          10 * MINUTE,
          15 * MINUTE,
          30 * MINUTE,
          HOUR,
          2 * HOUR,
          3 * HOUR,
          6 * HOUR,
          12 * HOUR,
          DAY,
          2 * DAY,
          7 * DAY,
          14 * DAY);

  /**
   * A label on the scale.
   *
   * @param share where, from 0 at the left end to 1 at the right one
   * @param label a time of day, or a day
   */
  record Tick(double share, String label) {}

  /** Returns the scale from a report's first known moment to now, or empty if none is known. */
  static Optional<TimeAxis> of(StatusReport report, Instant now, ZoneId zone) {
    List<Instant> known =
        report.sessions().stream()
            .flatMap(session -> session.tabs().stream())
            .flatMap(tab -> Stream.concat(tab.started().stream(), tab.ended().stream()))
            .sorted()
            .toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Instant last = known.get(known.size() - 1);
    Instant to = last.isAfter(now) ? last : now;
    Instant latestStart = to.minusSeconds(1);
    Instant from = known.get(0).isBefore(latestStart) ? known.get(0) : latestStart;
    return Optional.of(new TimeAxis(from, to, zone));
  }

  /** Returns where a moment is, from 0 at the left end to 1 at the right one. */
  double share(Instant moment) {
    double all = Duration.between(from, to).toMillis();
    return Math.min(1, Math.max(0, Duration.between(from, moment).toMillis() / all));
  }

  /** Returns a few labels at round times of the zone. */
  List<Tick> ticks() {
    long step = step(Duration.between(from, to).toSeconds());
    long offset = zone.getRules().getOffset(from).getTotalSeconds();
    long first = Math.floorDiv(from.getEpochSecond() + offset + step - 1, step) * step - offset;
    List<Tick> ticks = new ArrayList<>();
    Optional<ZonedDateTime> before = Optional.empty();
    for (long at = first; at <= to.getEpochSecond(); at += step) {
      ZonedDateTime time = Instant.ofEpochSecond(at).atZone(zone);
      ticks.add(new Tick(share(time.toInstant()), label(time, before, step)));
      before = Optional.of(time);
    }
    return ticks;
  }

  private String label(ZonedDateTime time, Optional<ZonedDateTime> before, long step) {
    ZonedDateTime previous = before.orElseGet(() -> from.atZone(zone));
    boolean newDay = !previous.toLocalDate().equals(time.toLocalDate());
    if (step >= DAY || newDay) {
      return format("d MMM", time);
    }
    return format(step < MINUTE ? "HH:mm:ss" : "HH:mm", time);
  }

  private static String format(String pattern, ZonedDateTime time) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
  }

  private static long step(long seconds) {
    return STEPS.stream()
        .filter(step -> seconds / step <= MOST_TICKS)
        .findFirst()
        .orElseGet(() -> Math.max(1, seconds / MOST_TICKS / DAY) * DAY);
  }
}
