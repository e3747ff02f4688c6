package dev.sessions.backend.fake;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.PaneRef;
import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.AttachCommand;
import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SnapshotListener;
import dev.sessions.api.spi.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A connection to a {@link FakeServer}; after it is closed, every call fails. */
final class FakeMultiplexer implements Multiplexer {
  private final FakeServer server;
  private final BackendInfo info;
  private final Optional<String> insideServer;
  private final List<Subscription> watches = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  FakeMultiplexer(FakeServer server, BackendInfo info, Optional<String> insideServer) {
    this.server = server;
    this.info = info;
    this.insideServer = insideServer;
  }

  @Override
  public BackendInfo info() {
    return info;
  }

  @Override
  public String description() {
    return "fake (in memory)";
  }

  @Override
  public String storedName(String requested) {
    requireOpen();
    server
        .faults()
        .unavailable()
        .filter(
            code ->
                code == StandardErrorCode.NOT_INSTALLED
                    || code == StandardErrorCode.UNSUPPORTED_VERSION)
        .ifPresent(
            code -> {
              throw FakeFaults.unavailable(code);
            });
    return FakeNames.stored(requested);
  }

  @Override
  public Snapshot snapshot() {
    calling(FakeOperation.SNAPSHOT);
    return server.snapshot();
  }

  @Override
  public List<LaunchOutcome> launch(List<LaunchStep> steps, LaunchListener progress) {
    requireOpen();
    steps.forEach(this::requireAction);
    calling(FakeOperation.LAUNCH);
    List<LaunchOutcome> outcomes = new ArrayList<>();
    for (LaunchStep step : steps) {
      LaunchOutcome outcome = server.launch(step);
      outcomes.add(outcome);
      progress.created(step);
      progress.ended(outcome);
    }
    return List.copyOf(outcomes);
  }

  @Override
  public String script(List<LaunchStep> steps) {
    requireOpen();
    require(Capability.SCRIPT);
    steps.forEach(this::requireAction);
    return FakeScript.of(steps);
  }

  @Override
  public List<KillOutcome> kill(List<? extends Ref> what) {
    calling(FakeOperation.KILL);
    return List.copyOf(server.kill(what));
  }

  @Override
  public AttachCommand attach(SessionRef ref) {
    requireOpen();
    require(Capability.ATTACH);
    calling(FakeOperation.ATTACH);
    Snapshot now = server.snapshot();
    String serverId =
        now.serverId()
            .orElseThrow(
                () ->
                    new SessionException(
                        StandardErrorCode.NO_SERVER, "the fake server is not running"));
    FakeServer.requireLife(ref, serverId);
    SessionSnapshot session =
        now.sessions().stream()
            .filter(it -> it.id().equals(ref.id()))
            .findFirst()
            .orElseThrow(
                () ->
                    FakeFaults.failure(
                        StandardErrorCode.NO_SUCH_SESSION,
                        ref.name(),
                        "there is no such session",
                        Map.of()));
    boolean inside = insideServer.filter(serverId::equals).isPresent();
    String verb = inside ? "switch" : "attach";
    return new AttachCommand(List.of("fake", verb, session.id()), inside);
  }

  @Override
  public AttachCommand attachTo(SessionRef session, PaneRef pane) {
    require(Capability.ATTACH_TAB);
    AttachCommand command = attach(session);
    server.history(pane, 1);
    List<String> argv = new ArrayList<>(command.argv());
    argv.add(pane.id());
    return new AttachCommand(argv, command.switches());
  }

  @Override
  public List<String> history(PaneRef pane, int lines) {
    if (lines < 1) {
      throw new IllegalArgumentException("the number of lines must be at least 1, not " + lines);
    }
    requireOpen();
    require(Capability.HISTORY);
    calling(FakeOperation.HISTORY);
    return server.history(pane, lines);
  }

  @Override
  public Subscription watch(SnapshotListener listener) {
    requireOpen();
    require(Capability.WATCH);
    calling(FakeOperation.WATCH);
    Subscription watch = server.watch(listener);
    watches.add(watch);
    if (closed) {
      watch.close();
    }
    return watch;
  }

  @Override
  public void close() {
    closed = true;
    watches.forEach(Subscription::close);
    watches.clear();
  }

  private void calling(FakeOperation operation) {
    requireOpen();
    server.faults().calling(operation);
  }

  private void requireAction(LaunchStep step) {
    switch (step.action()) {
      case REPLACE -> require(Capability.REPLACE);
      case MERGE -> require(Capability.MERGE);
      case CREATE -> {}
    }
  }

  private void require(Capability capability) {
    info.require(capability);
  }

  private void requireOpen() {
    if (closed) {
      throw new SessionException(
          StandardErrorCode.INTERNAL, "the connection to the fake server is closed");
    }
  }
}
