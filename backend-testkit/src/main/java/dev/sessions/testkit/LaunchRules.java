package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.testkit.support.KitAssertions;
import dev.sessions.testkit.support.OverlapDetector;
import dev.sessions.testkit.support.RecordingLaunchListener;
import dev.sessions.testkit.support.Structure;
import dev.sessions.testkit.support.TestServer;
import java.util.List;

/** How launch steps are carried out, reported and undone. */
interface LaunchRules {

  @Rule(id = "C1", title = "a launch has one outcome for each step, in the order of the steps")
  default void outcomesAreInOrder(TestServer server) {
    List<LaunchStep> steps =
        List.of(
            server.createStep("gamma", "one"),
            server.createStep("alpha", "one", "two", "three"),
            server.createStep("beta", "one"));
    assertThat(server.connect().launch(steps, LaunchListener.NONE))
        .extracting(LaunchOutcome::step)
        .isEqualTo(steps);
  }

  @Rule(id = "C2", title = "a launch of no steps has no outcomes and starts no server")
  default void noStepsDoNothing(TestServer server) {
    Multiplexer multiplexer = server.connect();
    assertThat(multiplexer.launch(List.of(), LaunchListener.NONE)).isEmpty();
    assertThat(multiplexer.snapshot().serverRunning()).isFalse();
  }

  @Rule(id = "C3", title = "a create whose name a session has is NAME_TAKEN")
  default void aTakenNameIsSaid(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "alpha", "one");
    KitAssertions.assertFailed(
        StandardErrorCode.NAME_TAKEN,
        server.launch(multiplexer, server.createStep("alpha", "two")));
  }

  @Rule(id = "C4", title = "a create that fails leaves the session of that name untouched")
  default void theSessionOfATakenNameStays(TestServer server) {
    Multiplexer multiplexer = server.connect();
    String before = Structure.line(server.launchSession(multiplexer, "alpha", "one"));
    server.launch(multiplexer, server.createStep("alpha", "two", "three"));
    assertThat(multiplexer.snapshot().session("alpha").map(Structure::line)).contains(before);
  }

  @Rule(id = "C5", title = "a create that fails takes back all that it made")
  default void whatFailsIsUndone(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "alpha", "one");
    server.launch(multiplexer, server.createStep("alpha", "two", "three", "four"));
    assertThat(Structure.sessionNames(multiplexer))
        .filteredOn(name -> !name.equals("alpha"))
        .isEmpty();
  }

  @Rule(id = "C6", title = "a step that fails does not stop the others, before it and after it")
  default void oneFailureStopsNoOther(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "beta", "one");
    List<LaunchOutcome> outcomes =
        multiplexer.launch(
            List.of(
                server.createStep("alpha", "one"),
                server.createStep("beta", "one"),
                server.createStep("gamma", "one")),
            LaunchListener.NONE);
    KitAssertions.assertSucceeded(outcomes.get(0));
    KitAssertions.assertSucceeded(outcomes.get(2));
    assertThat(Structure.sessionNames(multiplexer)).contains("alpha", "beta", "gamma");
  }

  @Rule(
      id = "C7",
      title = "the failure of a step names its session, in the message and as a detail")
  default void failuresNameTheirSession(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "alpha", "one");
    LaunchOutcome outcome = server.launch(multiplexer, server.createStep("alpha", "one"));
    assertThat(outcome.failure()).isPresent();
    SessionException failure = outcome.failure().orElseThrow();
    assertThat(failure).hasMessageContaining("alpha");
    assertThat(failure.details()).containsEntry("session", "alpha");
  }

  @Rule(
      id = "C8",
      title = "the listener is told of each step's end once, with the outcome returned")
  default void theListenerHearsEachEndOnce(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "beta", "one");
    RecordingLaunchListener told = new RecordingLaunchListener();
    List<LaunchOutcome> outcomes =
        multiplexer.launch(
            List.of(
                server.createStep("alpha", "one"),
                server.createStep("beta", "one"),
                server.createStep("gamma", "one")),
            told);
    assertThat(told.ended()).containsExactlyInAnyOrderElementsOf(outcomes);
  }

  @Rule(id = "C9", title = "the listener hears that a step is made at most once, before its end")
  default void theListenerHearsWhatIsMadeFirst(TestServer server) {
    RecordingLaunchListener told = new RecordingLaunchListener();
    List<LaunchStep> steps =
        List.of(server.createStep("alpha", "one"), server.createStep("beta", "one"));
    server.connect().launch(steps, told);
    assertThat(told.made()).containsExactlyInAnyOrderElementsOf(steps);
    assertThat(told.madeAfterEnd()).as("made after their end").isEmpty();
  }

  @Rule(id = "C10", title = "the listener is told one thing at a time")
  default void theListenerHearsOneThingAtATime(TestServer server) {
    OverlapDetector told = new OverlapDetector();
    server
        .connect()
        .launch(
            List.of(
                server.createStep("alpha", "one"),
                server.createStep("beta", "one"),
                server.createStep("gamma", "one")),
            told);
    assertThat(told.overlapped()).as("two calls of the listener at once").isFalse();
  }
}
