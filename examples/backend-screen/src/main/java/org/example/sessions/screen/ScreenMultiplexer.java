package org.example.sessions.screen;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.AttachCommand;
import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.UnsupportedCapabilityException;
import dev.sessions.backend.support.run.RunStore;
import dev.sessions.backend.support.run.RunSweep;
import dev.sessions.backend.support.state.FolderLock;
import dev.sessions.backend.support.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A connection to the screen sessions of one folder. Nothing is held open. */
final class ScreenMultiplexer implements Multiplexer {
  private final ConnectContext config;
  private final ScreenOptions options;
  private final StateFolder state;
  private final FolderLock launching;
  private final SnapshotReader reader;
  private final SessionCommands sessions;
  private volatile boolean closed;

  ScreenMultiplexer(ConnectContext config, ScreenOptions options) {
    this.config = config;
    this.options = options;
    this.state = StateFolder.of(config, ScreenBackend.NAME);
    this.launching = lock("launching");
    ScreenClient client = new ScreenClient(config, options, lock("asking"));
    this.reader = new SnapshotReader(client, state);
    this.sessions = new SessionCommands(client, reader);
  }

  private FolderLock lock(String name) {
    return new FolderLock(state, name, "these screen sessions");
  }

  @Override
  public BackendInfo info() {
    return ScreenBackend.INFO;
  }

  @Override
  public String description() {
    return options
        .socketDir()
        .map(folder -> "screen (sockets in " + folder + ")")
        .orElse("screen (default sockets)");
  }

  @Override
  public String storedName(String requested) {
    requireOpen();
    return SessionName.stored(requested);
  }

  @Override
  public Snapshot snapshot() {
    requireOpen();
    return reader.read().visible();
  }

  @Override
  public List<LaunchOutcome> launch(List<LaunchStep> steps, LaunchListener progress) {
    requireOpen();
    if (steps.stream().anyMatch(step -> step.action() == LaunchAction.MERGE)) {
      throw new UnsupportedCapabilityException(ScreenBackend.NAME, Capability.MERGE);
    }
    if (steps.isEmpty()) {
      return List.of();
    }
    createSocketFolder();
    return launching.during(config.deadline(), () -> launchAlone(steps, progress));
  }

  private List<LaunchOutcome> launchAlone(List<LaunchStep> steps, LaunchListener progress) {
    RunStore store = reader.store(reader.listing());
    RunSweep candidates = new RunSweep(store);
    ScreenSnapshot before = reader.read();
    new Sweep(sessions, store).sweep(candidates, before);
    if (!before.visible().serverRunning()) {
      new ScreenLife(state).begin(before.listing().folder());
    }
    return new Launch(reader, sessions, store, config, options, around()).run(steps, progress);
  }

  /** Creates the folder of sockets if it does not exist, which screen does not do. */
  private void createSocketFolder() {
    options
        .socketDir()
        .filter(folder -> !Files.exists(folder))
        .ifPresent(
            folder -> {
              try {
                Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString("rwx------")));
              } catch (IOException e) {
                throw new SessionException(
                    StandardErrorCode.UNREACHABLE,
                    "the folder " + folder + " for screen's sockets cannot be created");
              }
            });
  }

  @Override
  public List<KillOutcome> kill(List<? extends Ref> what) {
    requireOpen();
    return launching.during(
        config.deadline(), () -> new Kill(reader, sessions, around()).kill(what));
  }

  @Override
  public AttachCommand attach(SessionRef ref) {
    requireOpen();
    ScreenSnapshot snapshot = reader.read();
    SessionList listing = snapshot.listing();
    if (listing.sessions().stream().allMatch(ListedSession::isHidden)) {
      throw new SessionException(
          StandardErrorCode.NO_SERVER,
          "no screen session runs: there are none in " + listing.folder());
    }
    Kill.requireLife(ref, snapshot.serverId());
    ListedSession session =
        listing
            .withId(ref.id())
            .orElseThrow(
                () ->
                    new SessionException(
                        StandardErrorCode.NO_SUCH_SESSION,
                        "there is no session '" + ref.name() + "' any more"));
    List<String> argv = new ArrayList<>();
    Optional<String> folder =
        options.socketDir().map(Path::toString).or(() -> config.variable("SCREENDIR"));
    folder.ifPresent(it -> argv.addAll(List.of("/usr/bin/env", "SCREENDIR=" + it)));
    argv.addAll(List.of(options.binary().toString(), "-U", "-x", session.fullName()));
    listing.requireUnambiguous(session);
    return new AttachCommand(argv, false);
  }

  /** Returns the process of the session that the caller runs in, or empty. */
  private Optional<Long> around() {
    return config
        .variable("STY")
        .map(session -> session.split("\\.", 2)[0])
        .filter(pid -> pid.matches("\\d{1,9}"))
        .map(Long::valueOf);
  }

  private void requireOpen() {
    if (closed) {
      throw new SessionException(StandardErrorCode.INTERNAL, "this connection to screen is closed");
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
