package dev.sessions.manager.plugin;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a backend answers into exactly one outcome for each thing that was asked, in order.
 * What it says nothing of, or what contradicts what was asked, is a failure and never taken as
 * done.
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
              ? LaunchOutcome.failed(
                  step, notReported(backend, "session '" + step.sessionName() + "'"))
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

  /** Returns one outcome a reference, in the order of the references. */
  static List<KillOutcome> kill(
      String backend, List<? extends Ref> what, List<KillOutcome> answers) {
    Map<Ref, KillOutcome> byRef = new HashMap<>();
    for (@Nullable KillOutcome answer : answers) {
      if (answer != null) {
        byRef.putIfAbsent(answer.ref(), answer);
      }
    }
    List<KillOutcome> outcomes = new ArrayList<>(what.size());
    for (int i = 0; i < what.size(); i++) {
      Ref ref = what.get(i);
      @Nullable KillOutcome answer = i < answers.size() ? answers.get(i) : null;
      // In its place first: what is asked for twice is answered twice.
      if (answer == null || !answer.ref().equals(ref)) {
        answer = byRef.get(ref);
      }
      outcomes.add(
          answer == null ? KillOutcome.failed(ref, notReported(backend, ref.label())) : answer);
    }
    return List.copyOf(outcomes);
  }

  private static SessionException notReported(String backend, String what) {
    return new SessionException(
        StandardErrorCode.UNEXPECTED_ANSWER,
        what
            + ": the backend '"
            + backend
            + "' does not say what became of it; check whether it runs",
        Map.of("backend", backend),
        null);
  }
}
