package dev.sessions.backend.support.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UptimeClockTest {
  @Test
  void theHeaderThatIsWrittenIsTheClockOfNow() {
    Optional<UptimeClock> written = UptimeClock.parse(UptimeClock.header().strip().split(" "));

    assertThat(written.flatMap(UptimeClock::boot).isPresent())
        .isEqualTo(Files.exists(Path.of("/proc/uptime")));
    written
        .flatMap(clock -> clock.at("0"))
        .ifPresent(boot -> assertThat(boot).isBefore(Instant.now()));
  }
}
