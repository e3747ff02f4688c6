package dev.sessions.reporting;

import static dev.sessions.reporting.Sample.ended;
import static dev.sessions.reporting.Sample.expected;
import static dev.sessions.reporting.Sample.running;
import static dev.sessions.reporting.Sample.session;
import static dev.sessions.reporting.Sample.snapshot;
import static dev.sessions.reporting.Sample.window;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.reporting.TabChange.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class TabChangesTest {
  private final TabChanges changes = new TabChanges();

  private List<String> since(Snapshot snapshot) {
    return changes.since(StatusReport.ofAll(snapshot), Sample.NOON).stream()
        .map(it -> it.kind().word() + " " + it.sessionName() + " " + it.tab().tabName())
        .toList();
  }

  @Test
  void eachChangeOfATabIsReportedOnce() {
    Snapshot runs =
        snapshot(
            session(
                "dev",
                window("@1", "api", ExitMode.TERMINATE, running("x", 1)),
                window("@2", "web", ExitMode.TERMINATE, running("y", 1))));
    Snapshot ended =
        snapshot(session("dev", window("@1", "api", ExitMode.TERMINATE, ended(3, 1, 2))));
    assertThat(since(runs)).containsExactly("seen dev api", "seen dev web");
    assertThat(since(runs)).isEmpty();
    assertThat(since(ended)).containsExactly("changed dev api", "gone dev web");
    assertThat(since(Snapshot.noServer())).containsExactly("gone dev api");
  }

  @Test
  void twoTabsOfOneNameAreDistinguishedByTheirOrder() {
    Snapshot two =
        snapshot(
            session(
                "dev",
                window("@1", "api", ExitMode.TERMINATE, running("x", 1)),
                window("@2", "api", ExitMode.TERMINATE, running("y", 1))));
    assertThat(since(two)).hasSize(2);
    Snapshot one =
        snapshot(session("dev", window("@1", "api", ExitMode.TERMINATE, running("x", 1))));
    assertThat(since(one)).containsExactly("gone dev api");
  }

  @Test
  void aChangeHasItsTimeAndItsLayout() {
    Snapshot runs =
        snapshot(session("dev", window("@1", "api", ExitMode.TERMINATE, running("x", 1))));
    StatusReport report = Sample.report(List.of(expected("dev", "api")), runs);
    assertThat(changes.since(report, Sample.NOON))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.time()).isEqualTo(Sample.NOON);
              assertThat(change.kind()).isEqualTo(Kind.SEEN);
              assertThat(change.layoutName()).contains("layout");
            });
  }
}
