package dev.sessions.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.backend.fake.FakeServer;
import dev.sessions.backend.fake.FakeUser;
import dev.sessions.conflict.ConflictPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedTabTest {
  @TempDir Path folder;

  private final FakeServer server = new FakeServer();
  private final FakeUser user = server.user();
  private final Multiplexer multiplexer =
      new FakeBackend(server).connect(ConnectSettings.of(Map.of()));

  private void start(ExitMode mode) {
    LayoutConfig dev = LayoutConfig.named("dev").tab("api", "run").tab("web", "run").build();
    new SessionManager(List.of(dev), ManagerSettings.of(folder).withExitMode(mode), multiplexer)
        .start(ConflictPolicy.ERROR)
        .orThrow();
  }

  private NamedTab find(String session, String tab) {
    return NamedTab.find(multiplexer, server.snapshot(), session, Optional.of(tab));
  }

  @Test
  void aTabIsFoundWhereverItsPaneIs() {
    start(ExitMode.BACK_TO_SHELL);
    user.startSession("mine", "zsh");
    String pane = user.paneId("dev", "web");
    String theirs = user.windowId("mine", "zsh");
    user.joinPane(pane, theirs);
    user.renameSession("dev", "work");
    for (String name : List.of("dev", "work")) {
      NamedTab tab = find(name, "web");
      assertThat(tab.sessionName()).isEqualTo("work");
      assertThat(tab.pane().id()).isEqualTo(pane);
      assertThat(tab.windowId()).isEqualTo(theirs);
    }
  }

  @Test
  void aWindowIsMeantByItsNameOrItsId() {
    user.startSession("mine", "zsh", "top");
    assertThat(find("mine", "top").windowId()).isEqualTo("w2");
    assertThat(find("mine", "w1").tabName()).isEqualTo("zsh");
  }

  @Test
  void severalWindowsAndNoneNamedAreRefusedWithTheirNames() {
    start(ExitMode.BACK_TO_SHELL);
    assertThatThrownBy(() -> NamedTab.find(multiplexer, server.snapshot(), "dev", Optional.empty()))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.AMBIGUOUS))
        .hasMessageContaining("api web");
    user.startSession("one", "only");
    assertThat(NamedTab.find(multiplexer, server.snapshot(), "one", Optional.empty()).tabName())
        .isEqualTo("only");
  }

  @Test
  void whatHasClosedWithItsCommandIsSaid() {
    start(ExitMode.KILL_WINDOW);
    user.endCommand(user.windowId("dev", "api"), 3);
    assertThatThrownBy(() -> find("dev", "api")).hasMessageContaining("closed with its command");
    assertThatThrownBy(() -> find("dev", "wep")).hasMessageContaining("did you mean 'web'?");
    user.endCommand(user.windowId("dev", "web"), 0);
    assertThatThrownBy(() -> find("dev", "web")).hasMessageContaining("(code 0)");
    assertThatThrownBy(() -> find("other", "web")).hasMessageContaining("no server runs");
  }
}
