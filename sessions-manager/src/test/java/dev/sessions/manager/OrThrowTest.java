package dev.sessions.manager;

import static dev.sessions.manager.Layouts.layout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.backend.fake.FakeServer;
import dev.sessions.conflict.ConflictPolicy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Results that throw what they hold. */
class OrThrowTest {
  private static final SessionException REFUSED =
      new SessionException(StandardErrorCode.UNREACHABLE, "session 'dev': no answer");

  private final FakeServer server = new FakeServer();

  private List<SessionResult> start() {
    try (Sessions fake = Sessions.open(new FakeBackend(server))) {
      return fake.manager(layout("dev", "a"), layout("ops", "a"), layout("web", "a"))
          .start(ConflictPolicy.ERROR)
          .results();
    }
  }

  @Test
  void resultsThatWentWellAreReturned() {
    List<SessionResult> results = start();
    assertThat(SessionResult.allOrThrow(results)).isSameAs(results).hasSize(3);
    assertThat(results.get(0).orThrow()).isSameAs(results.get(0));
  }

  @Test
  void aSingleFailureIsThrownItself() {
    server.faults().failLaunch("ops");
    List<SessionResult> results = start();
    SessionException failure = results.get(1).failure().orElseThrow();
    assertThatThrownBy(() -> results.get(1).orThrow()).isSameAs(failure);
    assertThatThrownBy(() -> SessionResult.allOrThrow(results)).isSameAs(failure);
    assertThat(results.get(2).orThrow().runs()).isTrue();
  }

  @Test
  void severalFailuresAreNamedInOneError() {
    server.faults().failLaunch("dev");
    server.faults().failLaunch("web");
    List<SessionResult> results = start();
    assertThatThrownBy(() -> SessionResult.allOrThrow(results))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> {
              assertThat(e.code()).isEqualTo(StandardErrorCode.LAUNCH_FAILED);
              assertThat(e.getSuppressed())
                  .containsExactly(
                      results.get(0).failure().orElseThrow(),
                      results.get(2).failure().orElseThrow());
            })
        .hasMessageContainingAll("'dev'", "'web'");
  }

  @Test
  void anEndedSessionOfWhichNothingIsLeftIsReturned() {
    EndedSession ended = ended(Optional.empty());
    assertThat(ended.orThrow()).isSameAs(ended);
    assertThat(EndedSession.allOrThrow(List.of(ended))).containsExactly(ended);
  }

  @Test
  void aSessionThatStillRunsIsThrown() {
    EndedSession failed = ended(Optional.of(REFUSED));
    assertThat(failed.nothingLeft()).isFalse();
    assertThatThrownBy(failed::orThrow).isSameAs(REFUSED);
  }

  @Test
  void processesThatLiveOnAreThrown() {
    EndedSession survived = ended(Optional.empty(), 12L, 13L);
    assertThatThrownBy(survived::orThrow)
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.KILL_FAILED))
        .hasMessage("session 'dev' has ended, but these processes of it live: 12, 13");
    assertThatThrownBy(
            () -> EndedSession.allOrThrow(List.of(survived, ended(Optional.of(REFUSED)))))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.KILL_FAILED))
        .hasMessageStartingWith("2 failures: session 'dev' has ended");
  }

  private static EndedSession ended(Optional<SessionException> failure, Long... survivors) {
    SessionRef dev = new SessionRef("life", "$1", "dev");
    KillOutcome outcome =
        failure.isPresent() ? KillOutcome.failed(dev, failure.get()) : KillOutcome.ended(dev);
    return new EndedSession(
        "dev", Optional.empty(), Optional.of(outcome), List.of(), List.of(survivors));
  }
}
