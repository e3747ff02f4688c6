package dev.sessions.backend.tmux.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.backend.support.process.ProcessAnswer;
import dev.sessions.backend.support.run.RunFolder;
import dev.sessions.backend.tmux.mark.LauncherCall;
import dev.sessions.backend.tmux.mark.SessionMark;
import dev.sessions.backend.tmux.process.TmuxAnswer;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaneRowTest {
  private static final String END = "\tSENTINEL\n";
  private static final String UNMARKED =
      "$1\tdev\t1700000000\t\t2\t\t@3\t4\t1\t\"sleep 9\"\t%5\t678\t0\t\t\tsleep\t\t";
  private static final String MARKED =
      "$1\tdev\t1700000000\tgroup\t0\t1 0a1b my=20dev dev 12ab my=20dev\t@3\t4\t0\t/bin/sh"
          + " /x/0a1b/launch.sh terminate 0 12ab:dev a=3Ab /x\t%5\t\t1\t\t9\t\t\t";

  private static List<PaneRow> parse(String text) {
    return PaneRow.parse(
        new TmuxAnswer(new ProcessAnswer(List.of("tmux"), 0, text, "")), text, "SENTINEL");
  }

  @Test
  void aRowIsRead() {
    PaneRow row = parse(UNMARKED + "api" + END).get(0);

    assertThat(row.sessionId()).isEqualTo("$1");
    assertThat(row.sessionName()).isEqualTo("dev");
    assertThat(row.attachedClients()).isEqualTo(2);
    assertThat(row.windowId()).isEqualTo("@3");
    assertThat(row.windowIndex()).isEqualTo(4);
    assertThat(row.windowActive()).isTrue();
    assertThat(row.sessionMark()).isEmpty();
    assertThat(row.call()).isEmpty();
    assertThat(row.pane().pid()).isEqualTo(OptionalLong.of(678));
    assertThat(row.pane().dead()).isFalse();
    assertThat(row.windowName()).isEqualTo("api");
  }

  @Test
  void aMarkedWindowIsKnown() {
    PaneRow row = parse(MARKED + "renamed" + END).get(0);

    assertThat(row.sessionMark())
        .contains(new SessionMark("0a1b", "my dev", "dev", "12ab", "my dev"));
    assertThat(row.call())
        .contains(
            new LauncherCall(
                new RunFolder(Path.of("/x/0a1b")),
                0,
                PaneIdentity.builder("dev", "a:b")
                    .launch("0a1b")
                    .owner(Owner.read("12ab", ""))
                    .exitMode(ExitMode.TERMINATE)
                    .build(),
                "/x"));
    assertThat(row.pane().pid()).isEmpty();
    assertThat(row.pane().dead()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\tb", "a\nb", "\n", "\t", "a\n$2\tb", "SENTINEL", " \n\n\t"})
  void aWindowNameMayHoldAnything(String name) {
    List<PaneRow> rows = parse(UNMARKED + name + END + MARKED + name + END);

    assertThat(rows).extracting(PaneRow::windowName).containsExactly(name, name);
  }

  @Test
  void aMarkThatSomebodyElseWroteIsNoMark() {
    assertThat(parse(MARKED.replace("terminate", "whatever") + END).get(0).call()).isEmpty();
    assertThat(parse(MARKED.replace("a=3Ab", "a=b") + END).get(0).call()).isEmpty();
    assertThat(parse(MARKED.replace("1 0a1b my=20dev", "mine") + END).get(0).sessionMark())
        .isEmpty();
  }

  @Test
  void noPanesAreNoRows() {
    assertThat(parse("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "nonsense" + END,
        UNMARKED,
        UNMARKED + "api",
        "$1\tdev\tyesterday\t\t2\t\t@3\t4\t1\t\t%5\t678\t0\t\t\tsleep\tapi" + END,
        "$1\tdev\t1700000000\t\t2\t\t@3\tx\t1\t\t%5\t678\t0\t\t\tsleep\tapi" + END,
        "$1\tdev\t9223372036854775807\t\t2\t\t@3\t4\t1\t\t%5\t678\t0\t\t\tsleep\tapi" + END,
        UNMARKED + "api" + END + "hook\n",
      })
  void whatIsNoListOfPanesIsAnError(String text) {
    SessionException failure = catchThrowableOfType(SessionException.class, () -> parse(text));

    assertThat(failure.code()).isEqualTo(StandardErrorCode.UNEXPECTED_ANSWER);
  }
}
