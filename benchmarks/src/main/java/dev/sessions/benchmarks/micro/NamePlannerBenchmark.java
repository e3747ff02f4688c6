package dev.sessions.benchmarks.micro;

import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.Capability;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.conflict.NamePlanner;
import dev.sessions.conflict.NameRequest;
import dev.sessions.conflict.PlannedName;
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

/**
 * Plans requested names by the policy {@code rename}, the only one that searches for free names.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class NamePlannerBenchmark {
  private static final BackendInfo BACKEND =
      BackendInfo.builder("none")
          .capability(Capability.REPLACE)
          .capability(Capability.MERGE)
          .build();

  /** How many names are requested. */
  @Param("1000")
  public int names;

  /** Which names: all different, all the same, or every second one taken already. */
  @Param("different")
  public String kind;

  private List<NameRequest> requested = List.of();
  private List<String> existing = List.of();

  /** Called by JMH. */
  public NamePlannerBenchmark() {}

  /** Creates the requested and the existing names. */
  @Setup
  public void createNames() {
    requested =
        IntStream.range(0, names)
            .mapToObj(number -> kind.equals("same") ? "session" : "session-" + number)
            .map(NameRequest::of)
            .toList();
    existing =
        kind.equals("half")
            ? IntStream.range(0, names / 2).mapToObj(number -> "session-" + 2 * number).toList()
            : List.of();
  }

  /** Plans all names. */
  @Benchmark
  public List<PlannedName> plan() {
    return NamePlanner.plan(requested, existing, ConflictPolicy.RENAME, BACKEND);
  }
}
