package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.testkit.support.KitAssertions;
import dev.sessions.testkit.support.RecordingLaunchListener;
import dev.sessions.testkit.support.Steps;
import dev.sessions.testkit.support.Structure;
import dev.sessions.testkit.support.TestServer;
import java.util.List;

/** The capability {@code replace}; where it is not declared, that it is refused. */
interface ReplaceRules {

  @Rule(
      id = "R1",
      title = "a replace puts a new session in the old one's place; undeclared, it is refused")
  default void takesTheOldOnesPlace(TestServer server) {
    Multiplexer multiplexer = server.connect();
    SessionRef old =
        TestServer.ref(multiplexer, server.launchSession(multiplexer, "alpha", "one", "two"));
    LaunchStep replace = Steps.replace(old, server.tab("three"));
    if (server.declaresOrRefuses(
        Capability.REPLACE, multiplexer, () -> server.launch(multiplexer, replace))) {
      SessionSnapshot now = server.launchSession(multiplexer, replace);
      assertThat(now.id()).as("a new session").isNotEqualTo(old.id());
      assertThat(Structure.tabs(now)).containsExactly("three");
    }
  }

  @Rule(
      id = "R2",
      title = "a replace leaves every other session untouched, and nothing beside the new one")
  default void leavesTheOthers(TestServer server) {
    Multiplexer multiplexer = server.connect();
    SessionRef old = TestServer.ref(multiplexer, server.launchSession(multiplexer, "alpha", "one"));
    String other = Structure.line(server.launchSession(multiplexer, "alpha2", "one"));
    LaunchStep replace = Steps.replace(old, server.tab("one"));
    if (server.declaresOrRefuses(
        Capability.REPLACE, multiplexer, () -> server.launch(multiplexer, replace))) {
      server.launch(multiplexer, replace);
      assertThat(Structure.sessionNames(multiplexer)).containsExactly("alpha", "alpha2");
      assertThat(multiplexer.snapshot().session("alpha2").map(Structure::line)).contains(other);
    }
  }

  @Rule(id = "R3", title = "a replace of a session that has gone is STALE_PLAN and makes none")
  default void needsTheOldOne(TestServer server) {
    Multiplexer multiplexer = server.connect();
    SessionRef old = TestServer.ref(multiplexer, server.launchSession(multiplexer, "alpha", "one"));
    server.launchSession(multiplexer, "beta", "one");
    multiplexer.kill(multiplexer.snapshot().refs(List.of("alpha")));
    LaunchStep replace = Steps.replace(old, server.tab("one"));
    if (server.declaresOrRefuses(
        Capability.REPLACE, multiplexer, () -> server.launch(multiplexer, replace))) {
      KitAssertions.assertFailed(StandardErrorCode.STALE_PLAN, server.launch(multiplexer, replace));
      assertThat(Structure.sessionNames(multiplexer)).containsExactly("beta");
    }
  }

  @Rule(
      id = "R4",
      title = "a replace takes no other session of the same name for the one that was planned")
  default void takesNoOtherOfTheName(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "beta", "one");
    SessionRef old = TestServer.ref(multiplexer, server.launchSession(multiplexer, "alpha", "one"));
    multiplexer.kill(multiplexer.snapshot().refs(List.of("alpha")));
    String other = Structure.line(server.launchSession(multiplexer, "alpha", "two"));
    LaunchStep replace = Steps.replace(old, server.tab("three"));
    if (server.declaresOrRefuses(
        Capability.REPLACE, multiplexer, () -> server.launch(multiplexer, replace))) {
      server.launch(multiplexer, replace);
      assertThat(multiplexer.snapshot().session("alpha").map(Structure::line)).contains(other);
    }
  }

  @Rule(
      id = "R5",
      title = "a launch with a step that needs an undeclared capability touches nothing at all")
  default void refusesTheWholeLaunch(TestServer server) {
    Multiplexer multiplexer = server.connect();
    SessionSnapshot alpha = server.launchSession(multiplexer, "alpha", "one");
    SessionRef old = TestServer.ref(multiplexer, alpha);
    LaunchStep create = server.createStep("beta", "one");
    for (LaunchStep step :
        List.of(
            Steps.replace(old, server.tab("two")),
            Steps.merge(old, dev.sessions.api.spi.TabStep.add(server.tab("two"))))) {
      Capability needed =
          step.action() == dev.sessions.api.spi.LaunchAction.MERGE
              ? Capability.MERGE
              : Capability.REPLACE;
      RecordingLaunchListener told = new RecordingLaunchListener();
      if (!server.declaresOrRefuses(
          needed, multiplexer, () -> multiplexer.launch(List.of(create, step), told))) {
        assertThat(told.ended()).isEmpty();
      }
    }
    multiplexer.launch(List.of(create), LaunchListener.NONE);
    assertThat(Structure.sessionNames(multiplexer)).contains("beta");
  }
}
