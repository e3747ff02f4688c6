package dev.sessions.backend.fake;

import static dev.sessions.backend.fake.Steps.create;
import static dev.sessions.backend.fake.Steps.tab;
import static dev.sessions.backend.fake.Steps.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.Multiplexer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FakeUserTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final FakeServer server = new FakeServer(InstantSource.fixed(NOON));
  private final FakeUser user = server.user();
  private final Multiplexer multiplexer =
      new FakeBackend(server).connect(ConnectSettings.of(Map.of()));

  @Test
  void aSessionCreatedByHandHasNoIdentity() {
    user.startSession("mine");
    SessionSnapshot session = session("mine");
    assertThat(text(session)).isEqualTo("s1 mine: 0 w1 sh*");
    assertThat(session.layoutName()).isEmpty();
    assertThat(session.windows().get(0).identity()).isEmpty();
    assertFails(StandardErrorCode.NAME_TAKEN, () -> user.startSession("mine"));
  }

  @Test
  void aRenamedWindowIsStillItsTab() {
    launch(ExitMode.TERMINATE, tab("api"), tab("db"));
    String id = user.windowId("dev", "db");
    user.renameWindow(id, "vim");
    assertThat(user.windowId("dev", "db")).isEqualTo(id);
    assertThat(text(session("dev"))).isEqualTo("s1 dev: 0 w1 api*, 1 w2 vim");
  }

  @Test
  void aRenamedSessionKeepsItsId() {
    launch(ExitMode.TERMINATE, tab("api"));
    user.renameSession("dev", "prod");
    assertThat(text(session("prod"))).isEqualTo("s1 prod: 0 w1 api*");
    user.startSession("other");
    assertFails(StandardErrorCode.NAME_TAKEN, () -> user.renameSession("prod", "other"));
  }

  @Test
  void theSelectedWindowIsTheCurrentOne() {
    launch(ExitMode.TERMINATE, tab("api"), tab("db"));
    user.selectWindow("w2");
    assertThat(text(session("dev"))).isEqualTo("s1 dev: 0 w1 api, 1 w2 db*");
  }

  @Test
  void aSplitWindowHasOneMorePane() {
    launch(ExitMode.TERMINATE, tab("api"));
    user.splitWindow("w1");
    assertThat(session("dev").windows().get(0).panes())
        .extracting(PaneSnapshot::id)
        .containsExactly("p1", "p2");
  }

  @Test
  void attachedTerminalsAreCounted() {
    launch(ExitMode.TERMINATE, tab("api"));
    user.attach("dev");
    user.attach("dev");
    assertThat(session("dev").attachedClients()).isEqualTo(2);
    user.detach("dev");
    user.detach("dev");
    user.detach("dev");
    assertThat(session("dev").attachedClients()).isZero();
  }

  @Test
  void aClosedWindowLeavesTheOthersWithTheirIndexes() {
    launch(ExitMode.TERMINATE, tab("api"), tab("db"), tab("web"));
    user.closeWindow("w1");
    assertThat(text(session("dev"))).isEqualTo("s1 dev: 1 w2 db*, 2 w3 web");
  }

  @Test
  void theLastWindowEndsTheSessionAndTheLastSessionTheServer() {
    launch(ExitMode.TERMINATE, tab("api"));
    user.startSession("mine");
    user.closeWindow("w1");
    assertThat(server.snapshot().serverId()).contains("life-1");
    assertThat(text(server.snapshot())).containsExactly("s2 mine: 0 w2 sh*");
    user.closeWindow("w2");
    assertThat(server.snapshot()).isEqualTo(Snapshot.noServer());
  }

  @ParameterizedTest
  @EnumSource(
      value = ExitMode.class,
      names = {"BACK_TO_SHELL", "TERMINATE"})
  void aWindowThatStaysShowsAShellWhenItsCommandHasEnded(ExitMode mode) {
    launch(mode, new TabConfig("api", "/", "/usr/bin/server --port 1"), tab("db"));
    PaneSnapshot running = session("dev").windows().get(0).panes().get(0);
    assertThat(running.currentCommand()).isEqualTo("server");
    assertThat(server.commandEnd("w1")).isEmpty();
    server.setClock(InstantSource.fixed(NOON.plusSeconds(7)));
    user.endCommand("w1", 3);
    PaneSnapshot ended = session("dev").windows().get(0).panes().get(0);
    assertThat(ended.pid()).isEqualTo(running.pid());
    assertThat(ended.currentCommand()).isEqualTo("sh");
    assertThat(ended.identity()).isEqualTo(running.identity());
    assertThat(server.commandEnd("w1")).contains(new CommandEnd(3, NOON.plusSeconds(7)));
    assertThat(server.commandEnd("w2")).isEmpty();
  }

  @Test
  void aPaneKeepsItsIdentityWhereverItIsMoved() {
    launch(ExitMode.KILL_WINDOW, tab("api"), tab("db"));
    user.startSession("mine");
    user.joinPane(user.paneId("dev", "db"), user.windowId("dev", "api"));
    user.joinPane("p1", "w1");
    assertThat(text(server.snapshot())).containsExactly("s1 dev: 0 w1 api*", "s2 mine: 0 w3 sh*");
    assertThat(session("dev").windowsOf("db")).hasSize(1);
    user.breakPane(user.paneId("dev", "db"), "mine", "elsewhere");
    assertThat(text(server.snapshot()))
        .containsExactly("s1 dev: 0 w1 api*", "s2 mine: 0 w3 sh*, 1 w4 elsewhere");
    user.moveWindow("w1", "mine");
    assertThat(text(server.snapshot()))
        .containsExactly("s2 mine: 0 w3 sh*, 1 w4 elsewhere, 2 w1 api");
    user.splitWindow("w4");
    user.closePane(user.paneId("mine", "db"));
    assertThat(session("mine").windowsOf("db")).isEmpty();
    assertThat(session("mine").windowsOf("api")).hasSize(1);
    user.endCommand("w1", 4);
    assertThat(server.snapshot().ended())
        .extracting(ended -> ended.identity().tabName())
        .containsExactly("api");
  }

  @Test
  void killWindowClosesTheWindowWhateverTheCode() {
    launch(ExitMode.KILL_WINDOW, tab("api"), tab("db"));
    user.endCommand("w1", 1);
    assertThat(text(session("dev"))).isEqualTo("s1 dev: 1 w2 db*");
    assertFails(StandardErrorCode.NO_SUCH_SESSION, () -> server.commandEnd("w1"));
    user.endCommand("w2", 0);
    assertThat(server.snapshot().serverRunning()).isFalse();
  }

  @Test
  void aShellStartedByHandClosesItsWindowWhenItEnds() {
    user.startSession("mine", "a", "b");
    user.endCommand("w2", 0);
    assertThat(text(session("mine"))).isEqualTo("s1 mine: 0 w1 a*");
  }

  @Test
  void actionsOnMissingSessionsAndWindowsFail() {
    assertFails(StandardErrorCode.NO_SERVER, () -> user.attach("dev"));
    assertFails(StandardErrorCode.NO_SERVER, () -> server.commandEnd("w1"));
    launch(ExitMode.TERMINATE, tab("api"));
    Snapshot before = server.snapshot();
    assertFails(StandardErrorCode.NO_SUCH_SESSION, () -> user.attach("de"));
    assertFails(StandardErrorCode.NO_SUCH_SESSION, () -> user.detach("dev2"));
    assertFails(StandardErrorCode.NO_SUCH_SESSION, () -> user.renameSession("de", "x"));
    assertFails(StandardErrorCode.NO_SUCH_SESSION, () -> user.renameWindow("w9", "x"));
    assertFails(StandardErrorCode.NO_SUCH_SESSION, () -> user.selectWindow("w"));
    assertFails(StandardErrorCode.NO_SUCH_SESSION, () -> user.splitWindow("api"));
    assertFails(StandardErrorCode.NO_SUCH_SESSION, () -> user.closeWindow("w11"));
    assertFails(StandardErrorCode.NO_SUCH_SESSION, () -> user.endCommand("w2", 0));
    assertFails(StandardErrorCode.NO_SUCH_SESSION, () -> user.print("w2", "x"));
    assertFails(StandardErrorCode.NO_SUCH_SESSION, () -> user.pressEnter("w2"));
    assertFails(StandardErrorCode.NO_SUCH_SESSION, () -> user.group("de", "x"));
    assertFails(StandardErrorCode.NAME_TAKEN, () -> user.group("dev", "dev"));
    assertFails(StandardErrorCode.NO_SUCH_SESSION, () -> user.windowId("dev", "ap"));
    assertThat(server.snapshot()).isEqualTo(before);
  }

  private void launch(ExitMode mode, TabConfig... tabs) {
    multiplexer.launch(List.of(create("dev", mode, List.of(tabs))), LaunchListener.NONE);
  }

  private SessionSnapshot session(String name) {
    return server.snapshot().session(name).orElseThrow();
  }

  private static void assertFails(ErrorCode code, Runnable call) {
    assertThatExceptionOfType(SessionException.class)
        .isThrownBy(call::run)
        .matches(e -> e.code() == code, "code " + code);
  }
}
