package dev.sessions.cli.command;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.cli.terminal.ExitStatus;
import dev.sessions.manager.EndedSession;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of sessions that were to end: one line each, and the exit code of all. */
final class KillReport {
  private KillReport() {}

  static String line(EndedSession session, Snapshot before) {
    KillOutcome outcome = session.outcome();
    String failed = "FAILED    " + outcome.name() + ": ";
    if (outcome.failure().isPresent()) {
      SessionException failure = outcome.failure().get();
      return failed + failure.getMessage() + ErrorHint.of(failure, "kill");
    }
    if (!session.survivors().isEmpty()) {
      return failed + "it has ended, but these processes live on: " + pids(session.survivors());
    }
    String forced =
        session.byForce().isEmpty() ? "" : " (by force: " + pids(session.byForce()) + ")";
    return outcome.wasThere()
        ? "ended     " + outcome.name() + forced
        : "not there " + outcome.name() + elsewhere(outcome.name(), before);
  }

  private static String elsewhere(String name, Snapshot before) {
    return before.elsewhere().stream()
        .filter(session -> session.sessionName().equals(name))
        .findFirst()
        .map(session -> " (launched " + session.place() + "; end it there)")
        .orElse("");
  }

  static int status(List<EndedSession> sessions) {
    if (sessions.stream().anyMatch(session -> !session.survivors().isEmpty())) {
      return ExitStatus.FAILED;
    }
    List<KillOutcome> outcomes = sessions.stream().map(EndedSession::outcome).toList();
    List<SessionException> failures =
        outcomes.stream().map(KillOutcome::failure).flatMap(Optional::stream).toList();
    boolean changed = outcomes.stream().anyMatch(o -> o.wasThere() && o.failure().isEmpty());
    return ExitStatus.of(failures, changed);
  }

  private static String pids(List<Long> pids) {
    return pids.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
