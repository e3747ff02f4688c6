package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.testkit.support.Structure;
import dev.sessions.testkit.support.TestServer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Every call ends, and an error is never reported as an empty result. */
interface DeadlineRules {

  @Rule(
      id = "E1",
      title = "a snapshot of a server that does not answer fails with DEADLINE, never empty")
  default void snapshotsEnd(TestServer server) throws Exception {
    server.launchSession(server.connect(), "alpha", "one");
    Multiplexer multiplexer = server.connect(TestServer.SHORT);
    server.freeze();
    assertThat(orDeadline(multiplexer::snapshot)).isEmpty();
  }

  @Rule(
      id = "E2",
      title =
          "a kill on a server that does not answer fails with DEADLINE, has a failure or ends the session; it never reports it absent")
  default void killsEnd(TestServer server) throws Exception {
    server.launchSession(server.connect(), "alpha", "one");
    Multiplexer multiplexer = server.connect(TestServer.SHORT);
    List<SessionRef> alpha = multiplexer.snapshot().refs(List.of("alpha"));
    server.freeze();
    Optional<List<KillOutcome>> outcomes = orDeadline(() -> multiplexer.kill(alpha));
    outcomes.ifPresent(all -> assertThat(all).allMatch(KillOutcome::wasThere));
  }

  @Rule(
      id = "E3",
      title = "when a frozen server answers again, the same connection sees it unchanged")
  default void recovers(TestServer server) throws Exception {
    Multiplexer multiplexer = server.connect(TestServer.SHORT);
    List<String> before =
        Structure.line(server.launchSession(server.connect(), "alpha", "one")).lines().toList();
    server.freeze();
    orDeadline(multiplexer::snapshot);
    server.thaw();
    server.waitUntil(
        "the server answers again", () -> orDeadline(multiplexer::snapshot).isPresent());
    assertThat(Structure.of(server.connect())).isEqualTo(before);
  }

  /** Returns the result of a call, or empty if it failed with DEADLINE. */
  private static <T> Optional<T> orDeadline(Supplier<T> call) {
    try {
      return Optional.of(call.get());
    } catch (SessionException e) {
      assertThat(e.code()).as(e.getMessage()).isEqualTo(StandardErrorCode.DEADLINE);
      return Optional.empty();
    }
  }
}
