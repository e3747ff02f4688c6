package dev.sessions.backend.support.host;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Converts the times that launchers record into instants. They record the system's uptime (see
 * proc(5), {@code uptime}), which a shell can read without starting a program.
 *
 * @param boot when the system was booted, by a clock that was read once; empty if the system does
 *     not report its uptime
 */
public record UptimeClock(Optional<Instant> boot) {
  private static final Path UPTIME = Path.of("/proc/uptime");
  private static final String HEADER = "clock";
  private static final double MILLIS = 1000;

  /** Tens of thousands of years; a greater number is neither a valid time nor an instant. */
  private static final double MOST_SECONDS = 1e12;

  /** Returns the system's uptime, or empty if the system does not report it. */
  static Optional<Duration> uptime() {
    try {
      return seconds(Files.readString(UPTIME).split(" ")[0]);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns the first line of a journal: the time, and the uptime at that time. */
  public static String header() {
    // The clock is read first: a delay in between makes times too early, not in the future.
    Instant now = Instant.now();
    Optional<Duration> up = uptime();
    return HEADER
        + " "
        + text(now.toEpochMilli())
        + " "
        + (up.isPresent() ? text(up.get().toMillis()) : "-")
        + "\n";
  }

  /** Returns the clock from the words of such a line; empty for another line. */
  public static Optional<UptimeClock> parse(String[] words) {
    if (words.length != 3 || !words[0].equals(HEADER)) {
      return Optional.empty();
    }
    Optional<Duration> now = seconds(words[1]);
    Optional<Duration> up = seconds(words[2]);
    return now.isPresent() && up.isPresent()
        ? Optional.of(new UptimeClock(Optional.of(Instant.EPOCH.plus(now.get()).minus(up.get()))))
        : Optional.empty();
  }

  /** Returns the instant of a time that a launcher recorded, or empty if it is unknown. */
  public Optional<Instant> at(String time) {
    boolean ofClock = time.startsWith("@");
    Optional<Duration> since = seconds(ofClock ? time.substring(1) : time);
    Optional<Instant> from = ofClock ? Optional.of(Instant.EPOCH) : boot;
    return since.isPresent() && from.isPresent()
        ? Optional.of(from.get().plus(since.get()))
        : Optional.empty();
  }

  private static String text(long millis) {
    return BigDecimal.valueOf(millis, 3).toPlainString();
  }

  private static Optional<Duration> seconds(String text) {
    try {
      double seconds = Double.parseDouble(text);
      return Math.abs(seconds) < MOST_SECONDS
          ? Optional.of(Duration.ofMillis(Math.round(seconds * MILLIS)))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
