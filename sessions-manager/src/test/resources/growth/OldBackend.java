package old;

import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.ErrorKind;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.spi.TabStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A plugin that uses all of today's SPI that a plugin makes or reads. */
public final class OldBackend implements SessionBackend {
  @Override
  public BackendInfo info() {
    return BackendInfo.builder("old")
        .capability(Capability.SCRIPT)
        .option("greeting", "what it says in its description")
        .spiLevel(SessionBackend.SPI_CURRENT)
        .build();
  }

  @Override
  public Multiplexer connect(ConnectContext context) {
    return new OldMultiplexer(info(), context);
  }
}

enum OldError implements ErrorCode {
  OLD_NAME_TAKEN;

  @Override
  public ErrorKind kind() {
    return ErrorKind.STALE;
  }
}

final class OldMultiplexer implements Multiplexer {
  private final BackendInfo info;
  private final ConnectContext context;
  private final Map<String, SessionSnapshot> sessions = new LinkedHashMap<>();

  OldMultiplexer(BackendInfo info, ConnectContext context) {
    this.info = info;
    this.context = context;
  }

  @Override
  public BackendInfo info() {
    return info;
  }

  @Override
  public String description() {
    return context.option("greeting").orElse("hello") + " " + context.deadline().toSeconds();
  }

  @Override
  public String storedName(String requested) {
    return requested;
  }

  @Override
  public Snapshot snapshot() {
    return Snapshot.builder().serverId("life").sessions(sessions.values()).build();
  }

  @Override
  public List<LaunchOutcome> launch(List<LaunchStep> steps, LaunchListener progress) {
    List<LaunchOutcome> outcomes = new ArrayList<>();
    for (LaunchStep step : steps) {
      outcomes.add(launch(step));
      progress.ended(outcomes.get(outcomes.size() - 1));
    }
    return outcomes;
  }

  private LaunchOutcome launch(LaunchStep step) {
    String name = step.sessionName();
    if (sessions.containsKey(name)) {
      return LaunchOutcome.failed(
          step, new SessionException(OldError.OLD_NAME_TAKEN, "session '" + name + "' is there"));
    }
    List<WindowSnapshot> windows = new ArrayList<>();
    for (TabStep tab : step.tabs()) {
      windows.add(
          WindowSnapshot.builder("w" + windows.size(), windows.size(), tab.tabName())
              .panes(List.of(pane(step, tab)))
              .build());
    }
    String id = "s" + sessions.size();
    sessions.put(
        name,
        SessionSnapshot.builder(id, name, Instant.EPOCH)
            .launchedAs(name)
            .layoutName(step.layoutName())
            .windows(windows)
            .build());
    return LaunchOutcome.launched(step, new SessionRef("life", id, name));
  }

  private static PaneSnapshot pane(LaunchStep step, TabStep tab) {
    String command = tab.panes().only().command();
    return PaneSnapshot.builder("p")
        .currentCommand(command)
        .identity(
            PaneIdentity.builder(step.layoutName(), tab.tabName())
                .exitMode(step.exitMode())
                .build())
        .state(new CommandState.Running(OptionalLong.empty(), command, Optional.empty()))
        .build();
  }

  @Override
  public String script(List<LaunchStep> steps) {
    return steps.get(0).tabs().get(0).panes().only().command();
  }

  @Override
  public List<KillOutcome> kill(List<? extends Ref> what) {
    List<KillOutcome> outcomes = new ArrayList<>();
    for (Ref ref : what) {
      boolean was = sessions.values().removeIf(session -> session.id().equals(ref.id()));
      outcomes.add(was ? KillOutcome.ended(ref) : KillOutcome.notThere(ref));
    }
    return outcomes;
  }

  @Override
  public void close() {}
}
