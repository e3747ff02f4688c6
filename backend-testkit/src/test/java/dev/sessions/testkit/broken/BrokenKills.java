package dev.sessions.testkit.broken;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class BrokenKills {
  private BrokenKills() {}

  static final List<BrokenVariant> ALL =
      List.of(
          BrokenVariant.of(
              "K1",
              "the second of two is told as ended, and runs on",
              (real, ground) ->
                  new Forwarding(real) {
                    @Override
                    public List<KillOutcome> kill(List<String> names) {
                      if (names.size() != 2) {
                        return real.kill(names);
                      }
                      List<KillOutcome> outcomes = new ArrayList<>(real.kill(names.subList(0, 1)));
                      outcomes.add(new KillOutcome(names.get(1), true, Optional.empty()));
                      return outcomes;
                    }
                  }),
          BrokenVariant.of(
              "K2",
              "a prefix of a name is enough",
              (real, ground) ->
                  new Forwarding(real) {
                    @Override
                    public List<KillOutcome> kill(List<String> names) {
                      return real.kill(names.stream().map(name -> found(name, ground)).toList());
                    }

                    private String found(String name, Ground there) {
                      return there.has(name)
                          ? name
                          : there.server.snapshot().sessions().stream()
                              .map(SessionSnapshot::name)
                              .filter(full -> full.startsWith(name))
                              .findFirst()
                              .orElse(name);
                    }
                  }),
          BrokenVariant.of(
              "K3",
              "a star stands for every session",
              (real, ground) ->
                  new Forwarding(real) {
                    @Override
                    public List<KillOutcome> kill(List<String> names) {
                      if (names.contains("*") && !ground.has("*")) {
                        real.kill(
                            ground.server.snapshot().sessions().stream()
                                .map(SessionSnapshot::name)
                                .toList());
                      }
                      return real.kill(names);
                    }
                  }),
          BrokenVariant.of(
              "K4",
              "outcomes are sorted by name",
              (real, ground) ->
                  new Forwarding(real) {
                    @Override
                    public List<KillOutcome> kill(List<String> names) {
                      return real.kill(names).stream()
                          .sorted(Comparator.comparing(KillOutcome::name))
                          .toList();
                    }
                  }),
          BrokenVariant.of(
              "K5",
              "a kill without a server is an error",
              (real, ground) ->
                  new Forwarding(real) {
                    @Override
                    public List<KillOutcome> kill(List<String> names) {
                      if (!ground.server.snapshot().serverRunning()) {
                        throw new SessionException(StandardErrorCode.NO_SERVER, "no server runs");
                      }
                      return real.kill(names);
                    }
                  }),
          BrokenVariant.of(
              "K6",
              "a kill of no names ends the server",
              (real, ground) ->
                  new Forwarding(real) {
                    @Override
                    public List<KillOutcome> kill(List<String> names) {
                      if (names.isEmpty()) {
                        real.kill(
                            ground.server.snapshot().sessions().stream()
                                .map(SessionSnapshot::name)
                                .toList());
                      }
                      return real.kill(names);
                    }
                  }),
          BrokenVariant.of(
              "K7",
              "a name that was ended stays taken for the same tabs",
              (real, ground) ->
                  new Forwarding(real) {
                    private final Set<String> launched = new HashSet<>();
                    private final Set<String> ended = new HashSet<>();

                    @Override
                    public List<KillOutcome> kill(List<String> names) {
                      ended.addAll(names);
                      return real.kill(names);
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
                  }));
}
