package dev.sessions.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionTableTest {

  private static SessionSnapshot session(String name, int attached, Optional<String> layout) {
    WindowSnapshot window =
        new WindowSnapshot(
            "@1", 0, "sh", true, Optional.empty(), new CommandState.Unknown("x"), List.of());
    return new SessionSnapshot(
        "$1", name, Instant.EPOCH, Optional.empty(), attached, layout, List.of(window));
  }

  @Test
  void oneLineARowBelowTheHeadings() {
    String table =
        SessionTable.render(
            List.of(
                SessionRow.of(session("dev", 2, Optional.of("dev"))),
                SessionRow.of(session("a longer name", 0, Optional.empty())),
                new SessionRow("gone", Optional.of("gone"), Optional.empty())));
    assertThat(table.lines())
        .containsExactly(
            "SESSION        STATE    WINDOWS  ATTACHED  LAYOUT",
            "dev            running        1         2  dev",
            "a longer name  running        1         0  -",
            "gone           missing        -         -  gone");
  }

  @Test
  void longNamesAreNeitherCutNorWrapped() {
    String name = "n".repeat(300);
    String table = SessionTable.render(List.of(SessionRow.of(session(name, 0, Optional.empty()))));
    assertThat(table.lines()).hasSize(2);
    assertThat(table).contains(name);
  }

  @Test
  void aNameCannotWriteToTheTerminal() {
    String table =
        SessionTable.render(List.of(SessionRow.of(session("\u001b[2J\nx", 0, Optional.empty()))));
    assertThat(table).doesNotContain("\u001b").contains("\\u001b[2J\\nx");
    assertThat(table.lines()).hasSize(2);
  }
}
