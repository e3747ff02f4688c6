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

/** Creates, names and ends single sessions, and waits until that is done. */
record SessionCommands(ScreenClient client, SnapshotReader reader) {

  /**
   * Starts a session under its staging name, and waits until every command has begun.
   *
   * @throws SessionException {@link StandardErrorCode#LAUNCH_FAILED}; the session may exist all the
   *     same
   */
  ListedSession build(RunFolder run, LaunchStep step) {
    ScreenAnswer answer =
        client.start(
            RunFiles.configuration(run),
            run.stagingName(),
            Map.of("SESSIONS_RUN", run.path().toString()));
    if (answer.exitStatus() != 0) {
      throw answer.failure(
          StandardErrorCode.LAUNCH_FAILED, "screen did not start '" + step.sessionName() + "'");
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
        .until(() -> reader.listing().named(run.stagingName()).stream().findFirst())
        .orElseThrow(
            () ->
                Failure.of(
                    StandardErrorCode.LAUNCH_FAILED,
                    step.sessionName(),
                    "it ended right after it was started"));
  }

  /** Gives a session its final name; returns the list of sessions after that. */
  SessionList name(ListedSession session, RunFolder run, String name) {
    client.send(session, "source", Configuration.argument(RunFiles.naming(run)));
    return Deadline.in(client.deadline())
        .until(
            () ->
                Optional.of(reader.listing())
                    .filter(
                        now ->
                            now.withId(session.id())
                                .filter(it -> it.name().equals(name))
                                .isPresent()))
        .orElseThrow(
            () ->
                Failure.of(
                    StandardErrorCode.LAUNCH_FAILED,
                    name,
                    "screen did not rename the session to this name"));
  }

  /** Asks sessions to end and waits for that; returns those that still run. */
  List<ListedSession> end(List<ListedSession> sessions) {
    SessionList listing = reader.listing();
    for (ListedSession session : sessions) {
      // It may have been renamed since it was listed.
      listing
          .withId(session.id())
          .map(listing::requireUnambiguous)
          .ifPresent(now -> client.send(now, "quit"));
    }
    Deadline deadline = Deadline.in(client.deadline());
    return sessions.stream().filter(session -> !deadline.holds(() -> !session.lives())).toList();
  }
}
