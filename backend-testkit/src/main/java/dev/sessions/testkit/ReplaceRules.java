package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.TabStep;
import dev.sessions.testkit.support.KitAssertions;
import dev.sessions.testkit.support.RecordingLaunchListener;
import dev.sessions.testkit.support.Steps;
import dev.sessions.testkit.support.Structure;
import dev.sessions.testkit.support.TestServer;
import java.util.List;

/** Rules about the capability {@code replace}; if it is not declared, the call must be refused. */
interface ReplaceRules {

  @Rule(
      id = "R1",
      title =
          "a replace puts a new session in the place of the old one; if undeclared, it is refused")
  default void replacesTheOldSession(TestServer server) {
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
      title =
          "a replace leaves every other session untouched and leaves nothing besides the new one")
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

  @Rule(
      id = "R3",
      title = "replacing a session that no longer exists fails with STALE_PLAN and creates none")
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
      title = "a replace never touches another session that has the planned one's name")
  default void neverTouchesAnotherSessionOfTheName(TestServer server) {
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
      title = "a launch with a step that needs an undeclared capability touches nothing")
  default void refusesTheWholeLaunch(TestServer server) {
    Multiplexer multiplexer = server.connect();
    SessionSnapshot alpha = server.launchSession(multiplexer, "alpha", "one");
    SessionRef old = TestServer.ref(multiplexer, alpha);
    LaunchStep create = server.createStep("beta", "one");
    for (LaunchStep step :
        List.of(
            Steps.replace(old, server.tab("two")),
            Steps.merge(old, TabStep.add(server.tab("two"))))) {
      Capability needed =
          step.action() == LaunchAction.MERGE ? Capability.MERGE : Capability.REPLACE;
      RecordingLaunchListener listener = new RecordingLaunchListener();
      if (!server.declaresOrRefuses(
          needed, multiplexer, () -> multiplexer.launch(List.of(create, step), listener))) {
        assertThat(listener.ended()).isEmpty();
      }
    }
    multiplexer.launch(List.of(create), LaunchListener.NONE);
    assertThat(Structure.sessionNames(multiplexer)).contains("beta");
  }
}
