package dev.sessions.cli.terminal;

import dev.sessions.cli.attach.AttachRunner;
import dev.sessions.manager.plugin.BackendRegistry;
import dev.sessions.reporting.RenderOptions;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * The world around one run of the command.
 *
 * @param out standard output, for results
 * @param err standard error, for messages
 * @param variables the environment variables that the caller runs in
 * @param workingDir where relative file names start
 * @param ownFolder where this program runs: the same folder, also if it was deleted and its name
 *     means nothing any more
 * @param terminal what was known of the terminal at the start
 * @param meter measures it again
 * @param time the clock and the time zone
 * @param interrupts what a request to end this program does
 * @param reader whoever reads standard output
 * @param backends the installed backends, found when they are first needed
 * @param attach gives the terminal to a session
 */
public record CliEnvironment(
    InputStream in,
    CheckedStream out,
    CheckedStream err,
    Map<String, String> variables,
    Path workingDir,
    Path ownFolder,
    Terminal terminal,
    TerminalMeter meter,
    TimeSource time,
    Interrupts interrupts,
    OutputReader reader,
    Supplier<BackendRegistry> backends,
    AttachRunner attach) {

  /** Checks the environment. */
  public CliEnvironment {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
    variables = Map.copyOf(variables);
    Objects.requireNonNull(workingDir, "workingDir");
    Objects.requireNonNull(ownFolder, "ownFolder");
    Objects.requireNonNull(terminal, "terminal");
    Objects.requireNonNull(meter, "meter");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(interrupts, "interrupts");
    Objects.requireNonNull(reader, "reader");
    Objects.requireNonNull(backends, "backends");
    Objects.requireNonNull(attach, "attach");
  }

  /** Returns how a report is shown on standard output at this moment. */
  public RenderOptions rendering() {
    return rendering(terminal);
  }

  /** Returns how a report is shown at this moment on a terminal of that size. */
  public RenderOptions rendering(Terminal on) {
    // The zone is for pages only: finding it would cost every other command its time.
    return new RenderOptions(
        on.stdout() && wantsColour(),
        on.stdout() ? OptionalInt.of(on.columns()) : OptionalInt.empty(),
        time.now(),
        ZoneOffset.UTC);
  }

  /** Returns whether a terminal may be coloured; follows the informal standard of no-color.org. */
  public boolean wantsColour() {
    return variables.getOrDefault("NO_COLOR", "").isEmpty()
        && !variables.getOrDefault("TERM", "").equals("dumb");
  }
}
