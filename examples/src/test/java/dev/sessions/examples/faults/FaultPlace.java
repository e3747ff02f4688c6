package dev.sessions.examples.faults;

import static dev.sessions.examples.endtoend.Workplace.layout;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.cli.terminal.ExitStatus;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.conflict.Decision;
import dev.sessions.examples.endtoend.Workplace;
import dev.sessions.manager.ManagerSettings;
import dev.sessions.manager.SessionManager;
import dev.sessions.manager.SessionResult;
import dev.sessions.manager.plugin.BackendRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A place where one operation goes wrong once: sessions of the user's that must not be touched, the
 * session that is operated on, and a tmux that misbehaves when it is told to.
 */
final class FaultPlace implements AutoCloseable {
  static final Duration PATIENT = Duration.ofSeconds(30);
  private static final SessionBackend TMUX = BackendRegistry.load().find("tmux");

  private final Workplace place = new Workplace();
  private final Operation operation;
  private final LayoutConfig[] wanted;
  private final FaultyTmux faulty;

  FaultPlace(Operation operation) throws IOException {
    this.operation = operation;
    this.wanted = operation.layouts().toArray(LayoutConfig[]::new);
    place.open();
    faulty = new FaultyTmux(place.folder(), place.folder().resolve("s"));
    place.layouts("dev.json", wanted);
    if (!operation.startsServer()) {
      place.tmux(
          ("new-session -d -s canary -n one sleep\t600 ; new-window -d -t =canary: -n a sleep\t600"
                  + " ; set-option -t =canary: @mine kept"
                  + " ; new-session -d -s dev-canary -n a sleep\t600")
              .split(" "));
    }
    if (operation.onExisting()) {
      requireDone(launch(PATIENT, Optional.empty(), ConflictPolicy.ERROR, layout("dev", "a")));
      place.tmux("new-window", "-d", "-t", "=dev:", "-n", "mine", "exec sleep 600");
    }
    faulty.reset();
  }

  private static void requireDone(Outcome outcome) {
    if (outcome.exit() != ExitStatus.DONE) {
      throw new IllegalStateException(outcome.toString());
    }
  }

  FaultyTmux faulty() {
    return faulty;
  }

  Workplace place() {
    return place;
  }

  /** Does the operation in this JVM, through the tmux that misbehaves. */
  Outcome operate(Duration deadline) {
    Optional<Path> program = Optional.of(faulty.program());
    return operation == Operation.KILL
        ? kill(deadline, program)
        : launch(deadline, program, operation.policy(), wanted);
  }

  /** Does the operation as a process of its own, through the tmux that misbehaves. */
  Outcome operateAsProcess() throws IOException {
    List<String> words = new java.util.ArrayList<>(operation.commandLine("dev.json"));
    String command = words.remove(0);
    words.addAll(List.of("-o", "binary=" + faulty.program()));
    String typed = place.typed(command, words.toArray(String[]::new));
    // A group of its own, as a terminal gives it; this JVM may have been told to ignore Ctrl-C.
    Workplace.Result result =
        place.start("exec setsid env --default-signal=INT,TERM " + typed).end();
    return new Outcome(result.exit(), result.out() + result.err());
  }

  /** Runs the tool once more, for another session. */
  Outcome next() {
    return launch(PATIENT, Optional.empty(), ConflictPolicy.ERROR, layout("next", "n"));
  }

  /** Runs the tool once more, so that the session stands anew. */
  Outcome again() {
    return launch(PATIENT, Optional.empty(), ConflictPolicy.RESTART, wanted);
  }

  private Outcome launch(
      Duration deadline, Optional<Path> program, ConflictPolicy policy, LayoutConfig... layouts) {
    try (Multiplexer tmux = connect(deadline, program)) {
      ManagerSettings settings =
          new ManagerSettings(
              Optional.empty(),
              dev.sessions.api.layout.ExitMode.BACK_TO_SHELL,
              place.folder(),
              place.environment());
      SessionManager manager = new SessionManager(List.of(layouts), settings, tmux);
      List<SessionResult> results = manager.start(policy).results();
      List<SessionException> failures =
          results.stream().flatMap(result -> result.failure().stream()).toList();
      boolean changed =
          results.stream()
              .anyMatch(r -> r.succeeded() && r.planned().name().decision() != Decision.KEEP);
      return new Outcome(ExitStatus.of(failures, changed), messages(failures));
    } catch (SessionException e) {
      return new Outcome(ExitStatus.of(e.code().kind()), e.getMessage());
    }
  }

  private Outcome kill(Duration deadline, Optional<Path> program) {
    try (Multiplexer tmux = connect(deadline, program)) {
      List<SessionException> failures =
          tmux.kill(tmux.snapshot().refs(List.of("dev"))).stream()
              .map(KillOutcome::failure)
              .flatMap(Optional::stream)
              .toList();
      return new Outcome(ExitStatus.of(failures, false), messages(failures));
    } catch (SessionException e) {
      return new Outcome(ExitStatus.of(e.code().kind()), e.getMessage());
    }
  }

  private static String messages(List<SessionException> failures) {
    return failures.stream().map(SessionException::getMessage).collect(Collectors.joining("\n"));
  }

  private Multiplexer connect(Duration deadline, Optional<Path> program) {
    Map<String, String> options = new HashMap<>();
    options.put("socketPath", place.folder().resolve("s").toString());
    options.put("config", place.folder().resolve("tmux.conf").toString());
    program.ifPresent(path -> options.put("binary", path.toString()));
    return TMUX.connect(ConnectSettings.of(options, place.environment()).withDeadline(deadline));
  }

  /** Lets every server of this place go on that was stopped; a stopped one cannot say its pid. */
  void goOn() {
    String socket = place.folder().resolve("s").toString();
    ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(" " + socket))
        .forEach(process -> place.shell("kill -CONT " + process.pid()));
  }

  /** Returns the server's process, or 0 where none runs. */
  long server() {
    String pid = place.tmux("display-message", "-p", "#{pid}");
    return pid.matches("\\d+") ? Long.parseLong(pid) : 0;
  }

  List<Pane> panes() {
    return Pane.of(place);
  }

  /** Returns the sessions that are operated on, held against what stood before. */
  List<Standing> standings() {
    List<Pane> panes = panes();
    return operation.layouts().stream()
        .map(layout -> new Standing(operation, layout, panes))
        .toList();
  }

  /** Returns what stands of each: untouched, whole, gone, or what else there is. */
  List<String> stands(List<Standing> standings, boolean sameServer) {
    List<Pane> panes = panes();
    try (Multiplexer tmux = connect(PATIENT, Optional.empty())) {
      Snapshot now = tmux.snapshot();
      return standings.stream().map(it -> it.of(panes, sameServer, now)).toList();
    }
  }

  /** Returns what is the user's, and no business of the operation. */
  List<String> canary() {
    String all =
        place.tmux(
            ("list-panes -a -F "
                    + Pane.FORMAT
                    + " ; show-options -t =canary: ; show-options -w -t =canary:a ; show-options -g")
                .split(" "));
    return all.lines().filter(line -> !line.matches(".*\t(dev2?|next|__sessions_.*)\t.*")).toList();
  }

  /** Returns what launches have left here. */
  Leftovers leftovers() {
    return new Leftovers(place);
  }

  @Override
  public void close() throws IOException {
    place.close();
  }

  /**
   * What the tool said.
   *
   * @param exit its exit code
   * @param message its failures' messages
   */
  record Outcome(int exit, String message) {}
}
