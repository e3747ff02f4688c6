package dev.sessions.manager;

import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A fake multiplexer in whose windows real processes run; it hangs up on none of them. */
final class PaneProcesses implements Multiplexer {
  private final Multiplexer fake;
  private final Map<String, PaneSnapshot> panes = new HashMap<>();
  private Runnable hangUp = () -> {};

  PaneProcesses(Multiplexer fake) {
    this.fake = fake;
  }

  /** Lets a process run in every window of that name. */
  void put(String windowName, long pid, boolean dead) {
    panes.put(
        windowName,
        PaneSnapshot.builder("p-" + windowName)
            .pid(OptionalLong.of(pid))
            .currentCommand("sh")
            .dead(dead)
            .build());
  }

  /** Says which process runs in the only pane of that id of a window. */
  void put(String windowName, String paneId, long pid) {
    panes.put(windowName, PaneSnapshot.builder(paneId).pid(OptionalLong.of(pid)).build());
  }

  /** Sets what happens to processes once sessions have been ended. */
  void onKill(Runnable action) {
    hangUp = action;
  }

  @Override
  public Snapshot snapshot() {
    Snapshot now = fake.snapshot();
    return now.toBuilder().sessions(now.sessions().stream().map(this::real).toList()).build();
  }

  private SessionSnapshot real(SessionSnapshot it) {
    return it.toBuilder()
        .launchedAs(null)
        .windows(it.windows().stream().map(this::real).toList())
        .build();
  }

  private WindowSnapshot real(WindowSnapshot it) {
    PaneSnapshot pane = panes.get(it.name());
    return it.toBuilder().panes(pane == null ? it.panes() : List.of(pane)).build();
  }

  @Override
  public List<KillOutcome> kill(List<? extends Ref> what) {
    List<KillOutcome> outcomes = fake.kill(what);
    hangUp.run();
    return outcomes;
  }

  @Override
  public BackendInfo info() {
    return fake.info();
  }

  @Override
  public String description() {
    return fake.description();
  }

  @Override
  public String storedName(String requested) {
    return fake.storedName(requested);
  }

  @Override
  public List<LaunchOutcome> launch(List<LaunchStep> steps, LaunchListener progress) {
    return fake.launch(steps, progress);
  }

  @Override
  public void close() {
    fake.close();
  }
}
