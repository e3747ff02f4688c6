package dev.sessions.backend.tmux.launch;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.backend.tmux.process.TmuxAnswer;
import dev.sessions.backend.tmux.script.LaunchScript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks tmux's answers to the batches of a launch. A check that fails throws the launch's failure.
 */
final class LaunchChecks {
  private static final String DUPLICATE = "duplicate session";

  private LaunchChecks() {}

  /**
   * Returns the part of an answer to several launches that concerns one of them: without the errors
   * about the names of the others.
   */
  static TmuxAnswer answerFor(LaunchScript script, TmuxAnswer answer) {
    if (!answer.errors().contains(DUPLICATE)) {
      return answer;
    }
    String own = DUPLICATE + ": " + script.step().sessionName();
    StringBuilder errors = new StringBuilder();
    answer
        .errors()
        .lines()
        .filter(line -> !line.startsWith(DUPLICATE) || line.equals(own))
        .forEach(line -> errors.append(line).append('\n'));
    return answer.withErrors(errors.toString());
  }

  /** Throws unless the windows with these numbers were created. */
  static void requireCreated(
      LaunchScript script, CreatedIds created, List<Integer> numbers, TmuxAnswer answer) {
    requireSafe(script, created, answer);
    requireSessionExists(script, created, answer);
    answer.requireReached();
    requireNameFree(script, answer);
    for (int number : numbers) {
      if (!created.windows().containsKey(number)) {
        throw notCreated(script, number, answer);
      }
    }
  }

  private static void requireSafe(LaunchScript script, CreatedIds created, TmuxAnswer answer) {
    if (created.reached("unsafe")) {
      throw failure(
          script,
          answer,
          StandardErrorCode.UNSAFE_SERVER,
          "a new window would end this tmux server (version 3.3 to 3.6) and all its sessions,"
              + " because 'window-size manual' is set for all windows: run"
              + " `tmux set-option -gw window-size latest` first, or use tmux 3.7");
    }
    if (created.reached("unattached")) {
      throw failure(
          script,
          answer,
          StandardErrorCode.LAUNCH_FAILED,
          "this tmux server ends as long as no terminal is attached to it, because"
              + " 'exit-unattached on' is set: remove that from its configuration, or attach to the"
              + " server first; nothing was created");
    }
  }

  /** Throws if the session that is to be replaced or merged into is gone. */
  static void requireSessionExists(LaunchScript script, CreatedIds created, TmuxAnswer answer) {
    boolean gone =
        script
            .step()
            .existing()
            .map(
                old ->
                    created.reached("stale")
                        || answer.saysNoServer()
                        || answer.errors().contains("can't find session: " + old.id()))
            .orElse(false);
    if (gone) {
      throw failure(
          script,
          answer,
          StandardErrorCode.STALE_PLAN,
          "the session that was planned for has ended meanwhile; try again");
    }
  }

  /** Throws unless a new session has its name, or a merge has replaced its windows. */
  static void requireCompleted(LaunchScript script, CreatedIds created, TmuxAnswer answer) {
    requireNameFree(script, answer);
    boolean merge = script.step().action() == LaunchAction.MERGE;
    if (!created.reached(merge ? "finished" : "named")) {
      throw failure(
          script,
          answer,
          StandardErrorCode.LAUNCH_FAILED,
          answer.saysNoServer() || answer.saysServerLost()
              ? "it ended with the whole tmux server (is `exit-unattached on` set?)"
              : (merge
                      ? "its new windows could not replace the old ones: "
                      : "it could not be given its name: ")
                  + answer.firstError());
    }
  }

  private static void requireNameFree(LaunchScript script, TmuxAnswer answer) {
    if (answer.errors().contains(DUPLICATE)) {
      throw failure(
          script,
          answer,
          StandardErrorCode.NAME_TAKEN,
          "another session took the name meanwhile; try again");
    }
  }

  static SessionException notCreated(LaunchScript script, int number, TmuxAnswer answer) {
    String tab = script.step().tabs().get(number).tabName();
    SessionException e =
        failure(
            script,
            answer,
            StandardErrorCode.LAUNCH_FAILED,
            "the window '" + tab + "' could not be created: " + answer.firstError());
    Map<String, String> details = new LinkedHashMap<>(e.details());
    details.put("window", tab);
    return new SessionException(e.code(), e.getMessage(), details, null);
  }

  static SessionException notEnded(LaunchScript script, List<Long> survivors, TmuxAnswer answer) {
    StringBuilder pids = new StringBuilder();
    for (long pid : survivors) {
      pids.append(pids.length() == 0 ? "" : ", ").append(pid);
    }
    return failure(
        script,
        answer,
        StandardErrorCode.LAUNCH_FAILED,
        "the processes that it replaces do not end, even after KILL (pids "
            + pids
            + "): no new command was started, and the new windows are closed");
  }

  static SessionException failure(
      LaunchScript script, TmuxAnswer answer, ErrorCode code, String why) {
    String name = script.step().sessionName();
    SessionException e = answer.failure(code, "session '" + name + "': " + why);
    Map<String, String> details = new LinkedHashMap<>();
    details.put("session", name);
    details.putAll(e.details());
    return new SessionException(code, e.getMessage(), details, null);
  }
}
