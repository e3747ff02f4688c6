package dev.sessions.reporting;

import static dev.sessions.reporting.Sample.NOON;
import static dev.sessions.reporting.Sample.everyStatus;
import static dev.sessions.reporting.Sample.expected;
import static dev.sessions.reporting.Sample.grouped;
import static dev.sessions.reporting.Sample.running;
import static dev.sessions.reporting.Sample.session;
import static dev.sessions.reporting.Sample.snapshot;
import static dev.sessions.reporting.Sample.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.Snapshot;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTableTest {
  private static final Instant NOW = NOON.plusSeconds(300);

  @Test
  void inAPipeEveryLineHasEveryFieldInFull() {
    assertThat(plain(everyStatus()))
        .isEqualTo(
            """
            SESSION  TAB      STATE     PID  SINCE  CODE        COMMAND
            shop     api      running  4003  4m57s  -           node server.js --port 80
            shop     tests    idle        -  2m50s  1           run tests
            shop     migrate  exited      -  4m18s  0           run migrate
            shop     worker   killed      -  1m40s  137 (KILL)  run worker
            shop     cache    unknown     -      -  -           (the record cannot be read)
            shop     logs     missing     -      -  -           (no window that was launched for it, and no end on record)
            日本語   本       running  4100  3m20s  -           echo <b>&'"\\n日本
            batch    load     exited      -  3m30s  3           run load
            3 sessions, 1 healthy, 2 unhealthy; 8 commands, 2 running, 1 ended well, \
            3 ended badly, 1 missing, 1 unknown""");
  }

  @Test
  void onATerminalNamesStandOnceAndLongCommandsAreCut() {
    assertThat(terminal(everyStatus(), 72))
        .isEqualTo(
            """
            SESSION  TAB      STATE     PID  SINCE  CODE        COMMAND
            shop     api      running  4003  4m57s  -           node server.js --po…
                     tests    idle        -  2m50s  1           run tests
                     migrate  exited      -  4m18s  0           run migrate
                     worker   killed      -  1m40s  137 (KILL)  run worker
                     cache    unknown     -      -  -           (the record cannot …
                     logs     missing     -      -  -           (no window, and no …
            日本語   本       running  4100  3m20s  -           echo <b>&'"\\n日本
            batch    load     exited      -  3m30s  3           run load
            3 sessions, 1 healthy, 2 unhealthy
            8 commands, 2 running, 1 ended well, 3 ended badly, 1 missing, 1 unknown""");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 13, 14, 15, 16, 20, 33, 40, 55, 60, 79, 80, 200})
  void noLineIsWiderThanTheTerminalButAFigureThatCannotBeCut(int columns) {
    String longest = "3 ended badly,";
    assertThat(terminal(everyStatus(), columns).lines())
        .allSatisfy(
            line ->
                assertThat(CellWidth.of(line))
                    .isLessThanOrEqualTo(Math.max(columns, longest.length())));
  }

  @Test
  void longNamesGiveWayAfterTheCommand() {
    String name = "a-very-long-name-of-a-session-that-nobody-should-choose";
    Snapshot snapshot =
        snapshot(session(name, window("@1", "api", ExitMode.TERMINATE, running("node srv.js", 1))));
    StatusReport report = Sample.report(List.of(expected(name, "api")), snapshot);
    assertThat(terminal(report, 60).lines().skip(1).findFirst())
        .contains("a-very-long-n…  api  running  4001  4m59s  -     node srv.js");
    assertThat(plain(report)).contains(name);
  }

  @Test
  void coloursTellGoodFromBad() {
    String table =
        StatusTable.render(
            everyStatus(), new RenderOptions(true, OptionalInt.of(200), NOW, ZoneOffset.UTC));
    assertThat(table)
        .contains("\u001b[32mrunning\u001b[0m  ")
        .contains("\u001b[31midle\u001b[0m  ")
        .contains("\u001b[2mexited\u001b[0m  ")
        .contains("\u001b[31mkilled\u001b[0m  ")
        .contains("\u001b[31m137 (KILL)\u001b[0m  ")
        .contains("\u001b[33munknown\u001b[0m  ")
        .contains("\u001b[33mmissing\u001b[0m  ")
        .contains("\u001b[31m2 unhealthy\u001b[0m");
    assertThat(table.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(terminal(everyStatus(), 200));
    assertThat(terminal(everyStatus(), 200)).doesNotContain("\u001b");
  }

  @Test
  void sessionsThatShareTheirWindowsAreNamedTogether() {
    Snapshot snapshot =
        snapshot(
            grouped(
                "dev",
                Optional.of("g"),
                Optional.of("dev"),
                window("@1", "api", ExitMode.TERMINATE, running("x", 1))),
            grouped(
                "view",
                Optional.of("g"),
                Optional.empty(),
                window("@1", "api", ExitMode.TERMINATE, running("x", 1))));
    assertThat(plain(StatusReport.ofAll(snapshot)))
        .contains("dev = view  api  running")
        .endsWith("1 session, 1 healthy; 1 command, 1 running");
  }

  @Test
  void noSessionsAreFiguresOnly() {
    assertThat(plain(StatusReport.ofAll(Snapshot.noServer())))
        .isEqualTo("0 sessions; 0 commands, 0 running");
  }

  @Test
  void aNameCannotWriteToTheTerminal() {
    Snapshot snapshot =
        snapshot(
            session(
                "x", window("@1", "\u001b[2J\n", Optional.empty(), running("printf '\u0007'", 1))));
    assertThat(plain(StatusReport.ofAll(snapshot)))
        .contains("\\u001b[2J\\n  running")
        .contains("printf '\\u0007'")
        .doesNotContain("\u001b", "\u0007");
  }

  @Test
  void aTerminalHasAtLeastOneColumn() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RenderOptions(true, OptionalInt.of(0), NOW, ZoneOffset.UTC));
  }

  private static String plain(StatusReport report) {
    return StatusTable.render(report, RenderOptions.plain(NOW, ZoneOffset.UTC));
  }

  private static String terminal(StatusReport report, int columns) {
    return StatusTable.render(
        report, new RenderOptions(false, OptionalInt.of(columns), NOW, ZoneOffset.UTC));
  }
}
