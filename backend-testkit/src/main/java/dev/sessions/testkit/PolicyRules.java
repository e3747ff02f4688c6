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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The six conflict policies through the real planner and the real launch; one that needs an
 * undeclared capability is refused by name.
 */
interface PolicyRules {

  @Rule(id = "P1", title = "the policy error refuses where the session exists, and changes nothing")
  default void error(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    SessionManager manager = manager(bench, multiplexer, "alpha", "one");
    start(manager, ConflictPolicy.ERROR);
    List<String> before = Standing.of(multiplexer);
    assertThatThrownBy(() -> manager.start(ConflictPolicy.ERROR))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("alpha");
    assertThat(Standing.of(multiplexer)).isEqualTo(before);
  }

  @Rule(
      id = "P2",
      title = "the policy restart replaces the session; undeclared, it is refused by name")
  default void restart(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    bench.standing(multiplexer, "alpha", "one");
    SessionManager manager = manager(bench, multiplexer, "alpha", "three");
    if (supported(bench, multiplexer, manager, ConflictPolicy.RESTART)) {
      start(manager, ConflictPolicy.RESTART);
      assertThat(multiplexer.snapshot().session("alpha").map(Standing::tabs))
          .contains(List.of("three"));
      assertThat(Standing.sessionNames(multiplexer)).containsExactly("alpha");
    }
  }

  @Rule(
      id = "P3",
      title = "the policy rename launches under the first free name_1, name_2 and so on")
  default void rename(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    SessionManager manager = manager(bench, multiplexer, "alpha", "one");
    start(manager, ConflictPolicy.RENAME);
    start(manager, ConflictPolicy.RENAME);
    start(manager, ConflictPolicy.RENAME);
    assertThat(Standing.sessionNames(multiplexer)).containsExactly("alpha", "alpha_1", "alpha_2");
  }

  @Rule(
      id = "P4",
      title = "the policy skip keeps the session that is there and launches the others")
  default void skip(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    String alpha = Standing.line(bench.standing(multiplexer, "alpha", "one"));
    start(manager(bench, multiplexer, "alpha", "two"), ConflictPolicy.SKIP);
    assertThat(Standing.of(multiplexer)).containsExactly(alpha);
    start(manager(bench, multiplexer, "beta", "two"), ConflictPolicy.SKIP);
    assertThat(Standing.sessionNames(multiplexer)).containsExactly("alpha", "beta");
  }

  @Rule(
      id = "P5",
      title =
          "the policy mergeOverwrite replaces a tab's window and adds what is missing; undeclared, it is refused by name")
  default void mergeOverwrite(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    SessionSnapshot old = bench.standing(multiplexer, "alpha", "one", "two");
    SessionManager manager = manager(bench, multiplexer, "alpha", "two", "three");
    if (supported(bench, multiplexer, manager, ConflictPolicy.MERGE_OVERWRITE)) {
      start(manager, ConflictPolicy.MERGE_OVERWRITE);
      SessionSnapshot now = multiplexer.snapshot().session("alpha").orElseThrow();
      assertThat(now.id()).isEqualTo(old.id());
      assertThat(Standing.tabs(now)).containsExactlyInAnyOrder("one", "two", "three");
      assertThat(Standing.windowIds(now))
          .contains(old.windows().get(0).id())
          .doesNotContain(old.windows().get(1).id());
    }
  }

  @Rule(
      id = "P6",
      title =
          "the policy mergeSkip keeps every window and adds what is missing; undeclared, it is refused by name")
  default void mergeSkip(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    SessionSnapshot old = bench.standing(multiplexer, "alpha", "one", "two");
    SessionManager manager = manager(bench, multiplexer, "alpha", "two", "three");
    if (supported(bench, multiplexer, manager, ConflictPolicy.MERGE_SKIP)) {
      start(manager, ConflictPolicy.MERGE_SKIP);
      SessionSnapshot now = multiplexer.snapshot().session("alpha").orElseThrow();
      assertThat(Standing.tabs(now)).containsExactlyInAnyOrder("one", "two", "three");
      assertThat(Standing.windowIds(now)).containsAll(Standing.windowIds(old));
    }
  }

  private static SessionManager manager(
      Bench bench, Multiplexer multiplexer, String layout, String... tabs) {
    List<TabConfig> configs = Arrays.stream(tabs).map(bench::tab).toList();
    return new SessionManager(
        List.of(new LayoutConfig(layout, configs)),
        new ManagerSettings(
            Optional.empty(), ExitMode.BACK_TO_SHELL, bench.folder(), bench.config().environment()),
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

  /** Returns whether the policy can be done; where it cannot, asserts that it is refused. */
  private static boolean supported(
      Bench bench, Multiplexer multiplexer, SessionManager manager, ConflictPolicy policy) {
    if (policy.supportedBy(bench.backend().info())) {
      return true;
    }
    List<String> before = Standing.of(multiplexer);
    assertThatThrownBy(() -> manager.start(policy))
        .isInstanceOf(UnsupportedPolicyException.class)
        .hasMessageContaining(policy.word())
        .hasMessageContaining(ConflictPolicy.SKIP.word());
    assertThat(Standing.of(multiplexer)).isEqualTo(before);
    return false;
  }
}
