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

  @Rule(id = "C3", title = "creating a session whose name exists fails with NAME_TAKEN")
  default void aTakenNameIsReported(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "alpha", "one");
    KitAssertions.assertFailed(
        StandardErrorCode.NAME_TAKEN,
        server.launch(multiplexer, server.createStep("alpha", "two")));
  }

  @Rule(id = "C4", title = "a failed create leaves the existing session of that name untouched")
  default void theSessionOfATakenNameStays(TestServer server) {
    Multiplexer multiplexer = server.connect();
    String before = Structure.line(server.launchSession(multiplexer, "alpha", "one"));
    server.launch(multiplexer, server.createStep("alpha", "two", "three"));
    assertThat(multiplexer.snapshot().session("alpha").map(Structure::line)).contains(before);
  }

  @Rule(id = "C5", title = "a failed create undoes everything that it created")
  default void whatFailsIsUndone(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "alpha", "one");
    server.launch(multiplexer, server.createStep("alpha", "two", "three", "four"));
    assertThat(Structure.sessionNames(multiplexer))
        .filteredOn(name -> !name.equals("alpha"))
        .isEmpty();
  }

  @Rule(id = "C6", title = "a failed step does not stop the steps before or after it")
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

  @Rule(id = "C7", title = "a step's failure names its session in the message and in the details")
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
      title =
          "the listener receives each step's outcome exactly once, the same as the one returned")
  default void theListenerHearsEachEndOnce(TestServer server) {
    Multiplexer multiplexer = server.connect();
    server.launchSession(multiplexer, "beta", "one");
    RecordingLaunchListener listener = new RecordingLaunchListener();
    List<LaunchOutcome> outcomes =
        multiplexer.launch(
            List.of(
                server.createStep("alpha", "one"),
                server.createStep("beta", "one"),
                server.createStep("gamma", "one")),
            listener);
    assertThat(listener.ended()).containsExactlyInAnyOrderElementsOf(outcomes);
  }

  @Rule(
      id = "C9",
      title = "the listener hears that a step is created at most once, and before its outcome")
  default void theListenerHearsOfTheCreationFirst(TestServer server) {
    RecordingLaunchListener listener = new RecordingLaunchListener();
    List<LaunchStep> steps =
        List.of(server.createStep("alpha", "one"), server.createStep("beta", "one"));
    server.connect().launch(steps, listener);
    assertThat(listener.created()).containsExactlyInAnyOrderElementsOf(steps);
    assertThat(listener.createdAfterEnd())
        .as("steps reported as created after their outcome")
        .isEmpty();
  }

  @Rule(id = "C10", title = "the listener is called by one thread at a time")
  default void theListenerIsCalledByOneThreadAtATime(TestServer server) {
    OverlapDetector listener = new OverlapDetector();
    server
        .connect()
        .launch(
            List.of(
                server.createStep("alpha", "one"),
                server.createStep("beta", "one"),
                server.createStep("gamma", "one")),
            listener);
    assertThat(listener.overlapped()).as("two calls of the listener at once").isFalse();
  }
}
