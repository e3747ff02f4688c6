package dev.sessions.testkit.broken;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

final class BrokenKills {
  private BrokenKills() {}

  static final List<BrokenVariant> ALL =
      List.of(
          BrokenVariant.of(
              "K1",
              "the second of two sessions is reported as ended but keeps running",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public List<KillOutcome> kill(List<? extends Ref> what) {
                      if (what.size() != 2
                          || !what.get(0).serverId().equals(what.get(1).serverId())) {
                        return real.kill(what);
                      }
                      List<KillOutcome> outcomes = new ArrayList<>(real.kill(what.subList(0, 1)));
                      outcomes.add(KillOutcome.ended(what.get(1)));
                      return outcomes;
                    }
                  }),
          BrokenVariant.of(
              "K2",
              "a session whose name begins with the given one ends too",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public List<KillOutcome> kill(List<? extends Ref> what) {
                      if (what.size() == 1 && setup.has("alpha") && setup.has("alpha2")) {
                        endNamed(real, List.of("alpha2"));
                      }
                      return real.kill(what);
                    }
                  }),
          BrokenVariant.of(
              "K3",
              "a star matches every session",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public List<KillOutcome> kill(List<? extends Ref> what) {
                      if (!what.isEmpty() && what.get(0).id().equals("*")) {
                        endNamed(real, names(real.snapshot()));
                      }
                      return real.kill(what);
                    }
                  }),
          BrokenVariant.of(
              "K4",
              "outcomes are sorted by name",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public List<KillOutcome> kill(List<? extends Ref> what) {
                      return real.kill(what).stream()
                          .sorted(Comparator.comparing(it -> it.ref().label()))
                          .toList();
                    }
                  }),
          BrokenVariant.of(
              "K5",
              "a kill without a server is an error",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public List<KillOutcome> kill(List<? extends Ref> what) {
                      if (!setup.server.snapshot().serverRunning()) {
                        throw new SessionException(StandardErrorCode.NO_SERVER, "no server runs");
                      }
                      return real.kill(what);
                    }
                  }),
          BrokenVariant.of(
              "K6",
              "a kill of an empty list ends the server",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public List<KillOutcome> kill(List<? extends Ref> what) {
                      if (what.isEmpty()) {
                        endNamed(real, names(real.snapshot()));
                      }
                      return real.kill(what);
                    }
                  }),
          BrokenVariant.of(
              "K7",
              "the name of an ended session stays taken for the same tabs",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    private final Set<String> launched = new HashSet<>();
                    private final Set<String> ended = new HashSet<>();

                    @Override
                    public List<KillOutcome> kill(List<? extends Ref> what) {
                      what.forEach(
                          ref -> ended.add(ref instanceof SessionRef it ? it.name() : ref.id()));
                      return real.kill(what);
                    }

                    @Override
                    public List<LaunchOutcome> launch(
                        List<LaunchStep> steps, LaunchListener progress) {
                      LaunchStep first = steps.isEmpty() ? null : steps.get(0);
                      boolean known =
                          first != null
                              && first.existing().isEmpty()
                              && ended.contains(first.sessionName())
                              && launched.contains(first.sessionName() + first.tabs());
                      steps.forEach(step -> launched.add(step.sessionName() + step.tabs()));
                      return known
                          ? List.of(failure(first, StandardErrorCode.NAME_TAKEN))
                          : super.launch(steps, progress);
                    }
                  }),
          BrokenVariant.of(
              "K8",
              "ids of an earlier server life are used on the current one",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public List<KillOutcome> kill(List<? extends Ref> what) {
                      String life = setup.server.snapshot().serverId().orElse("none");
                      List<Ref> now = new ArrayList<>();
                      for (Ref ref : what) {
                        now.add(
                            ref instanceof SessionRef it && setup.has(it.name())
                                ? new SessionRef(life, it.id(), it.name())
                                : ref);
                      }
                      return real.kill(now);
                    }
                  }));

  private static List<String> names(Snapshot snapshot) {
    return snapshot.sessions().stream().map(SessionSnapshot::name).toList();
  }
}
