package dev.sessions.cli;

import dev.sessions.cli.attach.AttachHandoff;
import dev.sessions.cli.attach.AttachProcess;
import dev.sessions.cli.attach.AttachRunner;
import dev.sessions.cli.terminal.CheckedStream;
import dev.sessions.cli.terminal.CliEnvironment;
import dev.sessions.cli.terminal.Interrupts;
import dev.sessions.cli.terminal.OutputReader;
import dev.sessions.cli.terminal.PipeReader;
import dev.sessions.cli.terminal.SttyMeter;
import dev.sessions.cli.terminal.Terminal;
import dev.sessions.cli.terminal.TimeSource;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/** Where the JVM starts: wires the real world to {@link Cli}. */
public final class Main {
  private Main() {}

  /** Runs the command line and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    CheckedStream messages = CheckedStream.messages(err);
    // What a plugin or a library prints is no part of our answer, which a program may read.
    System.setOut(messages);
    ShutdownInterrupts interrupts = new ShutdownInterrupts();
    BackendSearch backends = new BackendSearch(new BackendSearch.OfClassPath());
    // What begins with an option, such as --version, asks for none.
    if (arguments.length > 0 && !arguments[0].startsWith("-")) {
      backends.start();
    }
    PipeReader reader = new PipeReader();
    CliEnvironment environment =
        environment(CheckedStream.results(out), messages, interrupts, reader, backends);
    Optional<String> problem = ArgumentBytes.problem(arguments);
    int exit =
        problem.isPresent()
            ? Cli.refuse(arguments, environment, problem.get())
            : Cli.run(arguments, environment);
    reader.close();
    interrupts.ended(exit);
    System.exit(exit);
  }

  /** Returns the real world, but for where it writes. */
  static CliEnvironment environment(
      CheckedStream out,
      CheckedStream err,
      Interrupts interrupts,
      OutputReader reader,
      BackendSearch backends) {
    return new CliEnvironment(
        System.in,
        out,
        err,
        CallerVariables.of(System.getenv(), System.getProperties()),
        Path.of(""),
        ownFolder(),
        terminal(),
        new SttyMeter(),
        new TimeSource(InstantSource.system(), new HostZone()),
        interrupts,
        reader,
        backends,
        attach());
  }

  /** A folder that was deleted has no path, but the launcher has it open. */
  private static Path ownFolder() {
    String handle = System.getProperty("sessions.folder.handle");
    if (handle == null) {
      return Path.of("");
    }
    return handle.isEmpty()
        ? Path.of("").toAbsolutePath()
        : Path.of("/proc", Long.toString(ProcessHandle.current().pid()), "fd", handle);
  }

  private static Terminal terminal() {
    return new Terminal(
        Boolean.getBoolean("sessions.stdin.tty"),
        Boolean.getBoolean("sessions.stdout.tty"),
        Boolean.getBoolean("sessions.stderr.tty"),
        size("sessions.columns", Terminal.USUAL_COLUMNS),
        size("sessions.rows", Terminal.USUAL_ROWS));
  }

  private static int size(String property, int usual) {
    int size = Integer.getInteger(property, usual);
    return size > 0 ? size : usual;
  }

  private static AttachRunner attach() {
    String file = System.getProperty("sessions.attach.file");
    return file == null ? new AttachProcess() : new AttachHandoff(Path.of(file));
  }

  // The first lambda of a JVM costs milliseconds: --version has none.

  private static final class HostZone implements Supplier<ZoneId> {
    @Override
    public ZoneId get() {
      return ZoneId.systemDefault();
    }
  }
}
