package dev.sessions.examples.hostile;

import dev.sessions.cli.Cli;
import dev.sessions.cli.terminal.CheckedStream;
import dev.sessions.cli.terminal.CliEnvironment;
import dev.sessions.cli.terminal.Interrupts;
import dev.sessions.cli.terminal.OutputReader;
import dev.sessions.cli.terminal.Terminal;
import dev.sessions.cli.terminal.TerminalMeter;
import dev.sessions.cli.terminal.TimeSource;
import dev.sessions.examples.endtoend.Workplace;
import dev.sessions.manager.plugin.BackendRegistry;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs the command in this JVM, on the server of a workplace. */
final class InProcessCommand {
  private final Workplace place;

  InProcessCommand(Workplace place) {
    this.place = place;
  }

  /** Runs a subcommand and returns its exit code and output. */
  Workplace.Result run(String subcommand, String... arguments) {
    List<String> words = new ArrayList<>(List.of(subcommand));
    words.addAll(
        List.of(
            "-o",
            "socketPath=" + place.folder().resolve("s"),
            "-o",
            "config=" + place.folder().resolve("tmux.conf")));
    words.addAll(Arrays.asList(arguments));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    CliEnvironment environment =
        new CliEnvironment(
            InputStream.nullInputStream(),
            CheckedStream.results(out),
            CheckedStream.messages(err),
            place.environment(),
            place.folder(),
            place.folder(),
            Terminal.NONE,
            TerminalMeter.FIXED,
            new TimeSource(InstantSource.system(), () -> ZoneOffset.UTC),
            Interrupts.NONE,
            OutputReader.STAYS,
            BackendRegistry::load,
            (argv, variables) -> 0);
    int exit = Cli.run(words.toArray(String[]::new), environment);
    return new Workplace.Result(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
