package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import java.util.List;

/** How launch steps are carried out, reported and undone. */
interface LaunchRules {

  @Rule(id = "C1", title = "a launch has one outcome for each step, in the order of the steps")
  default void outcomesAreInOrder(Bench bench) {
    List<LaunchStep> steps =
        List.of(
            bench.create("gamma", "one"),
            bench.create("alpha", "one", "two", "three"),
            bench.create("beta", "one"));
    assertThat(bench.connect().launch(steps, LaunchListener.NONE))
        .extracting(LaunchOutcome::step)
        .isEqualTo(steps);
  }

  @Rule(id = "C2", title = "a launch of no steps has no outcomes and starts no server")
  default void noStepsDoNothing(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    assertThat(multiplexer.launch(List.of(), LaunchListener.NONE)).isEmpty();
    assertThat(multiplexer.snapshot().serverRunning()).isFalse();
  }

  @Rule(id = "C3", title = "a create whose name a session has is NAME_TAKEN")
  default void aTakenNameIsSaid(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    bench.standing(multiplexer, "alpha", "one");
    Failures.assertFailed(
        StandardErrorCode.NAME_TAKEN, bench.launch(multiplexer, bench.create("alpha", "two")));
  }

  @Rule(id = "C4", title = "a create that fails leaves the session of that name untouched")
  default void theSessionOfATakenNameStays(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    String before = Standing.line(bench.standing(multiplexer, "alpha", "one"));
    bench.launch(multiplexer, bench.create("alpha", "two", "three"));
    assertThat(multiplexer.snapshot().session("alpha").map(Standing::line)).contains(before);
  }

  @Rule(id = "C5", title = "a create that fails takes back all that it made")
  default void whatFailsIsUndone(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    bench.standing(multiplexer, "alpha", "one");
    bench.launch(multiplexer, bench.create("alpha", "two", "three", "four"));
    assertThat(Standing.sessionNames(multiplexer))
        .filteredOn(name -> !name.equals("alpha"))
        .isEmpty();
  }

  @Rule(id = "C6", title = "a step that fails does not stop the others, before it and after it")
  default void oneFailureStopsNoOther(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    bench.standing(multiplexer, "beta", "one");
    List<LaunchOutcome> outcomes =
        multiplexer.launch(
            List.of(
                bench.create("alpha", "one"),
                bench.create("beta", "one"),
                bench.create("gamma", "one")),
            LaunchListener.NONE);
    Bench.succeeded(outcomes.get(0));
    Bench.succeeded(outcomes.get(2));
    assertThat(Standing.sessionNames(multiplexer)).contains("alpha", "beta", "gamma");
  }

  @Rule(
      id = "C7",
      title = "the failure of a step names its session, in the message and as a detail")
  default void failuresNameTheirSession(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    bench.standing(multiplexer, "alpha", "one");
    LaunchOutcome outcome = bench.launch(multiplexer, bench.create("alpha", "one"));
    assertThat(outcome.failure()).isPresent();
    SessionException failure = outcome.failure().orElseThrow();
    assertThat(failure).hasMessageContaining("alpha");
    assertThat(failure.details()).containsEntry("session", "alpha");
  }

  @Rule(
      id = "C8",
      title = "the listener is told of each step's end once, with the outcome returned")
  default void theListenerHearsEachEndOnce(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    bench.standing(multiplexer, "beta", "one");
    RecordingListener told = new RecordingListener();
    List<LaunchOutcome> outcomes =
        multiplexer.launch(
            List.of(
                bench.create("alpha", "one"),
                bench.create("beta", "one"),
                bench.create("gamma", "one")),
            told);
    assertThat(told.ended()).containsExactlyInAnyOrderElementsOf(outcomes);
  }

  @Rule(id = "C9", title = "the listener hears that a step is made at most once, before its end")
  default void theListenerHearsWhatIsMadeFirst(Bench bench) {
    RecordingListener told = new RecordingListener();
    List<LaunchStep> steps = List.of(bench.create("alpha", "one"), bench.create("beta", "one"));
    bench.connect().launch(steps, told);
    assertThat(told.made()).containsExactlyInAnyOrderElementsOf(steps);
    assertThat(told.madeAfterEnd()).as("made after their end").isEmpty();
  }

  @Rule(id = "C10", title = "the listener is told one thing at a time")
  default void theListenerHearsOneThingAtATime(Bench bench) {
    OverlapListener told = new OverlapListener();
    bench
        .connect()
        .launch(
            List.of(
                bench.create("alpha", "one"),
                bench.create("beta", "one"),
                bench.create("gamma", "one")),
            told);
    assertThat(told.overlapped()).as("two calls of the listener at once").isFalse();
  }
}
