package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.TabAction;
import dev.sessions.api.spi.TabStep;
import dev.sessions.backend.support.run.CommandRecord;
import dev.sessions.backend.support.run.LaunchJournal;
import dev.sessions.backend.tmux.mark.LauncherCall;
import dev.sessions.testkit.junit.IsolatedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A tmux of a test's own, as the test kit makes it: a server that is ended afterwards, also on
 * failure. A test may have several.
 */
public final class TestTmux implements BeforeEachCallback, AfterEachCallback {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private @Nullable IsolatedServer server;

  @Override
  public void beforeEach(ExtensionContext context) {
    prepare();
  }

  /** Creates the folder and the configuration; no server is started. */
  public void prepare() {
    server = IsolatedServer.open(TmuxBackend.NAME);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    end();
  }

  /** Ends the server, if one runs, and all that was started in it; removes the folder. */
  public void end() {
    server().close();
  }

  private IsolatedServer server() {
    return Objects.requireNonNull(server, "a server is there during a test");
  }

  /** Returns the server's process, or empty if none runs. */
  public Optional<Long> serverPid() {
    List<String> lines = raw("display-message", "-p", "#{pid}").lines().toList();
    return lines.size() == 1 && lines.get(0).matches("\\d+")
        ? Optional.of(Long.parseLong(lines.get(0)))
        : Optional.empty();
  }

  /** Returns the temporary folder, for a test's own files. */
  public Path folder() {
    return server().folder();
  }

  public Path home() {
    return server().home();
  }

  public Path socket() {
    return Path.of(options().get("socketPath"));
  }

  /** The environment of the caller; changes count from the next connection on. */
  public Map<String, String> environment() {
    return server().environment();
  }

  /** Sets the configuration that a server started from now on reads. */
  public void configure(String... lines) {
    server().configure(lines);
  }

  public Map<String, String> options() {
    return server().config().options();
  }

  public Multiplexer connect() {
    return connect(Duration.ofSeconds(30));
  }

  public Multiplexer connect(Duration deadline) {
    return connect(options(), deadline);
  }

  public Multiplexer connect(Map<String, String> options, Duration deadline) {
    return new TmuxBackend()
        .connect(ConnectSettings.of(options, environment()).withDeadline(deadline));
  }

  /** Runs tmux itself on this server; returns what it printed, errors included. */
  public String raw(String... arguments) {
    return server().tmux(arguments);
  }

  /** Runs a program in this environment; returns what it printed, errors included. */
  public String run(List<String> argv) {
    return server().run(argv);
  }

  /**
   * Creates a program of the test's own. Another process writes the file: nobody can run one that
   * is open for writing, as ours would be in what another thread starts at that moment.
   */
  public Path program(Path file, String text) throws IOException {
    Path plain = Files.writeString(folder().resolve(file.getFileName() + ".txt"), text);
    String said = run(List.of("install", "-m", "700", plain.toString(), file.toString()));
    assertThat(said).isEmpty();
    return file;
  }

  /**
   * Does what ends the server, and waits until it has ended: one that is about to takes along what
   * it is asked in that moment.
   */
  public void endServer(Runnable by) {
    long pid = serverPid().orElseThrow();
    by.run();
    until("the server is gone", () -> ProcessHandle.of(pid).isEmpty());
  }

  /** Returns the lines that tmux prints for a format over every pane. */
  public List<String> panes(String format) {
    return raw("list-panes", "-a", "-F", format).lines().toList();
  }

  public List<String> sessionNames() {
    return raw("list-sessions", "-F", "#{session_name}").lines().toList();
  }

  /** Returns what the screen of a window shows, lines that were wrapped put together again. */
  public String screen(String windowId) {
    return raw("capture-pane", "-p", "-J", "-t", windowId);
  }

  public void awaitScreen(String windowId, String text) {
    until("'" + text + "' on the screen of " + windowId, () -> screen(windowId).contains(text));
  }

  public void awaitGone(String windowId) {
    until(windowId + " gone", () -> !panes("#{window_id}").contains(windowId));
  }

  /** Waits for a fact. */
  public static void until(String fact, Callable<Boolean> holds) {
    await(fact)
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(holds);
  }

  /** Types into a window: texts, or names of keys such as {@code Enter} and {@code C-c}. */
  public void type(String windowId, String... keys) {
    List<String> arguments = new ArrayList<>(List.of("send-keys", "-t", windowId));
    arguments.addAll(Arrays.asList(keys));
    raw(arguments.toArray(String[]::new));
  }

  /** Returns an option of a window, empty if it has none. */
  public String option(String windowId, String name) {
    return raw("show-options", "-qvw", "-t", windowId, name);
  }

  private LauncherCall call(String windowId) {
    String started = raw("display-message", "-p", "-t", windowId, "#{pane_start_command}");
    return LauncherCall.parse(started).orElseThrow();
  }

  /** Returns the file of the records of the launch that a window is of. */
  public Path records(String windowId) {
    return call(windowId).folder().journal();
  }

  /** Returns what is recorded now of a window's command. */
  public CommandRecord record(String windowId) {
    LauncherCall call = call(windowId);
    return LaunchJournal.read(call.folder()).orElseThrow().of(call.number());
  }

  /** Waits until a window's command has ended, and returns its recorded exit code. */
  public int awaitExitCode(String windowId) {
    until("an exit code of " + windowId, () -> record(windowId).code().isPresent());
    return record(windowId).code().getAsInt();
  }

  /** Waits until a file holds a whole line, and returns it. */
  public static String awaitLine(Path file) {
    until("a line in " + file, () -> Files.exists(file) && Files.readString(file).endsWith("\n"));
    try {
      return Files.readString(file).replaceFirst("\\n$", "");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Returns the folders of launches that still have their files. */
  public List<Path> runFolders() {
    Path state = folder().resolve("state/sessions/tmux");
    if (!Files.isDirectory(state)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(state)) {
      return folders.filter(Files::isDirectory).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Runs a command in a window of a session of this server that is made for it; returns its id. */
  public String start(String session, String command) {
    return raw("new-session", "-d", "-P", "-F", "#{window_id}", "-s", session, command);
  }

  public Path awaitFile(Path path) {
    until(path + " there", () -> Files.exists(path));
    return path;
  }

  public TabConfig tab(String name, String command) {
    return new TabConfig(name, home().toString(), command);
  }

  /** Creates a session of the tabs and returns it as it stands. */
  public SessionSnapshot create(String name, ExitMode exitMode, TabConfig... tabs) {
    Multiplexer tmux = connect();
    LaunchOutcome outcome = launch(tmux, createStep(name, exitMode, tabs));
    outcome
        .failure()
        .ifPresent(
            e -> {
              throw e;
            });
    return tmux.snapshot().session(name).orElseThrow();
  }

  public static LaunchStep createStep(String name, ExitMode exitMode, TabConfig... tabs) {
    return LaunchStep.create(name).tabs(added(tabs)).exitMode(exitMode).build();
  }

  public static LaunchStep replaceStep(
      SessionSnapshot session, Multiplexer tmux, ExitMode exitMode, TabConfig... tabs) {
    return LaunchStep.replace(ref(session, tmux)).tabs(added(tabs)).exitMode(exitMode).build();
  }

  /** Returns the step that merges tabs into a session, replacing the windows that are there. */
  public static LaunchStep mergeStep(
      SessionSnapshot session, Multiplexer tmux, ExitMode exitMode, TabConfig... tabs) {
    List<TabStep> windows =
        Arrays.stream(tabs)
            .map(
                tab -> {
                  List<WindowSnapshot> there =
                      session.windows().stream()
                          .filter(it -> it.isOf(tab.tabName()) || it.isForeign(tab.tabName()))
                          .toList();
                  return there.isEmpty() ? TabStep.add(tab) : replacing(tab, there);
                })
            .toList();
    return LaunchStep.merge(ref(session, tmux)).tabs(windows).exitMode(exitMode).build();
  }

  /** Returns the step that replaces the panes of these windows, in the place of the first. */
  public static TabStep replacing(TabConfig tab, List<WindowSnapshot> there) {
    List<String> panes =
        there.stream().flatMap(window -> window.panes().stream()).map(PaneSnapshot::id).toList();
    return TabStep.of(TabAction.REPLACE, tab, panes).toBuilder().place(there.get(0).id()).build();
  }

  private static SessionRef ref(SessionSnapshot session, Multiplexer tmux) {
    return new SessionRef(tmux.snapshot().serverId().orElseThrow(), session.id(), session.name());
  }

  private static List<TabStep> added(TabConfig... tabs) {
    return Arrays.stream(tabs).map(TabStep::add).toList();
  }

  /** Returns a reference to the session of this name. */
  public SessionRef ref(String name) {
    return connect().snapshot().refs(List.of(name)).get(0);
  }

  /** Ends the sessions of these names that there are now. */
  public static List<KillOutcome> kill(Multiplexer tmux, String... names) {
    return tmux.kill(tmux.snapshot().refs(List.of(names)));
  }

  public static LaunchOutcome launch(Multiplexer tmux, LaunchStep step) {
    return tmux.launch(List.of(step), LaunchListener.NONE).get(0);
  }
}
