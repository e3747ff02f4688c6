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

/** How soon {@code sessions watch} reports the end of a command, and what it costs when idle. */
public final class NotificationPart implements Part {
  private static final int ENDS_A_ROUND = 10;

  private final SessionsCommand command;
  private final Shape idleShape;
  private final Duration idle;

  /**
   * Creates the part.
   *
   * @param command the command that is measured
   * @param idleShape what an idle watch observes
   * @param idle how long it is idle
   */
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
  public void run(int rounds, PartResult result) throws IOException {
    Samples delays = delays(rounds * ENDS_A_ROUND);
    result.add(
        new Table("from the end of a command to its line", "commands", "median", "max")
            .row(
                "`sessions watch --json`",
                Format.count(delays.count()),
                Format.time(delays.median()),
                Format.time(delays.max())));
    idle(result);
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
      try (WatchProcess watch = new WatchProcess(sandbox, file, ends)) {
        Samples delays = new Samples();
        for (int i = 0; i < ends; i++) {
          long start = System.nanoTime();
          try (OutputStream gate = Files.newOutputStream(gates.get(i))) {
            gate.write('\n');
          }
          watch.awaitEnd("w" + i);
          delays.add((System.nanoTime() - start) / 1e6);
        }
        return delays;
      }
    }
  }

  private void idle(PartResult result) throws IOException {
    try (Sandbox sandbox = Sandbox.open(idleShape.windows())) {
      Path file = SessionsCommand.writeLayouts(idleShape, sandbox, sandbox.command());
      sandbox.run(command.line(sandbox, "run", file.toString()));
      sandbox.awaitReady();
      try (WatchProcess watch = new WatchProcess(sandbox, file, idleShape.windows())) {
        List<ProcessHandle> both =
            List.of(watch.process.toHandle(), sandbox.server().orElseThrow());
        List<Duration> before = cpu(both);
        Thread.sleep(idle.toMillis());
        List<Duration> after = cpu(both);
        result.addText(
            "Idle for %d s with %d windows: the watch used %d ms of CPU time, the tmux server %d ms."
                .formatted(
                    idle.toSeconds(),
                    idleShape.windows(),
                    after.get(0).minus(before.get(0)).toMillis(),
                    after.get(1).minus(before.get(1)).toMillis()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while measuring an idle watch", e);
      }
    }
  }

  private static List<Duration> cpu(List<ProcessHandle> processes) {
    return processes.stream()
        .map(process -> process.info().totalCpuDuration().orElseThrow())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** A running {@code sessions watch}, and the lines that it writes. */
  private final class WatchProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;

    WatchProcess(Sandbox sandbox, Path file, int windows) throws IOException {
      process = sandbox.start(command.line(sandbox, "watch", file.toString(), "--json"));
      lines = process.inputReader(StandardCharsets.UTF_8);
      for (int i = 0; i < windows; i++) {
        line();
      }
    }

    private String line() throws IOException {
      String line = lines.readLine();
      if (line == null) {
        throw new IOException("sessions watch ended before it reported every command");
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
