package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.TabStep;
import dev.sessions.testkit.support.KitAssertions;
import dev.sessions.testkit.support.Steps;
import dev.sessions.testkit.support.Structure;
import dev.sessions.testkit.support.TestServer;
import java.util.List;

/** Rules about the capability {@code merge}; if it is not declared, the call must be refused. */
interface MergeRules {

  @Rule(
      id = "M1",
      title = "a merge adds windows after the existing ones; if undeclared, it is refused")
  default void addsWindows(TestServer server) {
    Multiplexer multiplexer = server.connect();
    SessionSnapshot before = server.launchSession(multiplexer, "alpha", "one", "two");
    LaunchStep merge =
        Steps.merge(TestServer.ref(multiplexer, before), TabStep.add(server.tab("three")));
    if (declared(server, multiplexer, merge)) {
      assertThat(Structure.tabs(server.launchSession(multiplexer, merge)))
          .containsExactly("one", "two", "three");
    }
  }

  @Rule(id = "M2", title = "a merge keeps the session and every window that it does not replace")
  default void keepsTheRest(TestServer server) {
    Multiplexer multiplexer = server.connect();
    SessionSnapshot before = server.launchSession(multiplexer, "alpha", "one", "two", "three");
    List<String> ids = Structure.windowIds(before);
    LaunchStep merge =
        Steps.merge(
            TestServer.ref(multiplexer, before),
            Steps.keep(server.tab("one"), before.windows().get(0)),
            Steps.replaceWindow(server.tab("two"), before.windows().get(1)));
    if (declared(server, multiplexer, merge)) {
      SessionSnapshot after = server.launchSession(multiplexer, merge);
      assertThat(after.id()).isEqualTo(before.id());
      assertThat(Structure.windowIds(after)).contains(ids.get(0), ids.get(2));
    }
  }

  @Rule(
      id = "M3",
      title = "a window that a merge replaces gives its position to the tab's new window")
  default void replacesWindows(TestServer server) {
    Multiplexer multiplexer = server.connect();
    SessionSnapshot before = server.launchSession(multiplexer, "alpha", "one", "two", "three");
    WindowSnapshot old = before.windowsOf("two").get(0);
    LaunchStep merge =
        Steps.merge(
            TestServer.ref(multiplexer, before), Steps.replaceWindow(server.tab("two"), old));
    if (declared(server, multiplexer, merge)) {
      SessionSnapshot after = server.launchSession(multiplexer, merge);
      assertThat(Structure.tabs(after)).containsExactly("one", "two", "three");
      assertThat(after.windowsOf("two")).extracting(WindowSnapshot::id).doesNotContain(old.id());
    }
  }

  @Rule(
      id = "M4",
      title = "merging into a session that no longer exists fails with STALE_PLAN and creates none")
  default void needsTheSession(TestServer server) {
    Multiplexer multiplexer = server.connect();
    SessionRef old = TestServer.ref(multiplexer, server.launchSession(multiplexer, "alpha", "one"));
    server.launchSession(multiplexer, "beta", "one");
    multiplexer.kill(multiplexer.snapshot().refs(List.of("alpha")));
    LaunchStep merge = Steps.merge(old, TabStep.add(server.tab("two")));
    if (declared(server, multiplexer, merge)) {
      KitAssertions.assertFailed(StandardErrorCode.STALE_PLAN, server.launch(multiplexer, merge));
      assertThat(Structure.sessionNames(multiplexer)).containsExactly("beta");
    }
  }

  @Rule(
      id = "M5",
      title =
          "a merge that would replace a window that no longer exists is done completely, or fails with STALE_PLAN and changes nothing")
  default void isAllOrNothing(TestServer server) {
    Multiplexer multiplexer = server.connect();
    SessionSnapshot before = server.launchSession(multiplexer, "alpha", "one");
    SessionSnapshot other = server.launchSession(multiplexer, "beta", "one");
    multiplexer.kill(multiplexer.snapshot().refs(List.of("beta")));
    LaunchStep merge =
        Steps.merge(
            TestServer.ref(multiplexer, before),
            TabStep.add(server.tab("two")),
            Steps.replaceWindow(server.tab("three"), other.windows().get(0)));
    if (declared(server, multiplexer, merge)) {
      LaunchOutcome outcome = server.launch(multiplexer, merge);
      List<String> tabs = Structure.tabs(multiplexer.snapshot().session("alpha").orElseThrow());
      if (outcome.succeeded()) {
        assertThat(tabs).containsExactly("one", "two", "three");
      } else {
        KitAssertions.assertFailed(StandardErrorCode.STALE_PLAN, outcome);
        assertThat(tabs).containsExactly("one");
      }
    }
  }

  private static boolean declared(TestServer server, Multiplexer multiplexer, LaunchStep merge) {
    return server.declaresOrRefuses(
        Capability.MERGE, multiplexer, () -> server.launch(multiplexer, merge));
  }
}
