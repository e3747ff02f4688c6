package dev.sessions.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.backend.fake.FakeServer;
import dev.sessions.guice.SessionsModule;
import dev.sessions.layouts.LayoutsFile;
import dev.sessions.layouts.LayoutsReader;
import dev.sessions.reporting.CommandSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {
  @TempDir Path folder;

  @Test
  void tenLinesStartTheLayoutsOfAFileAndReturnTheAttachCommands() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("layouts.json"),
            """
            {"version": "0.1", "layouts": [
              {"layoutName": "a", "layoutTabs": [{"tabName": "t", "startDir": ".", "command": "x"}]},
              {"layoutName": "b", "layoutTabs": [{"tabName": "t", "startDir": ".", "command": "x"}]}]}
            """);
    assertThat(TenLines.start(file, "fake"))
        .hasSize(2)
        .allMatch(line -> line.startsWith("fake attach "))
        .doesNotHaveDuplicates();
  }

  // docs: test
  @Test
  void oneLineSwapsInTheFake() {
    FakeServer server = new FakeServer();
    server.user().startSession("demo");
    assertThat(SwapInTheFake.startOn(SessionsModule.forBackend(new FakeBackend(server))))
        .containsExactly("demo", "demo_1");
    assertThat(SwapInTheFake.startOn(SessionsModule.forBackend("fake"))).containsExactly("demo");
  }

  // end

  @Test
  void theShortestProgramRuns() {
    assertThatCode(() -> FirstProgram.shortest("fake")).doesNotThrowAnyException();
  }

  @Test
  void theProgramWaitsUntilBothCommandsHaveEnded() {
    FakeServer server = new FakeServer();
    CompletableFuture<CommandSummary> waited =
        CompletableFuture.supplyAsync(
            () -> WaitForTheEnd.runOn(new FakeBackend(server), Duration.ofMinutes(1)));
    await()
        .until(
            () -> server.snapshot().session("wait").map(it -> it.windows().size()).orElse(0) == 2);
    server.user().endCommand(server.user().windowId("wait", "short"), 0);
    server.user().endCommand(server.user().windowId("wait", "long"), 3);
    CommandSummary commands = waited.orTimeout(60, TimeUnit.SECONDS).join();
    assertThat(commands.total()).isEqualTo(2);
    assertThat(commands.endedWell()).isEqualTo(1);
    assertThat(server.snapshot().sessions()).isEmpty();
  }

  @Test
  void aPluginIsLoadedFromItsFolder() throws IOException {
    new PluginShop(folder).folder(folder.resolve("plugins/mine"), "mine");
    Path broken = Files.writeString(folder.resolve("plugins/broken.jar"), "no jar");
    assertThat(FromAPluginFolder.list(folder.resolve("plugins"), "mine"))
        .contains("mine from " + folder.resolve("plugins/mine/backend.jar"))
        .anyMatch(line -> line.startsWith("tmux from "))
        .anyMatch(line -> line.startsWith(broken + " cannot be used: "));
  }

  @Test
  void oneProgramUsesTwoBackends() {
    FakeServer main = new FakeServer();
    FakeServer standby = new FakeServer();
    SeveralBackends.run(
        SessionsModule.forBackend(new FakeBackend(main)),
        SessionsModule.forBackend(new FakeBackend(standby)));
    assertThat(main.snapshot().session("mirror")).isPresent();
    assertThat(standby.snapshot().session("mirror")).isPresent();
  }

  @Test
  void theComparisonRefusesAServerThatHasSessions() {
    FakeServer server = new FakeServer();
    server.user().startSession("mine");
    LayoutsFile file = new LayoutsReader(System.getenv()).read(Path.of("layouts/scenario.json"));
    assertThatThrownBy(
            () -> SideBySide.column(new FakeBackend(server), ConnectSettings.of(Map.of()), file))
        .hasMessageContaining("has sessions already");
    assertThat(server.snapshot().sessions())
        .extracting(SessionSnapshot::name)
        .containsExactly("mine");
  }
}
