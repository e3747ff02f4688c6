package dev.sessions.manager.plugin;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes of what a backend answers exactly one outcome for each thing that was asked, in order. What
 * it says nothing of, or what contradicts what was asked, is a failure and never taken as done.
 */
final class CheckedAnswers {
  private CheckedAnswers() {}

  /** Returns one outcome a step, in the order of the steps. */
  static List<LaunchOutcome> launch(
      String backend, List<LaunchStep> steps, List<LaunchOutcome> answers) {
    List<LaunchOutcome> outcomes = new ArrayList<>(steps.size());
    Map<LaunchStep, LaunchOutcome> others = new HashMap<>();
    for (int i = 0; i < steps.size(); i++) {
      LaunchStep step = steps.get(i);
      @Nullable LaunchOutcome answer = i < answers.size() ? answers.get(i) : null;
      if (answer == null || !isOf(answer, step)) {
        if (others.isEmpty()) {
          collect(answers, others);
        }
        answer = others.get(step);
      }
      outcomes.add(
          answer == null || isContradiction(answer)
              ? LaunchOutcome.failed(step, untold(backend, step.sessionName()))
              : answer);
    }
    return List.copyOf(outcomes);
  }

  private static boolean isOf(LaunchOutcome answer, LaunchStep step) {
    return answer.step() == step || answer.step().equals(step);
  }

  private static void collect(List<LaunchOutcome> answers, Map<LaunchStep, LaunchOutcome> byStep) {
    for (@Nullable LaunchOutcome answer : answers) {
      if (answer != null) {
        byStep.putIfAbsent(answer.step(), answer);
      }
    }
  }

  /** Only a merge can have nothing to change. */
  private static boolean isContradiction(LaunchOutcome answer) {
    return answer instanceof LaunchOutcome.Kept && answer.step().action() != LaunchAction.MERGE;
  }

  /** Returns one outcome a name, in the order of the names. */
  static List<KillOutcome> kill(String backend, List<String> names, List<KillOutcome> answers) {
    Map<String, KillOutcome> byName = new HashMap<>();
    for (@Nullable KillOutcome answer : answers) {
      if (answer != null) {
        byName.putIfAbsent(answer.name(), answer);
      }
    }
    List<KillOutcome> outcomes = new ArrayList<>(names.size());
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      @Nullable KillOutcome answer = i < answers.size() ? answers.get(i) : null;
      // In its place first: a name that is asked for twice is answered twice.
      if (answer == null || !answer.name().equals(name)) {
        answer = byName.get(name);
      }
      outcomes.add(
          answer == null
              ? new KillOutcome(name, false, Optional.of(untold(backend, name)))
              : answer);
    }
    return List.copyOf(outcomes);
  }

  private static SessionException untold(String backend, String session) {
    return new SessionException(
        StandardErrorCode.UNEXPECTED_ANSWER,
        "session '"
            + session
            + "': the backend '"
            + backend
            + "' does not say what became of it; look whether it stands",
        Map.of("session", session, "backend", backend),
        null);
  }
}
