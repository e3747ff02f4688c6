package dev.sessions.backend.support.host;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Turns the times that launchers note into instants. They note how long the system has been up (see
 * proc(5), {@code uptime}): a shell can read that without starting a program.
 *
 * @param boot when the system was up for no time at all, as of a clock that was read once; empty if
 *     the system does not say
 */
public record UptimeClock(Optional<Instant> boot) {
  private static final Path UPTIME = Path.of("/proc/uptime");
  private static final String HEADER = "clock";
  private static final double MILLIS = 1000;

  /** Tens of thousands of years: whatever is above is no time, and no instant either. */
  private static final double MOST_SECONDS = 1e12;

  /** Returns how long the system has been up, or empty if it does not say. */
  static Optional<Duration> uptime() {
    try {
      return seconds(Files.readString(UPTIME).split(" ")[0]);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns the line that a file of records begins with: the time, and the uptime at that time. */
  public static String header() {
    // The clock first: where something comes in between, times are told too early, not in the
    // future.
    Instant now = Instant.now();
    Optional<Duration> up = uptime();
    return HEADER
        + " "
        + text(now.toEpochMilli())
        + " "
        + (up.isPresent() ? text(up.get().toMillis()) : "-")
        + "\n";
  }

  /** Returns the clock that such a line's words are of; empty if they are another line's. */
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

  /** Returns the instant of a time that a launcher noted, or empty if it is not known. */
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
