package org.example.sessions.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.TabStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is screen's own, beside the rules that every backend keeps. */
class ScreenFactsTest {
  private PrivateScreen screen;
  private Multiplexer multiplexer;

  @BeforeEach
  void connect() throws IOException {
    screen = PrivateScreen.create();
    multiplexer = new ScreenBackend().connect(screen.config());
  }

  @AfterEach
  void end() throws IOException {
    if (screen != null) {
      screen.end();
    }
  }

  @Test
  void aSessionIsNotTakenForAnotherThatBeginsLikeIt() throws IOException {
    launched(create("dev", ExitMode.BACK_TO_SHELL, "one=>exec sleep 600"));
    byHand("devel");
    assertThat(multiplexer.kill(multiplexer.snapshot().refs(List.of("de"))))
        .noneMatch(KillOutcome::wasThere);
    assertThat(multiplexer.kill(multiplexer.snapshot().refs(List.of("dev"))))
        .allMatch(KillOutcome::wasThere);
    assertThat(names()).containsExactly("devel");
  }

  @Test
  void ofTwoSessionsWithOneNameEachIsEndedByItsId() throws IOException {
    byHand("twin");
    byHand("twin");
    assertThat(multiplexer.kill(multiplexer.snapshot().refs(List.of("twin"))))
        .hasSize(1)
        .allMatch(KillOutcome::hasEnded);
    assertThat(names()).containsExactly("twin");
  }

  @Test
  void whatAPersonMadeIsUnknownWithItsReason() throws IOException {
    byHand("own");
    WindowSnapshot window = session("own").windows().get(0);
    assertThat(window.state())
        .isEqualTo(
            new CommandState.Unknown(
                "screen does not report what runs in a window that sessions did not launch"));
    assertThat(window.identity()).isEmpty();
  }

  @Test
  void aWindowThatWasRenamedAndRenumberedIsStillItsTabs() throws IOException {
    launched(create("dev", ExitMode.BACK_TO_SHELL, "one=>exec sleep 600", "two=>exec sleep 600"));
    String before = session("dev").windowsOf("two").get(0).id();
    screen.screen("-S", "dev", "-p", "1", "-X", "title", "other");
    screen.screen("-S", "dev", "-p", "1", "-X", "number", "7");
    PrivateScreen.until(
        "the new number", () -> session("dev").windowsOf("two").get(0).index() == 7);
    WindowSnapshot window = session("dev").windowsOf("two").get(0);
    assertThat(window.name()).isEqualTo("other");
    assertThat(window.id()).isEqualTo(before);
  }

  @Test
  void theFirstTabIsTheOneThatIsShown() {
    launched(create("dev", ExitMode.BACK_TO_SHELL, "one=>exec sleep 600", "two=>exec sleep 600"));
    assertThat(session("dev").windows())
        .extracting(WindowSnapshot::active)
        .containsExactly(true, false);
  }

  @Test
  void theUsersConfigurationCounts() throws IOException {
    screen.configure(
        "zombie kr", "shell /bin/false", "chdir /", "sessionname mine", "screen 0 cat");
    launched(create("dev", ExitMode.KILL_WINDOW, "one=>exec sleep 600", "quick=>exit 3"));
    PrivateScreen.until("the end of a window", () -> session("dev").windowsOf("quick").isEmpty());
    assertThat(session("dev").windows()).extracting(WindowSnapshot::name).contains("cat", "one");
    assertThat(multiplexer.snapshot().ended())
        .extracting(EndedTab::state)
        .extracting(CommandState.Ended::code)
        .containsExactly(3);
  }

  @Test
  void terminateAsksAndRunsAgain() throws IOException {
    Path runs = screen.folder().resolve("runs");
    launched(create("dev", ExitMode.TERMINATE, "one=>echo x >>" + runs + "; exit 4"));
    PrivateScreen.until("the end", () -> code("dev") == 4);
    screen.screen("-S", "dev", "-p", "0", "-X", "stuff", "\n");
    PrivateScreen.until("another run", () -> Files.readAllLines(runs).size() == 2);
    PrivateScreen.until("its end", () -> code("dev") == 4);
    screen.screen("-S", "dev", "-p", "0", "-X", "stuff", "q\n");
    PrivateScreen.until("the end of the session", () -> names().isEmpty());
  }

  @Test
  void ctrlCEndsTheCommandAndNotItsWindow() throws IOException {
    launched(create("dev", ExitMode.BACK_TO_SHELL, "one=>sleep 600"));
    screen.screen("-S", "dev", "-p", "0", "-X", "stuff", "\003");
    PrivateScreen.until("the end of the command", () -> code("dev") == 130);
    screen.screen("-S", "dev", "-p", "0", "-X", "stuff", "exit\n");
    PrivateScreen.until("the end of the session", () -> names().isEmpty());
  }

  @Test
  void aNameThatScreenWouldDieOfIsRefused() throws IOException {
    String name = "n".repeat(81);
    LaunchOutcome outcome = launch(create(name, ExitMode.BACK_TO_SHELL, "one=>exec sleep 600"));
    assertThat(outcome.failure().orElseThrow().code()).isEqualTo(StandardErrorCode.LAUNCH_FAILED);
    assertThat(outcome.failure().orElseThrow()).hasMessageContaining("use a shorter name");
    assertThat(names()).isEmpty();
    assertThat(screen.runs()).isEmpty();
  }

  @Test
  void whatAToolThatWasEndedLeftHalfMadeIsClearedAway() throws IOException {
    launched(create("dev", ExitMode.BACK_TO_SHELL, "one=>exec sleep 600"));
    Files.delete(screen.runs().get(0).resolve("placed"));
    launched(create("other", ExitMode.BACK_TO_SHELL, "one=>exec sleep 600"));
    assertThat(names()).containsExactly("other");
    assertThat(screen.runs()).hasSize(1);
  }

  @Test
  void filesAreTheUsersAlone() throws IOException {
    launched(create("dev", ExitMode.BACK_TO_SHELL, "one=>exec sleep 600"));
    try (Stream<Path> files = Files.walk(screen.folder().resolve("state/sessions/screen"))) {
      Set<String> modes =
          files
              .map(
                  file -> {
                    try {
                      return (Files.isDirectory(file) ? "d" : "-")
                          + PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                    } catch (IOException e) {
                      throw new java.io.UncheckedIOException(e);
                    }
                  })
              .map(mode -> mode.substring(0, 1) + mode.substring(4))
              .collect(Collectors.toSet());
      assertThat(modes).containsExactlyInAnyOrder("d------", "-------");
    }
  }

  /** Creates a session as a person would. */
  private void byHand(String name) throws IOException {
    Files.createDirectories(
        screen.sockets(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    int before = screen.servers().size();
    screen.screen("-c", screen.folder().resolve("screenrc").toString(), "-dmS", name, "cat");
    PrivateScreen.until("session " + name, () -> screen.servers().size() == before + 1);
  }

  private static LaunchStep create(String name, ExitMode mode, String... tabs) {
    return LaunchStep.create(name)
        .tabs(
            Arrays.stream(tabs)
                .map(tab -> tab.split("=>", 2))
                .map(tab -> TabStep.add(new TabConfig(tab[0], "/tmp", tab[1])))
                .toList())
        .exitMode(mode)
        .build();
  }

  private LaunchOutcome launch(LaunchStep step) {
    return multiplexer.launch(List.of(step), LaunchListener.NONE).get(0);
  }

  private void launched(LaunchStep step) {
    assertThat(launch(step).failure()).isEmpty();
  }

  private SessionSnapshot session(String name) {
    return multiplexer.snapshot().session(name).orElseThrow();
  }

  private List<String> names() {
    return multiplexer.snapshot().sessions().stream().map(SessionSnapshot::name).toList();
  }

  /** Returns the exit code of the session's first window, or -1 while its command runs. */
  private int code(String session) {
    return session(session).windows().get(0).state() instanceof CommandState.Ended ended
        ? ended.code()
        : -1;
  }
}
