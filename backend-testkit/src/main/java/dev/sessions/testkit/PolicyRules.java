package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.conflict.ConflictException;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.conflict.UnsupportedPolicyException;
import dev.sessions.manager.ManagerSettings;
import dev.sessions.manager.SessionManager;
import dev.sessions.manager.SessionResult;
import dev.sessions.testkit.support.Structure;
import dev.sessions.testkit.support.TestServer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The six conflict policies, with the real planner and the real launch. A policy that needs an
 * undeclared capability must be refused by name.
 */
interface PolicyRules {

  @Rule(id = "P1", title = "the policy error refuses if the session exists, and changes nothing")
  default void error(TestServer server) {
    Multiplexer multiplexer = server.connect();
    SessionManager manager = manager(server, multiplexer, "alpha", "one");
    start(manager, ConflictPolicy.ERROR);
    List<String> before = Structure.of(multiplexer);
    assertThatThrownBy(() -> manager.start(ConflictPolicy.ERROR))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("alpha");
    assertThat(Structure.of(multiplexer)).isEqualTo(before);
  }

  @Rule(
      id = "P2",
      title = "the policy restart replaces the session; if undeclared, it is refused by name")
  default void restart(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "alpha", "one");
    SessionManager manager = manager(server, multiplexer, "alpha", "three");
    if (supported(server, multiplexer, manager, ConflictPolicy.RESTART)) {
      start(manager, ConflictPolicy.RESTART);
      assertThat(multiplexer.snapshot().session("alpha").map(Structure::tabs))
          .contains(List.of("three"));
      assertThat(Structure.sessionNames(multiplexer)).containsExactly("alpha");
    }
  }

  @Rule(
      id = "P3",
      title = "the policy rename launches under the first free name of name_1, name_2 and so on")
  default void rename(TestServer server) {
    Multiplexer multiplexer = server.connect();
    SessionManager manager = manager(server, multiplexer, "alpha", "one");
    start(manager, ConflictPolicy.RENAME);
    start(manager, ConflictPolicy.RENAME);
    start(manager, ConflictPolicy.RENAME);
    assertThat(Structure.sessionNames(multiplexer)).containsExactly("alpha", "alpha_1", "alpha_2");
  }

  @Rule(id = "P4", title = "the policy skip keeps the existing session and launches the others")
  default void skip(TestServer server) {
    Multiplexer multiplexer = server.connect();
    String alpha = Structure.line(server.launchSession(multiplexer, "alpha", "one"));
    start(manager(server, multiplexer, "alpha", "two"), ConflictPolicy.SKIP);
    assertThat(Structure.of(multiplexer)).containsExactly(alpha);
    start(manager(server, multiplexer, "beta", "two"), ConflictPolicy.SKIP);
    assertThat(Structure.sessionNames(multiplexer)).containsExactly("alpha", "beta");
  }

  @Rule(
      id = "P5",
      title =
          "the policy mergeOverwrite replaces windows of the same tab and adds missing ones; if undeclared, it is refused by name")
  default void mergeOverwrite(TestServer server) {
    Multiplexer multiplexer = server.connect();
    SessionSnapshot old = server.launchSession(multiplexer, "alpha", "one", "two");
    SessionManager manager = manager(server, multiplexer, "alpha", "two", "three");
    if (supported(server, multiplexer, manager, ConflictPolicy.MERGE_OVERWRITE)) {
      start(manager, ConflictPolicy.MERGE_OVERWRITE);
      SessionSnapshot now = multiplexer.snapshot().session("alpha").orElseThrow();
      assertThat(now.id()).isEqualTo(old.id());
      assertThat(Structure.tabs(now)).containsExactlyInAnyOrder("one", "two", "three");
      assertThat(Structure.windowIds(now))
          .contains(old.windows().get(0).id())
          .doesNotContain(old.windows().get(1).id());
    }
  }

  @Rule(
      id = "P6",
      title =
          "the policy mergeSkip keeps every window and adds missing ones; if undeclared, it is refused by name")
  default void mergeSkip(TestServer server) {
    Multiplexer multiplexer = server.connect();
    SessionSnapshot old = server.launchSession(multiplexer, "alpha", "one", "two");
    SessionManager manager = manager(server, multiplexer, "alpha", "two", "three");
    if (supported(server, multiplexer, manager, ConflictPolicy.MERGE_SKIP)) {
      start(manager, ConflictPolicy.MERGE_SKIP);
      SessionSnapshot now = multiplexer.snapshot().session("alpha").orElseThrow();
      assertThat(Structure.tabs(now)).containsExactlyInAnyOrder("one", "two", "three");
      assertThat(Structure.windowIds(now)).containsAll(Structure.windowIds(old));
    }
  }

  private static SessionManager manager(
      TestServer server, Multiplexer multiplexer, String layout, String... tabs) {
    List<TabConfig> configs = Arrays.stream(tabs).map(server::tab).toList();
    return new SessionManager(
        List.of(new LayoutConfig(layout, configs)),
        new ManagerSettings(
            Optional.empty(),
            ExitMode.BACK_TO_SHELL,
            server.folder(),
            server.config().environment()),
        multiplexer);
  }

  private static void start(SessionManager manager, ConflictPolicy policy) {
    for (SessionResult result : manager.start(policy)) {
      result
          .failure()
          .ifPresent(
              failure -> {
                throw new AssertionError("the launch failed: " + failure.getMessage(), failure);
              });
    }
  }

  /** Returns whether the backend supports the policy; if not, asserts that it is refused. */
  private static boolean supported(
      TestServer server, Multiplexer multiplexer, SessionManager manager, ConflictPolicy policy) {
    if (policy.supportedBy(server.backend().info())) {
      return true;
    }
    List<String> before = Structure.of(multiplexer);
    assertThatThrownBy(() -> manager.start(policy))
        .isInstanceOf(UnsupportedPolicyException.class)
        .hasMessageContaining(policy.word())
        .hasMessageContaining(ConflictPolicy.SKIP.word());
    assertThat(Structure.of(multiplexer)).isEqualTo(before);
    return false;
  }
}
