package dev.sessions.manager;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.ErrorKind;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.conflict.ConflictException;
import dev.sessions.conflict.LaunchPlan;
import dev.sessions.conflict.NameConflict;
import dev.sessions.conflict.PlannedSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Carries a plan out, and plans again what other tools got in the way of.
 *
 * <p>Between the plan and the launch another tool can take a name, or end a session that was to be
 * merged into. Such requests, and no others, are planned again by the same policy against a new
 * snapshot. The number of rounds is bounded, so two tools that get in each other's way for ever end
 * in an error.
 */
final class LaunchRounds {
  /** Each round of {@code rename} loses one name to one other tool; twenty are plenty. */
  static final int MOST_ROUNDS_FOR_A_NAME = 20;

  /** A session that vanishes twice is being ended on purpose. */
  static final int MOST_ROUNDS_FOR_A_STALE_PLAN = 2;

  private final SessionPlans plans;
  private final Multiplexer multiplexer;
  private final LaunchListener progress;
  private final UnreportedEnds unreported;
  private final Map<Integer, SessionResult> results = new TreeMap<>();

  LaunchRounds(SessionPlans plans, Multiplexer multiplexer, LaunchListener progress) {
    this.plans = plans;
    this.multiplexer = multiplexer;
    this.progress = progress;
    this.unreported = new UnreportedEnds(progress);
  }

  /** Returns one result a request, in the order of the plan. */
  List<SessionResult> run(LaunchPlan plan, boolean replan) {
    List<Request> open = new ArrayList<>();
    for (int i = 0; i < plan.sessions().size(); i++) {
      open.add(new Request(i, plan.sessions().get(i)));
    }
    List<LaunchOutcome> outcomes = launch(plan, 0, replan);
    for (int round = 0; ; round++) {
      List<Request> again = settle(open, outcomes, round, replan);
      if (again.isEmpty()) {
        return List.copyOf(results.values());
      }
      try {
        LaunchPlan next = planAgain(again, plan);
        open = matched(again, next);
        outcomes = launch(next, round + 1, true);
      } catch (SessionException e) {
        // What runs already must not be forgotten because of what came after it.
        again.forEach(request -> fail(request, e));
        return List.copyOf(results.values());
      }
    }
  }

  private List<LaunchOutcome> launch(LaunchPlan plan, int round, boolean replan) {
    if (plan.steps().isEmpty()) {
      return List.of();
    }
    return multiplexer.launch(
        plan.steps(),
        new LaunchListener() {
          @Override
          public void created(LaunchStep step) {
            progress.created(step);
          }

          @Override
          public void ended(LaunchOutcome outcome) {
            if (!replan || !worthAnotherRound(outcome, round)) {
              progress.ended(outcome);
            }
          }
        });
  }

  /** Records what has ended for good and returns what to plan again. */
  private List<Request> settle(
      List<Request> open, List<LaunchOutcome> outcomes, int round, boolean replan) {
    Map<String, LaunchOutcome> byName = new HashMap<>();
    outcomes.forEach(outcome -> byName.put(outcome.step().sessionName(), outcome));
    List<Request> again = new ArrayList<>();
    for (Request request : open) {
      LaunchOutcome outcome = byName.get(request.planned().name().sessionName());
      if (replan && outcome != null && worthAnotherRound(outcome, round)) {
        again.add(request);
        unreported.keep(request.position(), outcome.step());
      } else {
        reportWhatIsKept(request, outcome);
        results.put(request.position(), SessionResult.of(request.planned(), outcome));
      }
    }
    return again;
  }

  /** Plans until nothing is refused; what is refused has failed and leaves the list. */
  private LaunchPlan planAgain(List<Request> again, LaunchPlan before) {
    while (true) {
      try {
        return plans.plan(
            again.stream().map(request -> request.planned().request()).toList(), before.policy());
      } catch (ConflictException e) {
        // Each request fails with its own conflict, not with all of them.
        Set<String> refused =
            e.conflicts().stream().map(NameConflict::sessionName).collect(Collectors.toSet());
        boolean any =
            again.removeIf(
                request ->
                    refused.contains(request.planned().request().sessionName())
                        && fail(request, e.of(request.planned().request().sessionName())));
        if (!any) {
          throw e;
        }
      }
    }
  }

  private static List<Request> matched(List<Request> again, LaunchPlan next) {
    List<Request> open = new ArrayList<>();
    for (int i = 0; i < again.size(); i++) {
      open.add(new Request(again.get(i).position(), next.sessions().get(i)));
    }
    return open;
  }

  /**
   * The multiplexer reports the launch that takes the place of another one, but not what is kept.
   */
  private void reportWhatIsKept(Request request, @Nullable LaunchOutcome launched) {
    if (launched == null) {
      unreported.kept(request.position(), request.planned().name().sessionName(), multiplexer);
    } else {
      unreported.replaced(request.position());
    }
  }

  private boolean fail(Request request, SessionException failure) {
    results.put(request.position(), SessionResult.failed(request.planned(), failure));
    unreported.failed(request.position(), failure);
    return true;
  }

  private static boolean worthAnotherRound(LaunchOutcome outcome, int round) {
    ErrorCode code =
        outcome.failure().map(SessionException::code).orElse(StandardErrorCode.INTERNAL);
    boolean name = code == StandardErrorCode.NAME_TAKEN;
    return code.kind() == ErrorKind.STALE
        && round < (name ? MOST_ROUNDS_FOR_A_NAME : MOST_ROUNDS_FOR_A_STALE_PLAN);
  }

  /** A request's place in the answer, and what is planned for it now. */
  private record Request(int position, PlannedSession planned) {}
}
