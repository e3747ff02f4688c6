package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import java.util.List;

/** The capability {@code replace}; where it is not declared, that it is refused. */
interface ReplaceRules {

  @Rule(
      id = "R1",
      title = "a replace puts a new session in the old one's place; undeclared, it is refused")
  default void takesTheOldOnesPlace(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    SessionRef old = Bench.ref(multiplexer, bench.standing(multiplexer, "alpha", "one", "two"));
    LaunchStep replace = Steps.replace(old, bench.tab("three"));
    if (bench.declares(Capability.REPLACE, multiplexer, () -> bench.launch(multiplexer, replace))) {
      SessionSnapshot now = bench.standing(multiplexer, replace);
      assertThat(now.id()).as("a new session").isNotEqualTo(old.id());
      assertThat(Standing.tabs(now)).containsExactly("three");
    }
  }

  @Rule(
      id = "R2",
      title = "a replace leaves every other session untouched, and nothing beside the new one")
  default void leavesTheOthers(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    SessionRef old = Bench.ref(multiplexer, bench.standing(multiplexer, "alpha", "one"));
    String other = Standing.line(bench.standing(multiplexer, "alpha2", "one"));
    LaunchStep replace = Steps.replace(old, bench.tab("one"));
    if (bench.declares(Capability.REPLACE, multiplexer, () -> bench.launch(multiplexer, replace))) {
      bench.launch(multiplexer, replace);
      assertThat(Standing.sessionNames(multiplexer)).containsExactly("alpha", "alpha2");
      assertThat(multiplexer.snapshot().session("alpha2").map(Standing::line)).contains(other);
    }
  }

  @Rule(id = "R3", title = "a replace of a session that has gone is STALE_PLAN and makes none")
  default void needsTheOldOne(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    SessionRef old = Bench.ref(multiplexer, bench.standing(multiplexer, "alpha", "one"));
    bench.standing(multiplexer, "beta", "one");
    multiplexer.kill(multiplexer.snapshot().refs(List.of("alpha")));
    LaunchStep replace = Steps.replace(old, bench.tab("one"));
    if (bench.declares(Capability.REPLACE, multiplexer, () -> bench.launch(multiplexer, replace))) {
      Failures.assertFailed(StandardErrorCode.STALE_PLAN, bench.launch(multiplexer, replace));
      assertThat(Standing.sessionNames(multiplexer)).containsExactly("beta");
    }
  }

  @Rule(
      id = "R4",
      title = "a replace takes no other session of the same name for the one that was planned")
  default void takesNoOtherOfTheName(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    bench.standing(multiplexer, "beta", "one");
    SessionRef old = Bench.ref(multiplexer, bench.standing(multiplexer, "alpha", "one"));
    multiplexer.kill(multiplexer.snapshot().refs(List.of("alpha")));
    String other = Standing.line(bench.standing(multiplexer, "alpha", "two"));
    LaunchStep replace = Steps.replace(old, bench.tab("three"));
    if (bench.declares(Capability.REPLACE, multiplexer, () -> bench.launch(multiplexer, replace))) {
      bench.launch(multiplexer, replace);
      assertThat(multiplexer.snapshot().session("alpha").map(Standing::line)).contains(other);
    }
  }

  @Rule(
      id = "R5",
      title = "a launch with a step that needs an undeclared capability touches nothing at all")
  default void refusesTheWholeLaunch(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    SessionSnapshot alpha = bench.standing(multiplexer, "alpha", "one");
    SessionRef old = Bench.ref(multiplexer, alpha);
    LaunchStep create = bench.create("beta", "one");
    for (LaunchStep step :
        List.of(
            Steps.replace(old, bench.tab("two")),
            Steps.merge(old, dev.sessions.api.spi.TabStep.add(bench.tab("two"))))) {
      Capability needed =
          step.action() == dev.sessions.api.spi.LaunchAction.MERGE
              ? Capability.MERGE
              : Capability.REPLACE;
      RecordingListener told = new RecordingListener();
      if (!bench.declares(
          needed, multiplexer, () -> multiplexer.launch(List.of(create, step), told))) {
        assertThat(told.ended()).isEmpty();
      }
    }
    multiplexer.launch(List.of(create), LaunchListener.NONE);
    assertThat(Standing.sessionNames(multiplexer)).contains("beta");
  }
}
