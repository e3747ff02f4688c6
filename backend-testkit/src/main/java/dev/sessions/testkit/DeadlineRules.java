package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.testkit.support.Structure;
import dev.sessions.testkit.support.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Every call ends, and an error is never told as an empty answer. */
interface DeadlineRules {

  /** A deadline that a healthy server keeps with ease, and a rule can wait for. */
  Duration SHORT = Duration.ofMillis(800);

  @Rule(
      id = "E1",
      title = "a look at a server that does not answer is DEADLINE or the truth, never empty")
  default void looksEnd(TestServer server) throws Exception {
    List<String> before =
        Structure.line(server.launchSession(server.connect(), "alpha", "one")).lines().toList();
    Multiplexer multiplexer = server.connect(SHORT);
    server.freeze();
    Optional<Snapshot> seen = orDeadline(multiplexer::snapshot);
    seen.ifPresent(snapshot -> assertThat(Structure.of(snapshot)).isEqualTo(before));
  }

  @Rule(
      id = "E2",
      title =
          "a kill on a server that does not answer is DEADLINE, a failure or done; never absent")
  default void killsEnd(TestServer server) throws Exception {
    server.launchSession(server.connect(), "alpha", "one");
    Multiplexer multiplexer = server.connect(SHORT);
    List<SessionRef> alpha = multiplexer.snapshot().refs(List.of("alpha"));
    server.freeze();
    Optional<List<KillOutcome>> outcomes = orDeadline(() -> multiplexer.kill(alpha));
    outcomes.ifPresent(all -> assertThat(all).allMatch(KillOutcome::wasThere));
  }

  @Rule(id = "E3", title = "a server that answers again is seen as it was, by the same connection")
  default void recovers(TestServer server) throws Exception {
    Multiplexer multiplexer = server.connect(SHORT);
    List<String> before =
        Structure.line(server.launchSession(server.connect(), "alpha", "one")).lines().toList();
    server.freeze();
    orDeadline(multiplexer::snapshot);
    server.thaw();
    server.waitUntil("an answer", () -> orDeadline(multiplexer::snapshot).isPresent());
    assertThat(Structure.of(server.connect())).isEqualTo(before);
  }

  /** Returns the answer, or empty if the call's deadline has passed. */
  private static <T> Optional<T> orDeadline(Supplier<T> call) {
    try {
      return Optional.of(call.get());
    } catch (SessionException e) {
      assertThat(e.code()).as(e.getMessage()).isEqualTo(StandardErrorCode.DEADLINE);
      return Optional.empty();
    }
  }
}
