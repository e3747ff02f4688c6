package dev.sessions.benchmarks.micro;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.TabStep;
import dev.sessions.benchmarks.contender.WarmEngine;
import dev.sessions.benchmarks.sandbox.Sandbox;
import dev.sessions.benchmarks.sandbox.Shape;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Compiles the steps of a launch to tmux commands, as {@code run --script} does. The compiler
 * itself is not public, so this measures the public method that calls it, which starts no process
 * once the version of tmux is known.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ScriptBenchmark {
  /** How many windows one session has. */
  @Param("1000")
  public int windows;

  private @Nullable Sandbox sandbox;
  private @Nullable Multiplexer tmux;
  private List<LaunchStep> steps = List.of();

  /** Called by JMH. */
  public ScriptBenchmark() {}

  /** Connects, and creates the steps. */
  @Setup
  public void createSteps() throws IOException {
    sandbox = Sandbox.open(0);
    tmux = new WarmEngine().connect(sandbox);
    steps =
        new Shape(1, windows)
            .layouts("/tmp", "run 'this' --and \"that\" $HOME").stream()
                .map(ScriptBenchmark::create)
                .toList();
  }

  private static LaunchStep create(LayoutConfig layout) {
    return LaunchStep.create(layout.layoutName())
        .tabs(layout.layoutTabs().stream().map(TabStep::add).toList())
        .build();
  }

  /** Compiles all steps. */
  @Benchmark
  public String compile() {
    return Objects.requireNonNull(tmux, "tmux").script(steps);
  }

  /** Closes the connection and the sandbox. */
  @TearDown
  public void close() throws IOException {
    Objects.requireNonNull(tmux, "tmux").close();
    Objects.requireNonNull(sandbox, "sandbox").close();
  }
}
