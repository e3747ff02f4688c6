package dev.sessions.testkit.broken;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SnapshotListener;
import dev.sessions.api.spi.Subscription;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class BrokenWatches {
  private BrokenWatches() {}

  static final List<BrokenVariant> ALL =
      List.of(
          BrokenVariant.of(
              "W1",
              "the first report is empty",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public Subscription watch(SnapshotListener listener) {
                      listener.changed(Snapshot.noServer());
                      return real.watch(listener);
                    }
                  }),
          BrokenVariant.of(
              "W2",
              "a watch misses launches by other connections",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    private final Set<String> own = new HashSet<>();

                    @Override
                    LaunchOutcome alteredOutcome(LaunchOutcome it) {
                      return it;
                    }

                    @Override
                    public List<LaunchOutcome> launch(
                        List<LaunchStep> steps, LaunchListener progress) {
                      steps.forEach(step -> own.add(step.sessionName()));
                      return super.launch(steps, progress);
                    }

                    @Override
                    public Subscription watch(SnapshotListener listener) {
                      setup
                          .server
                          .snapshot()
                          .sessions()
                          .forEach(session -> own.add(session.name()));
                      return real.watch(
                          new SnapshotListener() {
                            @Override
                            public void changed(Snapshot snapshot) {
                              if (snapshot.sessions().stream()
                                  .map(SessionSnapshot::name)
                                  .allMatch(own::contains)) {
                                listener.changed(snapshot);
                              }
                            }

                            @Override
                            public void failed(SessionException failure) {
                              listener.failed(failure);
                            }
                          });
                    }
                  }),
          BrokenVariant.of(
              "W3",
              "a closed watch keeps reporting",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public Subscription watch(SnapshotListener listener) {
                      real.watch(listener);
                      return () -> {};
                    }
                  }),
          BrokenVariant.of(
              "W4",
              "watches remain after their connection is closed",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public Subscription watch(SnapshotListener listener) {
                      Multiplexer other = setup.fake().connect(ConnectSettings.of(Map.of()));
                      return other.watch(listener);
                    }
                  }));
}
