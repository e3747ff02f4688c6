package org.example.sessions.screen;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.backend.support.process.Deadline;
import dev.sessions.backend.support.run.LaunchJournal;
import dev.sessions.backend.support.run.RunFolder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes, names and ends single sessions, and waits until that is done. */
record Sessions(ScreenClient client, Looker looker) {

  /**
   * Starts a session under its staging name, and waits until every command has begun.
   *
   * @throws SessionException {@link StandardErrorCode#LAUNCH_FAILED}; what was made may still be
   *     there
   */
  ListedSession build(RunFolder run, LaunchStep step) {
    ScreenAnswer answer =
        client.start(
            RunFiles.configuration(run),
            run.stagingName(),
            Map.of("SESSIONS_RUN", run.path().toString()));
    if (answer.exitStatus() != 0) {
      throw answer.failure(
          StandardErrorCode.LAUNCH_FAILED, "screen did not start '" + step.sessionName());
    }
    Deadline deadline = Deadline.in(client.deadline());
    for (int number = 0; number < step.tabs().size(); number++) {
      int tab = number;
      if (!deadline.holds(() -> LaunchJournal.readOrEmpty(run).of(tab).hasBegun())) {
        throw Failure.ofWindow(
            step.sessionName(),
            step.tabs().get(number).tabName(),
            "its command did not begin within " + client.deadline().toMillis() / 1000.0 + " s");
      }
    }
    return deadline
        .until(() -> looker.listing().named(run.stagingName()).stream().findFirst())
        .orElseThrow(
            () ->
                Failure.of(
                    StandardErrorCode.LAUNCH_FAILED, step.sessionName(), "it ended at once"));
  }

  /** Gives a session the name that its launch has for it; returns the list with it. */
  Listing name(ListedSession session, RunFolder run, String name) {
    client.send(session, "source", Configuration.argument(RunFiles.naming(run)));
    return Deadline.in(client.deadline())
        .until(
            () ->
                Optional.of(looker.listing())
                    .filter(
                        now ->
                            now.withId(session.id())
                                .filter(it -> it.name().equals(name))
                                .isPresent()))
        .orElseThrow(
            () ->
                Failure.of(
                    StandardErrorCode.LAUNCH_FAILED, name, "screen did not give it the name"));
  }

  /** Asks sessions to end, and waits; returns those that still stand. */
  List<ListedSession> end(List<ListedSession> sessions) {
    Listing listing = looker.listing();
    for (ListedSession session : sessions) {
      // It may have another name since the look.
      listing
          .withId(session.id())
          .map(listing::requireUnambiguous)
          .ifPresent(now -> client.send(now, "quit"));
    }
    Deadline deadline = Deadline.in(client.deadline());
    return sessions.stream().filter(session -> !deadline.holds(() -> !session.lives())).toList();
  }
}
