package dev.sessions.benchmarks.micro;

import dev.sessions.api.find.SessionFinder;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.Capability;
import dev.sessions.benchmarks.sandbox.Shape;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.conflict.LaunchPlan;
import dev.sessions.conflict.LaunchPlanner;
import dev.sessions.conflict.LayoutRequest;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Plans sessions of two tabs down to their windows; every second session exists already. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LaunchPlanBenchmark {
  private static final BackendInfo BACKEND =
      BackendInfo.builder("none")
          .capability(Capability.REPLACE)
          .capability(Capability.MERGE)
          .build();

  /** How many sessions are requested. */
  @Param("1000")
  public int names;

  /** The conflict policy. */
  @Param("RENAME")
  public ConflictPolicy policy = ConflictPolicy.RENAME;

  private List<LayoutRequest> requests = List.of();
  private Snapshot snapshot = Snapshot.noServer();

  /** Called by JMH. */
  public LaunchPlanBenchmark() {}

  /** Creates the requests and the snapshot of the sessions that exist. */
  @Setup
  public void createRequests() {
    requests =
        new Shape(names, 2)
            .layouts("/tmp", "run").stream()
                .map(layout -> new LayoutRequest(layout.layoutName(), layout))
                .toList();
    List<SessionSnapshot> running =
        IntStream.range(0, names / 2)
            .mapToObj(
                number ->
                    SessionSnapshot.builder("$" + number, "s" + 2 * number, Instant.EPOCH).build())
            .toList();
    snapshot = Snapshot.builder().serverId("life").sessions(running).build();
  }

  /** Plans all sessions. */
  @Benchmark
  public LaunchPlan plan() {
    return LaunchPlanner.plan(
        requests, SessionFinder.of(snapshot), policy, ExitMode.BACK_TO_SHELL, BACKEND);
  }
}
