package dev.sessions.cli.terminal;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What time it is.
 *
 * @param clock the clock
 * @param zone the zone that people read times in, found when it is first needed
 */
public record TimeSource(InstantSource clock, Supplier<ZoneId> zone) {
  /** Checks the source. */
  public TimeSource {
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(zone, "zone");
  }

  /** Returns this moment. */
  public Instant now() {
    return clock.instant();
  }
}
