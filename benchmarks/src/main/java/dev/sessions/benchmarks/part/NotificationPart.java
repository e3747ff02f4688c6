package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.contender.SessionsCommand;
import dev.sessions.benchmarks.figures.Format;
import dev.sessions.benchmarks.figures.Samples;
import dev.sessions.benchmarks.figures.Table;
import dev.sessions.benchmarks.sandbox.Sandbox;
import dev.sessions.benchmarks.sandbox.Shape;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How long after a command's end {@code sessions watch} tells of it, and what it costs idle. */
public final class NotificationPart implements Part {
  private static final int ENDS_A_ROUND = 10;

  private final SessionsCommand command;
  private final Shape idleShape;
  private final Duration idle;

  /** Takes what an idle watch looks at, and for how long. */
  public NotificationPart(SessionsCommand command, Shape idleShape, Duration idle) {
    this.command = command;
    this.idleShape = idleShape;
    this.idle = idle;
  }

  @Override
  public String name() {
    return "notification";
  }

  @Override
  public void run(int rounds, Findings found) throws IOException {
    Samples delays = delays(rounds * ENDS_A_ROUND);
    found.add(
        new Table("from a command's end to its line", "ends", "median", "most")
            .row(
                "`sessions watch --json`",
                Format.count(delays.count()),
                Format.time(delays.median()),
                Format.time(delays.max())));
    idle(found);
  }

  private Samples delays(int ends) throws IOException {
    Shape shape = new Shape(1, ends);
    try (Sandbox sandbox = Sandbox.open(ends)) {
      List<Path> gates = sandbox.namedPipes("gate", ends);
      Path file = SessionsCommand.writeLayouts(shape, sandbox, "unused");
      String text = Files.readString(file);
      for (Path gate : gates) {
        text = text.replaceFirst("unused", sandbox.command("read end <" + gate));
      }
      Files.writeString(file, text);
      sandbox.run(command.line(sandbox, "run", file.toString(), "-e", "terminate"));
      sandbox.awaitReady();
      try (Watching watching = new Watching(sandbox, file, ends)) {
        Samples delays = new Samples();
        for (int i = 0; i < ends; i++) {
          long from = System.nanoTime();
          try (OutputStream gate = Files.newOutputStream(gates.get(i))) {
            gate.write('\n');
          }
          watching.awaitEnd("w" + i);
          delays.add((System.nanoTime() - from) / 1e6);
        }
        return delays;
      }
    }
  }

  private void idle(Findings found) throws IOException {
    try (Sandbox sandbox = Sandbox.open(idleShape.windows())) {
      Path file = SessionsCommand.writeLayouts(idleShape, sandbox, sandbox.command());
      sandbox.run(command.line(sandbox, "run", file.toString()));
      sandbox.awaitReady();
      try (Watching watching = new Watching(sandbox, file, idleShape.windows())) {
        List<ProcessHandle> both =
            List.of(watching.process.toHandle(), sandbox.server().orElseThrow());
        List<Duration> before = cpu(both);
        Thread.sleep(idle.toMillis());
        List<Duration> after = cpu(both);
        found.say(
            "Idle for %d s with %d windows: the watch took %d ms of CPU time, the tmux server %d ms."
                .formatted(
                    idle.toSeconds(),
                    idleShape.windows(),
                    after.get(0).minus(before.get(0)).toMillis(),
                    after.get(1).minus(before.get(1)).toMillis()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while nothing was to happen", e);
      }
    }
  }

  private static List<Duration> cpu(List<ProcessHandle> processes) {
    return processes.stream()
        .map(process -> process.info().totalCpuDuration().orElseThrow())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** A watch that runs, and the lines that it writes. */
  private final class Watching implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;

    Watching(Sandbox sandbox, Path file, int windows) throws IOException {
      process = sandbox.start(command.line(sandbox, "watch", file.toString(), "--json"));
      lines = process.inputReader(StandardCharsets.UTF_8);
      for (int i = 0; i < windows; i++) {
        line();
      }
    }

    private String line() throws IOException {
      String line = lines.readLine();
      if (line == null) {
        throw new IOException("the watch has ended by itself");
      }
      return line;
    }

    void awaitEnd(String tab) throws IOException {
      String line = line();
      while (!line.contains("\"" + tab + "\"") || !line.contains("\"exited\"")) {
        line = line();
      }
    }

    @Override
    public void close() throws IOException {
      process.destroy();
      lines.close();
    }
  }
}
