package dev.sessions.testkit.broken;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

final class BrokenNaming {
  private BrokenNaming() {}

  static final List<BrokenVariant> ALL =
      List.of(
          BrokenVariant.of(
              "N1",
              "a name that is requested again gets another stored name",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    private final Set<String> asked = new HashSet<>();

                    @Override
                    public String storedName(String requested) {
                      String stored = super.storedName(requested);
                      return asked.add(requested) || stored.equals(requested)
                          ? stored
                          : stored + "2";
                    }
                  }),
          BrokenVariant.of(
              "N2",
              "uppercase letters become lowercase",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public String storedName(String requested) {
                      return super.storedName(requested).toLowerCase(Locale.ROOT);
                    }
                  }),
          BrokenVariant.of(
              "N3",
              "a session `~` gets another name",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    LaunchOutcome alteredOutcome(LaunchOutcome outcome) {
                      if (outcome.step().sessionName().equals("~")) {
                        setup.server.user().renameSession("~", "home");
                      }
                      return outcome;
                    }
                  }),
          BrokenVariant.of(
              "N4",
              "a kill treats a leading dash as an option",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public List<KillOutcome> kill(List<? extends Ref> what) {
                      List<KillOutcome> ended =
                          real.kill(what.stream().filter(ref -> !isOption(ref)).toList());
                      List<KillOutcome> outcomes = new ArrayList<>(ended);
                      for (int i = 0; i < what.size(); i++) {
                        if (isOption(what.get(i))) {
                          outcomes.add(i, KillOutcome.notThere(what.get(i)));
                        }
                      }
                      return outcomes;
                    }
                  }),
          BrokenVariant.of(
              "N5",
              "the second of two names with the same stored name gets a number",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    LaunchStep alteredStep(LaunchStep step) {
                      return step.sessionName().equals("a_b") && setup.has("a_b")
                          ? named(step, "a_b2")
                          : step;
                    }
                  }),
          BrokenVariant.of(
              "N6",
              "long names are truncated",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    LaunchStep alteredStep(LaunchStep step) {
                      String name = step.sessionName();
                      return named(step, name.substring(0, Math.min(80, name.length())));
                    }
                  }));

  static LaunchStep named(LaunchStep step, String name) {
    return step.toBuilder().sessionName(name).build();
  }

  static boolean isTaken(LaunchOutcome outcome) {
    return ForwardingMultiplexer.failed(outcome, StandardErrorCode.NAME_TAKEN);
  }

  private static boolean isOption(Ref ref) {
    return ref instanceof SessionRef session && session.name().startsWith("-");
  }
}
