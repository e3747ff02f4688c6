package dev.sessions.testkit.broken;

import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class BrokenLifecycle {
  private BrokenLifecycle() {}

  /** Cannot be created by a service loader. */
  private static final class WithoutConstructor extends ForwardingBackend {
    WithoutConstructor(SessionBackend real) {
      super(real, it -> it);
    }
  }

  /** Reads an option that its info does not name. */
  public static final class WithHiddenOption extends ForwardingBackend {
    public WithHiddenOption() {
      this(new dev.sessions.backend.fake.FakeBackend());
    }

    WithHiddenOption(SessionBackend real) {
      super(real, it -> it);
    }

    @Override
    public Multiplexer connect(ConnectContext config) {
      config.option("secret");
      return super.connect(config);
    }
  }

  static final List<BrokenVariant> ALL =
      List.of(
          BrokenVariant.ofBackend(
              "L1", "has no public constructor", it -> new WithoutConstructor(it.fake())),
          BrokenVariant.of(
              "L2",
              "connections report another name",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public BackendInfo info() {
                      return BackendInfo.builder("other")
                          .capabilities(real.info().capabilities())
                          .build();
                    }
                  }),
          BrokenVariant.ofBackend(
              "L3",
              "the second instance declares less",
              setup ->
                  setup.backends < 2
                      ? setup.withConnections(real -> real)
                      : new ForwardingBackend(
                          setup.fake().without(Capability.WATCH), real -> real)),
          BrokenVariant.of(
              "L4",
              "the second connection starts a server",
              (real, setup) -> {
                setup.connections++;
                return new ForwardingMultiplexer(real) {
                  @Override
                  Snapshot altered(Snapshot snapshot) {
                    return setup.connections > 1 && snapshot.equals(Snapshot.noServer())
                        ? Snapshot.builder().serverId("started").build()
                        : snapshot;
                  }
                };
              }),
          BrokenVariant.ofBackend(
              "L5",
              "connecting reads an option that the info does not name",
              setup -> new WithHiddenOption(setup.fake())),
          BrokenVariant.of(
              "L6",
              "the description has two lines",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public String description() {
                      return "fake\nin memory";
                    }
                  }),
          BrokenVariant.of(
              "L7",
              "the second close throws",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    private boolean closed;

                    @Override
                    public void close() {
                      if (closed) {
                        throw new IllegalStateException("closed already");
                      }
                      closed = true;
                      real.close();
                    }
                  }),
          BrokenVariant.of(
              "L8",
              "a closed connection still returns stored names",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    private final Multiplexer other =
                        setup.fake().connect(ConnectSettings.of(Map.of()));

                    @Override
                    public String storedName(String requested) {
                      return other.storedName(requested);
                    }
                  }),
          BrokenVariant.of(
              "L9",
              "closing ends what runs",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    @Override
                    public void close() {
                      setup.server.available();
                      endNamed(
                          setup.fake().connect(ConnectSettings.of(Map.of())),
                          setup.server.snapshot().sessions().stream()
                              .map(SessionSnapshot::name)
                              .toList());
                      real.close();
                    }
                  }),
          BrokenVariant.of(
              "L10",
              "a connection sees only what existed when it opened, and its own launches",
              (real, setup) ->
                  new ForwardingMultiplexer(real) {
                    private final Set<String> known = new HashSet<>(names(setup));

                    @Override
                    LaunchOutcome alteredOutcome(LaunchOutcome outcome) {
                      known.add(outcome.step().sessionName());
                      return outcome;
                    }

                    @Override
                    Snapshot altered(Snapshot it) {
                      return it.toBuilder()
                          .sessions(
                              it.sessions().stream()
                                  .filter(session -> known.contains(session.name()))
                                  .toList())
                          .build();
                    }
                  }));

  private static List<String> names(FakeSetup setup) {
    return setup.server.snapshot().sessions().stream().map(SessionSnapshot::name).toList();
  }
}
