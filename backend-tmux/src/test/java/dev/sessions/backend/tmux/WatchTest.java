package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SnapshotListener;
import dev.sessions.api.spi.Subscription;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchTest {
  @RegisterExtension final TestTmux tmux = new TestTmux();

  private final Seen seen = new Seen();

  @Test
  void theEndOfACommandIsPushedWithItsCode() {
    SessionSnapshot session =
        tmux.create("dev", ExitMode.BACK_TO_SHELL, tmux.tab("job", "read line; exit 3"));
    try (Multiplexer multiplexer = tmux.connect();
        Subscription watch = multiplexer.watch(seen)) {
      seen.await(now -> state(now) instanceof CommandState.Running);
      tmux.raw("send-keys", "-t", session.windows().get(0).id(), "go", "Enter");
      seen.await(now -> state(now) instanceof CommandState.Ended ended && ended.code() == 3);
    }
    assertThat(seen.failures).isEmpty();
  }

  @Test
  void aSessionThatComesOrGoesOrIsRenamedIsPushed() {
    tmux.create("dev", ExitMode.BACK_TO_SHELL, tmux.tab("job", "sleep 600"));
    try (Multiplexer multiplexer = tmux.connect();
        Subscription watch = multiplexer.watch(seen)) {
      seen.await(now -> now.sessions().size() == 1);
      tmux.raw("new-session", "-d", "-s", "mine", "sleep 600");
      seen.await(now -> now.session("mine").isPresent());
      tmux.raw("rename-session", "-t", "=mine", "yours");
      seen.await(now -> now.session("yours").isPresent());
      tmux.raw("kill-session", "-t", "=yours");
      seen.await(now -> now.session("yours").isEmpty());
    }
  }

  @Test
  void theWatchIsNoClientAndNoSessionOfTheServer() {
    tmux.create("dev", ExitMode.BACK_TO_SHELL, tmux.tab("job", "sleep 600"));
    String hooks = tmux.raw("show-hooks", "-g");
    try (Multiplexer multiplexer = tmux.connect();
        Subscription watch = multiplexer.watch(seen)) {
      seen.await(now -> now.session("dev").isPresent());
      tmux.raw("rename-session", "-t", "=dev", "prod");
      seen.await(now -> now.session("prod").isPresent());
      assertThat(tmux.sessionNames()).containsExactly("prod");
      assertThat(tmux.raw("list-clients")).isEmpty();
      assertThat(tmux.raw("show-hooks", "-g")).isEqualTo(hooks);
    }
    assertThat(seen.snapshots).allMatch(now -> now.sessions().size() == 1);
  }

  @Test
  void whatAPersonDoesToWindowsIsPushed() {
    SessionSnapshot session =
        tmux.create("dev", ExitMode.BACK_TO_SHELL, tmux.tab("job", "sleep 600"));
    String window = session.windows().get(0).id();
    try (Multiplexer multiplexer = tmux.connect();
        Subscription watch = multiplexer.watch(seen)) {
      seen.await(now -> windowNames(now).equals(List.of("job")));
      tmux.raw("rename-window", "-t", window, "work");
      seen.await(now -> windowNames(now).equals(List.of("work")));
      tmux.raw("new-window", "-d", "-t", "dev:", "-n", "more", "sleep 600");
      seen.await(now -> windowNames(now).equals(List.of("work", "more")));
      tmux.raw("split-window", "-d", "-t", window, "sleep 600");
      seen.await(now -> now.session("dev").orElseThrow().windows().get(0).panes().size() == 2);
      tmux.raw("swap-window", "-d", "-s", "dev:more", "-t", window);
      seen.await(now -> windowNames(now).equals(List.of("more", "work")));
      tmux.raw("kill-window", "-t", "dev:more");
      seen.await(now -> windowNames(now).equals(List.of("work")));
    }
  }

  @Test
  void aMoveToAnotherIndexIsPushed() {
    tmux.create(
        "dev", ExitMode.BACK_TO_SHELL, tmux.tab("one", "sleep 600"), tmux.tab("two", "sleep 600"));
    try (Multiplexer multiplexer = tmux.connect();
        Subscription watch = multiplexer.watch(seen)) {
      seen.await(now -> windowNames(now).equals(List.of("one", "two")));
      tmux.raw("move-window", "-d", "-s", "dev:two", "-t", "dev:77");
      seen.await(now -> now.session("dev").orElseThrow().windows().get(1).index() == 77);
    }
  }

  @Test
  void aListenerThatThrowsIsToldThatTheWatchHasEnded() {
    tmux.raw("new-session", "-d", "-s", "mine", "sleep 600");
    SnapshotListener thrower =
        new SnapshotListener() {
          @Override
          public void changed(Snapshot snapshot) {
            throw new AssertionError("as tests do");
          }

          @Override
          public void failed(SessionException failure) {
            seen.failed(failure);
          }
        };
    try (Multiplexer multiplexer = tmux.connect();
        Subscription watch = multiplexer.watch(thrower)) {
      TestTmux.until("it is told", () -> seen.failures.size() == 1);
    }
    assertThat(seen.failures.get(0)).hasMessageContaining("as tests do");
  }

  @Test
  void aKillWakesWatchesAsLaunchersDo() throws Exception {
    tmux.create("dev", ExitMode.BACK_TO_SHELL, tmux.tab("job", "sleep 600"));
    tmux.create("next", ExitMode.BACK_TO_SHELL, tmux.tab("job", "sleep 600"));
    FileTime longAgo = FileTime.fromMillis(0);
    Files.setLastModifiedTime(stateFolder().resolve("changed"), longAgo);
    try (Multiplexer multiplexer = tmux.connect()) {
      multiplexer.kill(multiplexer.snapshot().refs(List.of("next")));
    }
    assertThat(Files.getLastModifiedTime(stateFolder().resolve("changed"))).isNotEqualTo(longAgo);
  }

  @ParameterizedTest
  @ValueSource(strings = {"not/there", "tmux.conf/is/a/file"})
  void nothingIsWrittenForAWatch(String state) {
    tmux.raw("new-session", "-d", "-s", "mine", "sleep 600");
    Path folder = tmux.folder().resolve(state);
    tmux.environment().put("XDG_STATE_HOME", folder.toString());
    try (Multiplexer multiplexer = tmux.connect();
        Subscription watch = multiplexer.watch(seen)) {
      seen.await(now -> now.session("mine").isPresent());
      tmux.raw("rename-session", "-t", "=mine", "yours");
      seen.await(now -> now.session("yours").isPresent());
    }
    assertThat(Files.exists(folder)).isFalse();
    assertThat(seen.failures).isEmpty();
  }

  @Test
  void theFirstLaunchOfAllIsPushedToAWatchThatWasThereBefore() {
    try (Multiplexer multiplexer = tmux.connect();
        Subscription watch = multiplexer.watch(seen)) {
      seen.await(now -> !now.serverRunning());
      assertThat(stateFolder()).doesNotExist();
      tmux.create("dev", ExitMode.BACK_TO_SHELL, tmux.tab("job", "sleep 600"));
      seen.await(now -> now.session("dev").isPresent());
      seen.await(now -> state(now) instanceof CommandState.Running);
    }
  }

  @Test
  void aSilenceOfTheServerIsToldOnceAndSurvived() {
    tmux.create("dev", ExitMode.BACK_TO_SHELL, tmux.tab("job", "sleep 600"));
    String server = Long.toString(tmux.serverPid().orElseThrow());
    try (Multiplexer multiplexer = tmux.connect(Duration.ofMillis(500));
        Subscription watch = multiplexer.watch(seen)) {
      seen.await(now -> now.session("dev").isPresent());
      int before = seen.snapshots.size();
      tmux.run(List.of("kill", "-STOP", server));
      try {
        TestTmux.until("the silence is told", () -> !seen.silences.isEmpty());
        // Long enough for some more questions to go unanswered.
        await().during(Duration.ofSeconds(4)).until(() -> seen.failures.isEmpty());
      } finally {
        tmux.run(List.of("kill", "-CONT", server));
      }
      // Nothing has changed, and yet it is told: so it is known that the server answers again.
      TestTmux.until("it answers again", () -> seen.snapshots.size() > before);
      tmux.raw("rename-session", "-t", "=dev", "prod");
      seen.await(now -> now.session("prod").isPresent());
    }
    assertThat(seen.silences).hasSize(1);
    assertThat(seen.silences.get(0).code()).isEqualTo(StandardErrorCode.DEADLINE);
    assertThat(seen.failures).isEmpty();
  }

  @Test
  void aServerThatIsSilentFromTheBeginningIsWaitedFor() {
    tmux.create("dev", ExitMode.BACK_TO_SHELL, tmux.tab("job", "sleep 600"));
    String server = Long.toString(tmux.serverPid().orElseThrow());
    tmux.run(List.of("kill", "-STOP", server));
    try (Multiplexer multiplexer = tmux.connect(Duration.ofMillis(500));
        Subscription watch = multiplexer.watch(seen)) {
      TestTmux.until("the silence is told", () -> !seen.silences.isEmpty());
      tmux.run(List.of("kill", "-CONT", server));
      seen.await(now -> now.session("dev").isPresent());
    } finally {
      tmux.run(List.of("kill", "-CONT", server));
    }
    assertThat(seen.failures).isEmpty();
  }

  @Test
  void aTmuxThatGivesNoSenseForAWhileIsAskedAgainAndThenGivenUp() throws Exception {
    tmux.raw("new-session", "-d", "-s", "mine", "sleep 600");
    Path nonsense = tmux.folder().resolve("nonsense");
    Path left = tmux.folder().resolve("left");
    // While the file `left` has lines, each call takes one of them and says nonsense.
    Path wrapper =
        tmux.program(
            tmux.folder().resolve("tmux"),
            """
            #!/bin/sh
            if [ -s %1$s ]; then sed -i 1d %1$s; echo nonsense; echo again >>%2$s; exit 1; fi
            exec tmux "$@"
            """
                .formatted(left, nonsense));
    try (Multiplexer multiplexer = tmux.connect(optionsWith(wrapper), Duration.ofSeconds(10));
        Subscription watch = multiplexer.watch(seen)) {
      seen.await(now -> now.session("mine").isPresent());
      Files.writeString(left, "1\n");
      TestTmux.until("nonsense was said", () -> Files.exists(nonsense));
      tmux.raw("rename-session", "-t", "=mine", "yours");
      seen.await(now -> now.session("yours").isPresent());
      assertThat(seen.failures).isEmpty();
      Files.writeString(left, "1\n".repeat(1000));
      TestTmux.until("the watch has failed", () -> seen.failures.size() == 1);
    }
  }

  @Test
  void aServerThatIsKilledIsPushedAsNoServerAndANewOneIsFound() throws Exception {
    SessionSnapshot session =
        tmux.create("dev", ExitMode.BACK_TO_SHELL, tmux.tab("job", "sleep 600"));
    assertThat(session.windows()).hasSize(1);
    try (Multiplexer multiplexer = tmux.connect();
        Subscription watch = multiplexer.watch(seen)) {
      seen.await(Snapshot::serverRunning);
      long server = Long.parseLong(tmux.raw("display-message", "-p", "#{pid}"));
      ProcessHandle.of(server).orElseThrow().destroyForcibly();
      seen.await(now -> !now.serverRunning());
      tmux.raw("new-session", "-d", "-s", "again", "sleep 600");
      seen.await(now -> now.session("again").isPresent());
    }
    assertThat(seen.failures).isEmpty();
  }

  @Test
  void anIdleWatchAsksOneCheapQuestionNowAndThen() throws Exception {
    Path calls = tmux.folder().resolve("calls");
    Path wrapper =
        tmux.program(
            tmux.folder().resolve("tmux"),
            "#!/bin/sh\nprintf '%s\\n' \"$*\" >>" + calls + "\nexec tmux \"$@\"\n");
    tmux.create("dev", ExitMode.BACK_TO_SHELL, tmux.tab("job", "sleep 600"));
    try (Multiplexer multiplexer = tmux.connect(optionsWith(wrapper), Duration.ofSeconds(10));
        Subscription watch = multiplexer.watch(seen)) {
      seen.await(now -> now.session("dev").isPresent());
      // The first question has an answer that is new, so it is followed by a look.
      TestTmux.until("some questions", () -> questions(calls).size() >= 4);
      List<String> later = questions(calls).subList(3, 4);
      TestTmux.until("one more question", () -> questions(calls).size() >= 5);
      assertThat(later).noneMatch(call -> call.contains("pane_start_command"));
      assertThat(questions(calls).get(4)).doesNotContain("pane_start_command");
    }
  }

  @Test
  void whatAPersonTakesBackAtOnceIsPushedToo() throws Exception {
    Path calls = tmux.folder().resolve("calls");
    Path wrapper =
        tmux.program(
            tmux.folder().resolve("tmux"),
            "#!/bin/sh\nprintf '%s\\n' \"$*\" >>" + calls + "\nexec tmux \"$@\"\n");
    tmux.create("dev", ExitMode.BACK_TO_SHELL, tmux.tab("job", "sleep 600"));
    try (Multiplexer multiplexer = tmux.connect(optionsWith(wrapper), Duration.ofSeconds(10));
        Subscription watch = multiplexer.watch(seen)) {
      TestTmux.until("an answer is known", () -> questions(calls).size() >= 4);
      tmux.create("next", ExitMode.BACK_TO_SHELL, tmux.tab("job", "sleep 600"));
      seen.await(now -> now.session("next").isPresent());
      // Now the answer is the same as before the launch, whose end was told by its records.
      tmux.raw("kill-session", "-t", "=next");
      seen.await(now -> now.session("next").isEmpty());
    }
  }

  private static List<String> questions(Path calls) throws Exception {
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  private Map<String, String> optionsWith(Path binary) {
    Map<String, String> options = new HashMap<>(tmux.options());
    options.put("binary", binary.toString());
    return options;
  }

  private Path stateFolder() {
    return tmux.folder().resolve("state/sessions/tmux");
  }

  private static List<String> windowNames(Snapshot now) {
    return now.session("dev").stream()
        .flatMap(session -> session.windows().stream())
        .map(window -> window.name())
        .toList();
  }

  private static CommandState state(Snapshot now) {
    return now.session("dev").orElseThrow().windows().get(0).state();
  }

  private static final class Seen implements SnapshotListener {
    final List<Snapshot> snapshots = new CopyOnWriteArrayList<>();
    final List<SessionException> silences = new CopyOnWriteArrayList<>();
    final List<SessionException> failures = new CopyOnWriteArrayList<>();

    @Override
    public void changed(Snapshot snapshot) {
      snapshots.add(snapshot);
    }

    @Override
    public void silent(SessionException deadline) {
      silences.add(deadline);
    }

    @Override
    public void failed(SessionException failure) {
      failures.add(failure);
    }

    void await(Predicate<Snapshot> wanted) {
      org.awaitility.Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> !snapshots.isEmpty() && wanted.test(snapshots.get(snapshots.size() - 1)));
    }
  }
}
