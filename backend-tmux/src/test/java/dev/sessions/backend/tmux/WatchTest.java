package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SnapshotListener;
import dev.sessions.api.spi.Subscription;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
  void theWatchItselfIsNeverSeenAndLeavesNothing() {
    tmux.create("dev", ExitMode.BACK_TO_SHELL, tmux.tab("job", "sleep 600"));
    try (Multiplexer multiplexer = tmux.connect();
        Subscription watch = multiplexer.watch(seen)) {
      await().until(() -> tmux.sessionNames().size() == 2);
      tmux.raw("rename-session", "-t", "=dev", "prod");
      seen.await(now -> now.session("prod").isPresent());
    }
    assertThat(seen.snapshots).allMatch(now -> now.sessions().size() == 1);
    await().until(() -> tmux.sessionNames().equals(List.of("prod")));
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
  void anIdleWatchLooksNoMore() throws Exception {
    var wrapper = tmux.folder().resolve("tmux");
    var calls = tmux.folder().resolve("calls");
    tmux.program(wrapper, "#!/bin/sh\necho call >>" + calls + "\nexec tmux \"$@\"\n");
    tmux.create("dev", ExitMode.BACK_TO_SHELL, tmux.tab("job", "sleep 600"));
    var options = new java.util.HashMap<>(tmux.options());
    options.put("binary", wrapper.toString());
    var config =
        dev.sessions.api.spi.ConnectSettings.of(options, tmux.environment())
            .withDeadline(Duration.ofSeconds(10));
    try (Multiplexer multiplexer = new TmuxBackend().connect(config);
        Subscription watch = multiplexer.watch(seen)) {
      await().until(() -> tmux.sessionNames().size() == 2);
      // For two seconds no tmux is started: what would be polled by then would have been.
      await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(10)).until(unchanged(calls));
    }
  }

  private static java.util.concurrent.Callable<Boolean> unchanged(java.nio.file.Path calls) {
    var last = new long[] {-1};
    return () -> {
      long now = Files.size(calls);
      boolean same = last[0] < 0 || now == last[0];
      last[0] = now;
      return same;
    };
  }

  private static CommandState state(Snapshot now) {
    return now.session("dev").orElseThrow().windows().get(0).state();
  }

  private static final class Seen implements SnapshotListener {
    final List<Snapshot> snapshots = new CopyOnWriteArrayList<>();
    final List<SessionException> failures = new CopyOnWriteArrayList<>();

    @Override
    public void changed(Snapshot snapshot) {
      snapshots.add(snapshot);
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
