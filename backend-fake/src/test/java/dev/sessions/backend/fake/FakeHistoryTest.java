package dev.sessions.backend.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
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
    assertThat(multiplexer.history("w1", 2)).containsExactly("two", "three");
    assertThat(multiplexer.history("w1", 100)).containsExactly("one", "two", "three");
  }

  @Test
  void blankLinesCountOnlyAboveTheLastText() {
    user.startSession("dev");
    assertThat(multiplexer.history("w1", 5)).isEmpty();
    user.print("w1", "one", "", "two", " ", "");
    assertThat(multiplexer.history("w1", 2)).containsExactly("", "two");
  }

  @Test
  void anUnknownWindowHasNoHistory() {
    assertFails(StandardErrorCode.NO_SUCH_SESSION, "w1");
    user.startSession("dev", "a", "b");
    user.print("w1", "one");
    user.closeWindow("w1");
    assertFails(StandardErrorCode.NO_SUCH_SESSION, "w1");
    assertFails(StandardErrorCode.NO_SUCH_SESSION, "w");
  }

  @Test
  void aCallForNoLinesIsRefused() {
    user.startSession("dev");
    assertThatIllegalArgumentException().isThrownBy(() -> multiplexer.history("w1", 0));
  }

  @Test
  void aHistoryCanBeMadeToFail() {
    user.startSession("dev");
    server.faults().failCall(FakeOperation.HISTORY, 1, StandardErrorCode.DEADLINE);
    assertFails(StandardErrorCode.DEADLINE, "w1");
    assertThat(multiplexer.history("w1", 1)).isEmpty();
  }

  private void assertFails(ErrorCode code, String windowId) {
    assertThatExceptionOfType(SessionException.class)
        .isThrownBy(() -> multiplexer.history(windowId, 1))
        .matches(e -> e.code() == code, "code " + code);
  }
}
