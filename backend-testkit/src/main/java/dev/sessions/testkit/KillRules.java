package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.testkit.support.KitAssertions;
import dev.sessions.testkit.support.Structure;
import dev.sessions.testkit.support.TestServer;
import java.util.List;
import java.util.stream.Stream;

/** A kill ends exactly what it names. */
interface KillRules {

  @Rule(id = "K1", title = "a kill ends the sessions that it names and leaves all others untouched")
  default void endsWhatIsNamed(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "alpha", "one", "two");
    String beta = Structure.line(server.launchSession(multiplexer, "beta", "one"));
    server.launchSession(multiplexer, "gamma", "one");
    multiplexer.kill(multiplexer.snapshot().refs(List.of("alpha", "gamma")));
    assertThat(Structure.of(multiplexer)).containsExactly(beta);
  }

  @Rule(
      id = "K2",
      title = "a kill does not end a session whose name only begins with the given one")
  default void leavesLongerNames(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "alpha", "one");
    server.launchSession(multiplexer, "alpha2", "one");
    multiplexer.kill(multiplexer.snapshot().refs(List.of("alpha")));
    assertThat(Structure.sessionNames(multiplexer)).containsExactly("alpha2");
  }

  @Rule(id = "K3", title = "a kill does not accept a pattern, a name or a target as an id")
  default void acceptsNoPattern(TestServer server) {
    Multiplexer multiplexer = server.connect();
    SessionSnapshot alpha = server.launchSession(multiplexer, "alpha", "one");
    String life = multiplexer.snapshot().serverId().orElseThrow();
    Stream.of("*", "a*", "alph?", "=alpha", "alpha:", "alpha:0", "-a", "alpha", alpha.id() + "9")
        .filter(id -> !id.equals(alpha.id()))
        .forEach(
            id ->
                assertThat(multiplexer.kill(List.of(new SessionRef(life, id, "alpha"))))
                    .noneMatch(KillOutcome::hasEnded));
    assertThat(Structure.sessionNames(multiplexer)).containsExactly("alpha");
  }

  @Rule(
      id = "K4",
      title = "a kill has one outcome for each reference, in order, which says whether it existed")
  default void outcomesSayWhatExisted(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "alpha", "one");
    server.launchSession(multiplexer, "beta", "one");
    SessionRef alpha = multiplexer.snapshot().refs(List.of("alpha")).get(0);
    SessionRef beta = multiplexer.snapshot().refs(List.of("beta")).get(0);
    SessionRef absent = new SessionRef(alpha.serverId(), alpha.id() + "99", "absent");
    assertThat(multiplexer.kill(List.of(beta, absent, alpha)))
        .containsExactly(
            KillOutcome.ended(beta), KillOutcome.notThere(absent), KillOutcome.ended(alpha));
  }

  @Rule(id = "K5", title = "a kill without a running server finds nothing and starts no server")
  default void needsNoServer(TestServer server) {
    Multiplexer multiplexer = server.connect();
    SessionRef alpha = new SessionRef("an earlier life", "$0", "alpha");
    assertThat(multiplexer.kill(List.of(alpha))).containsExactly(KillOutcome.notThere(alpha));
    assertThat(multiplexer.snapshot().serverRunning()).isFalse();
  }

  @Rule(id = "K6", title = "a kill of an empty list ends nothing")
  default void anEmptyListEndsNothing(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "alpha", "one");
    assertThat(multiplexer.kill(List.of())).isEmpty();
    assertThat(Structure.sessionNames(multiplexer)).containsExactly("alpha");
  }

  @Rule(id = "K7", title = "the name of an ended session is free at once")
  default void theNameIsFreeAgain(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "beta", "one");
    String first =
        TestServer.ref(multiplexer, server.launchSession(multiplexer, "alpha", "one")).toString();
    multiplexer.kill(multiplexer.snapshot().refs(List.of("alpha")));
    String second =
        TestServer.ref(multiplexer, server.launchSession(multiplexer, "alpha", "one")).toString();
    assertThat(second).isNotEqualTo(first);
  }

  @Rule(
      id = "K8",
      title =
          "a kill with a reference from another server life fails with STALE_PLAN and touches nothing")
  default void anotherLifeIsNotTouched(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "alpha", "one");
    server.launchSession(multiplexer, "beta", "one");
    SessionRef alpha = multiplexer.snapshot().refs(List.of("alpha")).get(0);
    SessionRef beta = multiplexer.snapshot().refs(List.of("beta")).get(0);
    SessionRef old = new SessionRef("an earlier life", beta.id(), "beta");
    for (List<SessionRef> what : List.of(List.of(old), List.of(alpha, old))) {
      KitAssertions.assertThrows(
          StandardErrorCode.STALE_PLAN, "beta", () -> multiplexer.kill(what));
    }
    assertThat(Structure.sessionNames(multiplexer)).containsExactly("alpha", "beta");
  }
}
