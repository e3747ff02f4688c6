package dev.sessions.cli.text;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.cli.terminal.ExitStatus;
import dev.sessions.manager.EndedSession;
import dev.sessions.manager.LivingWindow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of sessions that were to end: one line each, and the exit code of all. */
public final class KillReport {
  private KillReport() {}

  public static String line(EndedSession session, Snapshot before) {
    String what = what(session);
    String failed = "FAILED    " + what + ": ";
    if (session.notEnded().isPresent()) {
      SessionException failure = session.notEnded().get();
      return failed + failure.getMessage() + ErrorHint.of(failure, "kill");
    }
    if (!session.survivors().isEmpty()) {
      return failed
          + "it has ended, but these processes live on: "
          + pids(session.survivors())
          + detached(session);
    }
    if (!session.wasThere()) {
      return "not there " + what + elsewhere(session.name(), before);
    }
    String forced =
        session.byForce().isEmpty() ? "" : " (by force: " + pids(session.byForce()) + ")";
    return (session.windows().isEmpty()
            ? "ended     " + what + foreign(session, before)
            : livingOn(session, what))
        + forced
        + detached(session);
  }

  /** A session whose windows other sessions have too is closed, but what ran in it runs on. */
  private static String livingOn(EndedSession session, String what) {
    return session.windows().stream()
        .map(LivingWindow::toString)
        .collect(
            Collectors.joining(", ", "closed    " + what + ", but these windows live on: ", ""));
  }

  /** What has left its terminal on purpose is not ended, and that is said. */
  private static String detached(EndedSession session) {
    return session.detached().isEmpty()
        ? ""
        : " (detached from its terminal, and still running: " + pids(session.detached()) + ")";
  }

  /** A name means whatever session has it, so it is said if that was not launched from a layout. */
  private static String foreign(EndedSession session, Snapshot before) {
    boolean isForeign =
        session.tab().isEmpty()
            && before.session(session.name()).filter(it -> it.launchedAs().isEmpty()).isPresent();
    return isForeign ? " (not launched from a layout)" : "";
  }

  /** Of a session that is not ours only the tab was ended, and that is said. */
  private static String what(EndedSession session) {
    return session.tab().isPresent()
        ? session.tab().get() + " in session " + session.name()
        : session.name();
  }

  private static String elsewhere(String name, Snapshot before) {
    if (before.session(name).isPresent()) {
      return " (the session of that name was not launched from this file)";
    }
    return before.elsewhere().stream()
        .filter(session -> session.sessionName().equals(name))
        .findFirst()
        .map(session -> " (launched " + session.place() + "; end it there)")
        .orElse("");
  }

  public static int status(List<EndedSession> sessions) {
    if (sessions.stream().anyMatch(session -> !session.survivors().isEmpty())) {
      return ExitStatus.FAILED;
    }
    List<SessionException> failures =
        sessions.stream().map(EndedSession::failure).flatMap(Optional::stream).toList();
    boolean changed = sessions.stream().anyMatch(it -> it.wasThere() && it.failure().isEmpty());
    return ExitStatus.of(failures, changed);
  }

  private static String pids(List<Long> pids) {
    return pids.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
