package dev.sessions.backend.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.PaneRef;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.Multiplexer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FakeHistoryTest {
  private final FakeServer server = new FakeServer();
  private final FakeUser user = server.user();
  private final Multiplexer multiplexer =
      new FakeBackend(server).connect(ConnectSettings.of(Map.of()));

  @Test
  void theLastLinesComeOldestFirst() {
    user.startSession("dev", "a", "b");
    user.print("w1", "one", "two");
    user.print("w1", "three");
    user.print("w2", "other");
    assertThat(multiplexer.history(pane("p1"), 2)).containsExactly("two", "three");
    assertThat(multiplexer.history(pane("p1"), 100)).containsExactly("one", "two", "three");
  }

  @Test
  void blankLinesCountOnlyAboveTheLastText() {
    user.startSession("dev");
    assertThat(multiplexer.history(pane("p1"), 5)).isEmpty();
    user.print("w1", "one", "", "two", " ", "");
    assertThat(multiplexer.history(pane("p1"), 2)).containsExactly("", "two");
  }

  @Test
  void anUnknownPaneHasNoHistory() {
    assertFails(StandardErrorCode.NO_SUCH_SESSION, "p1");
    user.startSession("dev", "a", "b");
    user.print("w1", "one");
    user.closeWindow("w1");
    assertFails(StandardErrorCode.NO_SUCH_SESSION, "p1");
    assertFails(StandardErrorCode.NO_SUCH_SESSION, "p");
  }

  @Test
  void aCallForNoLinesIsRefused() {
    user.startSession("dev");
    assertThatIllegalArgumentException().isThrownBy(() -> multiplexer.history(pane("p1"), 0));
  }

  @Test
  void aHistoryCanBeMadeToFail() {
    user.startSession("dev");
    server.faults().failCall(FakeOperation.HISTORY, 1, StandardErrorCode.DEADLINE);
    assertFails(StandardErrorCode.DEADLINE, "p1");
    assertThat(multiplexer.history(pane("p1"), 1)).isEmpty();
  }

  private void assertFails(ErrorCode code, String paneId) {
    assertThatExceptionOfType(SessionException.class)
        .isThrownBy(() -> multiplexer.history(pane(paneId), 1))
        .matches(e -> e.code() == code, "code " + code);
  }

  private static PaneRef pane(String id) {
    return new PaneRef("life-1", id);
  }
}
