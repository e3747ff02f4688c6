package dev.sessions.backend.tmux;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.PaneRef;
import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.AttachCommand;
import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SnapshotListener;
import dev.sessions.api.spi.Subscription;
import dev.sessions.backend.support.launcher.CallerVariables;
import dev.sessions.backend.support.run.RecordedCommand;
import dev.sessions.backend.support.run.RunStore;
import dev.sessions.backend.support.state.StateFolder;
import dev.sessions.backend.tmux.launch.Launches;
import dev.sessions.backend.tmux.process.TmuxClient;
import dev.sessions.backend.tmux.process.TmuxVersion;
import dev.sessions.backend.tmux.script.LaunchCompiler;
import dev.sessions.backend.tmux.script.LaunchScript;
import dev.sessions.backend.tmux.script.ShellScript;
import dev.sessions.backend.tmux.snapshot.History;
import dev.sessions.backend.tmux.snapshot.ServerSnapshot;
import dev.sessions.backend.tmux.snapshot.SnapshotReader;
import dev.sessions.backend.tmux.syntax.NamingRule;
import dev.sessions.backend.tmux.watch.TmuxWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A connection to one tmux server. Nothing stays open: every call runs a client of its own. */
final class TmuxMultiplexer implements Multiplexer {
  private final ConnectContext config;
  private final TmuxOptions options;
  private final TmuxClient client;
  private final SnapshotReader reader;
  private final RunStore store;
  private volatile @Nullable TmuxVersion version;
  private volatile boolean sawNoServer;
  private volatile @Nullable ServerSnapshot last;
  private final List<Subscription> watches = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  TmuxMultiplexer(ConnectContext config, TmuxOptions options) {
    this.config = config;
    this.options = options;
    this.client = new TmuxClient(options.prefix(), config);
    this.store = new RunStore(StateFolder.of(config, TmuxBackend.NAME), options.serverKey(config));
    this.reader = new SnapshotReader(client, store);
  }

  @Override
  public BackendInfo info() {
    return TmuxBackend.INFO;
  }

  @Override
  public String description() {
    return options.server().isEmpty()
        ? "tmux (default socket)"
        : "tmux (" + String.join(" ", options.server()) + ")";
  }

  @Override
  public String storedName(String requested) {
    requireOpen();
    return (NamingRule.isCommon(requested) ? NamingRule.COMMON : naming()).stored(requested);
  }

  /**
   * Returns the naming rule of the running server, or else of the tmux program, which would start
   * one.
   */
  private NamingRule naming() {
    TmuxVersion known = version;
    if (known == null) {
      Optional<ServerSnapshot.Server> server =
          sawNoServer ? Optional.empty() : reader.read().server();
      known = server.isPresent() ? server.get().version() : programVersion();
      version = known;
    }
    return new NamingRule(known);
  }

  private TmuxVersion programVersion() {
    TmuxVersion program = TmuxVersion.parse(client.run("-V").output().strip());
    program.requireSupported();
    return program;
  }

  private ServerSnapshot read() {
    requireOpen();
    ServerSnapshot snapshot = reader.read();
    last = snapshot;
    sawNoServer = snapshot.server().isEmpty();
    if (!sawNoServer) {
      version = snapshot.server().get().version();
    }
    return snapshot;
  }

  @Override
  public Snapshot snapshot() {
    return read().visible();
  }

  @Override
  public Snapshot withCommands(Snapshot snapshot) {
    RecordedCommand commands = new RecordedCommand(store.root());
    return snapshot.withPanes(
        pane ->
            pane.toBuilder().command(pane.identity().flatMap(commands::of).orElse(null)).build());
  }

  @Override
  public List<LaunchOutcome> launch(List<LaunchStep> steps, LaunchListener progress) {
    List<LaunchStep> allowed = new ArrayList<>(steps);
    List<LaunchOutcome> outcomes =
        new ArrayList<>(InsideCheck.refuse(steps, CallerPane.of(config), this::read));
    for (LaunchOutcome refused : outcomes) {
      allowed.remove(refused.step());
      progress.ended(refused);
    }
    outcomes.addAll(
        new Launches(client, reader, store)
            .run(compile(allowed), CallerVariables.file(config), progress));
    List<LaunchOutcome> ordered = new ArrayList<>();
    for (LaunchStep step : steps) {
      ordered.add(outcomeOf(step, outcomes));
    }
    return ordered;
  }

  private static LaunchOutcome outcomeOf(LaunchStep step, List<LaunchOutcome> outcomes) {
    for (LaunchOutcome outcome : outcomes) {
      if (outcome.step() == step) {
        return outcome;
      }
    }
    throw new IllegalStateException("no outcome of '" + step.sessionName() + "'");
  }

  private List<LaunchScript> compile(List<LaunchStep> steps) {
    requireOpen();
    LaunchCompiler compiler = new LaunchCompiler(naming(), options.shell());
    List<LaunchScript> scripts = new ArrayList<>();
    for (LaunchStep step : steps) {
      scripts.add(compiler.compile(step, store.newFolder()));
    }
    return scripts;
  }

  @Override
  public String script(List<LaunchStep> steps) {
    return ShellScript.of(compile(steps), client.prefix(), store.address());
  }

  @Override
  public List<KillOutcome> kill(List<? extends Ref> what) {
    requireOpen();
    for (Ref ref : what) {
      if (!ref.serverId().equals(what.get(0).serverId())) {
        throw KilledIds.ofOtherLife(ref);
      }
    }
    return new Kill(client, reader, store, CallerPane.of(config)).kill(what, before(what));
  }

  /**
   * Returns a snapshot of this server life for a kill: the last one that was read, which may be out
   * of date, or a new one.
   */
  private ServerSnapshot before(List<? extends Ref> what) {
    ServerSnapshot known = last;
    boolean isOfThisLife =
        known != null
            && !what.isEmpty()
            && known.visible().serverId().equals(Optional.of(what.get(0).serverId()));
    return isOfThisLife ? Objects.requireNonNull(known) : read();
  }

  @Override
  public AttachCommand attach(SessionRef ref) {
    return attach(ref, Optional.empty());
  }

  @Override
  public AttachCommand attachTo(SessionRef session, PaneRef pane) {
    return attach(session, Optional.of(pane));
  }

  private AttachCommand attach(SessionRef ref, Optional<PaneRef> pane) {
    ServerSnapshot snapshot = read();
    if (snapshot.server().isEmpty()) {
      throw new SessionException(
          StandardErrorCode.NO_SERVER,
          "no tmux server runs: " + description() + " has no sessions");
    }
    if (!snapshot.server().get().id().equals(ref.serverId())) {
      throw KilledIds.ofOtherLife(ref);
    }
    SessionSnapshot session =
        snapshot.visible().sessions().stream()
            .filter(it -> it.id().equals(ref.id()))
            .findFirst()
            .orElseThrow(
                () ->
                    new SessionException(
                        StandardErrorCode.NO_SUCH_SESSION,
                        "the session '" + ref.name() + "' does not exist any more",
                        Map.of("session", ref.name()),
                        null));
    String target =
        session.id()
            + pane.map(wanted -> ":" + windowOf(session, wanted) + "." + wanted.id()).orElse("");
    return Attaching.command(options.binary(), snapshot, target, CallerPane.of(config));
  }

  /** Returns the id of the window of a session that has a pane. */
  private static String windowOf(SessionSnapshot session, PaneRef pane) {
    return session.windows().stream()
        .filter(window -> window.panes().stream().anyMatch(it -> it.id().equals(pane.id())))
        .findFirst()
        .map(WindowSnapshot::id)
        .orElseThrow(
            () ->
                new SessionException(
                    StandardErrorCode.NO_SUCH_SESSION,
                    "the session '" + session.name() + "' has no such window any more",
                    Map.of("session", session.name()),
                    null));
  }

  @Override
  public List<String> history(PaneRef pane, int lines) {
    requireOpen();
    if (!pane.id().matches("%\\d+") || lines < 1) {
      throw new SessionException(
          StandardErrorCode.NO_SUCH_SESSION, "there is no pane with the id '" + pane.id() + "'");
    }
    return History.of(client, pane, lines).orElseThrow(() -> KilledIds.ofOtherLife(pane));
  }

  @Override
  public Subscription watch(SnapshotListener listener) {
    requireOpen();
    TmuxWatch watch = TmuxWatch.start(reader, store, listener);
    watches.add(watch);
    return watch;
  }

  private void requireOpen() {
    if (closed) {
      throw new SessionException(StandardErrorCode.INTERNAL, "this connection to tmux is closed");
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Subscription watch : watches) {
      watch.close();
    }
    watches.clear();
  }
}
