package dev.sessions.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.backend.fake.FakeServer;
import dev.sessions.manager.guice.SessionsModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {
  @TempDir Path folder;

  @Test
  void tenLinesStartAFileAndSayHowToAttach() throws IOException {
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

  @Test
  void oneLineSwapsInTheFake() {
    FakeServer server = new FakeServer();
    server.user().startSession("demo");
    assertThat(SwapInTheFake.startOn(SessionsModule.forBackend(new FakeBackend(server))))
        .containsExactly("demo", "demo_1");
    assertThat(SwapInTheFake.startOn(SessionsModule.forBackend("fake"))).containsExactly("demo");
  }
}
