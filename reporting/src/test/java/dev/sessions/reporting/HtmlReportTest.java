package dev.sessions.reporting;

import static dev.sessions.reporting.Sample.NOON;
import static dev.sessions.reporting.Sample.ended;
import static dev.sessions.reporting.Sample.expected;
import static dev.sessions.reporting.Sample.gone;
import static dev.sessions.reporting.Sample.grouped;
import static dev.sessions.reporting.Sample.running;
import static dev.sessions.reporting.Sample.session;
import static dev.sessions.reporting.Sample.snapshot;
import static dev.sessions.reporting.Sample.window;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private static final Instant NOW = NOON.plusSeconds(100);

  @Test
  void thePageIsTheReviewedOne() throws IOException {
    StatusReport report =
        Sample.report(
            List.of(expected("shop", "api", "job", "logs")),
            snapshot(
                List.of(gone("shop", "job", ended(143, 10, 60))),
                session("shop", window("@1", "api", ExitMode.TERMINATE, running("node", 0)))));
    String body = page(report).replaceAll("(?s)<style>.*</style>", "<style></style>");
    assertThat(body).isEqualTo(reviewed());
  }

  @Test
  void everyTabIsInTheTimelineAndInTheTable() {
    StatusReport report = Sample.everyStatus();
    String page = page(report);
    for (SessionReport session : report.sessions()) {
      for (TabReport tab : session.tabs()) {
        assertThat(page.split("<bdi>" + tab.tabName() + "</bdi>", -1)).hasSize(3);
      }
    }
    assertThat(page)
        .contains("<h1>2 of 3 sessions unhealthy</h1>")
        .contains("137 (KILL)")
        .contains("(the record cannot be read)");
  }

  @Test
  void whatComesFromOutsideIsEscaped() {
    String hard = "<script>alert('1')</script>\"&\u001b\n";
    Snapshot snapshot =
        snapshot(
            grouped(
                hard,
                Optional.empty(),
                Optional.of(hard + "layout"),
                window("@1", hard, Optional.empty(), running(hard, 0)),
                window("@2", "b", Optional.empty(), new CommandState.Unknown(hard))));
    String page = page(StatusReport.ofAll(snapshot));
    assertThat(page)
        .doesNotContain("<script", "alert('", "\u001b")
        .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot;&amp;\\u001b\\n");
    // Each bracket that is left is one of the page's own: it opens or closes an element.
    assertThat(page.replaceAll("(?s)<style>.*</style>", "").replaceAll("</?[a-z!][^<>]*>", ""))
        .doesNotContain("<", ">");
  }

  @Test
  void thePageNeedsNothingElse() {
    assertThat(page(Sample.everyStatus()))
        .doesNotContain("http://", "https://", "url(", "@import", "<link", "<img", "src=")
        .contains("default-src 'none'")
        .contains("prefers-color-scheme:dark")
        .contains("name=\"viewport\"");
  }

  @Test
  void aLifeWhoseStartOrEndIsNotKnownIsDrawnSo() {
    CommandState since = new CommandState.Running(OptionalLong.empty(), "x", Optional.empty());
    CommandState noStart = new CommandState.Ended(0, Optional.empty(), Sample.at(50));
    CommandState noEnd = new CommandState.Ended(1, Sample.at(50), Optional.empty());
    CommandState neither = new CommandState.Ended(0, Optional.empty(), Optional.empty());
    String page =
        page(
            StatusReport.ofAll(
                snapshot(
                    session(
                        "dev",
                        window("@1", "a", ExitMode.TERMINATE, since),
                        window("@2", "b", ExitMode.TERMINATE, noStart),
                        window("@3", "c", ExitMode.TERMINATE, noEnd),
                        window("@4", "d", ExitMode.TERMINATE, neither),
                        window("@5", "e", ExitMode.TERMINATE, running("x", 0))))));
    assertThat(page)
        .contains("class=\"bar open-left\" style=\"left:0.000%;width:100.000%\"")
        .contains("class=\"bar moment\" style=\"left:50.000%;width:0.000%\"")
        .contains("class=\"bar open-right\" style=\"left:50.000%;width:50.000%\"")
        .contains("title=\"d: exit 0, start not recorded\"");
  }

  @Test
  void theHeadlineSaysHowThingsAre() {
    assertThat(page(StatusReport.ofAll(Snapshot.noServer()))).contains("<h1>No server runs</h1>");
    assertThat(page(StatusReport.ofAll(snapshot()))).contains("<h1>No sessions</h1>");
    assertThat(page(one(running("x", 0)))).contains("<h1>All commands running</h1>");
    assertThat(page(one(ended(0, 0, 1)))).contains("<h1>All sessions healthy</h1>");
    assertThat(page(one(ended(1, 0, 1)))).contains("<h1>1 of 1 sessions unhealthy</h1>");
  }

  private static StatusReport one(CommandState state) {
    return StatusReport.ofAll(
        snapshot(session("dev", window("@1", "a", ExitMode.TERMINATE, state))));
  }

  private static String page(StatusReport report) {
    return HtmlReport.render(report, NOW, ZoneId.of("UTC"));
  }

  private static String reviewed() throws IOException {
    try (InputStream in = HtmlReportTest.class.getResourceAsStream("report.html")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
