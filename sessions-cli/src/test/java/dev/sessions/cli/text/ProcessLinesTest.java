package dev.sessions.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.backend.fake.FakeServer;
import dev.sessions.backend.support.ProcessTree;
import dev.sessions.cli.json.StatusView;
import dev.sessions.reporting.RenderOptions;
import dev.sessions.reporting.StatusReport;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProcessLinesTest {
  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

  private static StatusView status() {
    FakeServer server = new FakeServer();
    server.user().startSession("dev", "api", "web");
    Snapshot now = server.snapshot();
    ProcessTree child = new ProcessTree(8, Optional.empty(), "", OptionalLong.empty(), List.of());
    ProcessTree parent =
        new ProcessTree(
            7,
            Optional.of(NOON.minusSeconds(61)),
            "node server.js --port\t80",
            OptionalLong.of(3L << 20),
            List.of(child));
    return StatusView.of("fake", now, StatusReport.ofAll(now))
        .with(Map.of(server.user().windowId("dev", "api"), List.of(parent)));
  }

  @Test
  void whatAProcessHasStartedStandsBelowItFurtherIn() {
    assertThat(ProcessLines.of(status(), RenderOptions.plain(NOON, ZoneOffset.UTC)))
        .containsExactly(
            "      PID     AGE     MEMORY  COMMAND",
            "dev  api",
            "        7   1m01s    3.0 MiB  node server.js --port\\t80",
            "        8       -          -    -");
  }

  @Test
  void noLineIsWiderThanTheTerminal() {
    RenderOptions narrow = new RenderOptions(false, OptionalInt.of(40), NOON, ZoneOffset.UTC);
    assertThat(ProcessLines.of(status(), narrow))
        .contains("        7   1m01s    3.0 MiB  node serv…")
        .allMatch(line -> line.length() <= 40);
  }

  @Test
  void memoryIsSaidInTheUnitThatFits() {
    assertThat(Memory.of(0)).isEqualTo("0 KiB");
    assertThat(Memory.of(1536)).isEqualTo("2 KiB");
    assertThat(Memory.of((1L << 20) - 1)).isEqualTo("1024 KiB");
    assertThat(Memory.of(1L << 20)).isEqualTo("1.0 MiB");
    assertThat(Memory.of(5L << 29)).isEqualTo("2.5 GiB");
  }
}
