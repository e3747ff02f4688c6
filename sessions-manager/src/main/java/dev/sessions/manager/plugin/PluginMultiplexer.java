package dev.sessions.manager.plugin;

import dev.sessions.api.snapshot.PaneRef;
import dev.sessions.api.snapshot.Ref;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.AttachCommand;
import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SnapshotListener;
import dev.sessions.api.spi.Subscription;
import java.util.List;

/** A plugin's open connection: every call goes through {@link PluginCall}. */
final class PluginMultiplexer implements Multiplexer {
  private final BackendInfo info;
  private final Multiplexer plugin;
  private final PluginCall call;

  PluginMultiplexer(BackendInfo info, Multiplexer plugin, PluginCall call) {
    this.info = info;
    this.plugin = plugin;
    this.call = call;
  }

  @Override
  public BackendInfo info() {
    return info;
  }

  @Override
  public String description() {
    return call.get("description", plugin::description);
  }

  @Override
  public String storedName(String requested) {
    return call.get("storedName", () -> plugin.storedName(requested));
  }

  @Override
  public Snapshot snapshot() {
    return call.get("snapshot", plugin::snapshot);
  }

  @Override
  public Snapshot withCommands(Snapshot snapshot) {
    return call.get("withCommands", () -> plugin.withCommands(snapshot));
  }

  @Override
  public List<LaunchOutcome> launch(List<LaunchStep> steps, LaunchListener progress) {
    return call.get("launch", () -> plugin.launch(steps, progress));
  }

  @Override
  public String script(List<LaunchStep> steps) {
    return call.get("script", () -> plugin.script(steps));
  }

  @Override
  public List<KillOutcome> kill(List<? extends Ref> what) {
    return call.get("kill", () -> plugin.kill(what));
  }

  @Override
  public AttachCommand attach(SessionRef session) {
    return call.get("attach", () -> plugin.attach(session));
  }

  @Override
  public AttachCommand attachTo(SessionRef session, PaneRef pane) {
    return call.get("attachTo", () -> plugin.attachTo(session, pane));
  }

  @Override
  public List<String> history(PaneRef pane, int lines) {
    return call.get("history", () -> plugin.history(pane, lines));
  }

  @Override
  public Subscription watch(SnapshotListener listener) {
    return call.get("watch", () -> plugin.watch(listener));
  }

  @Override
  public void close() {
    call.run("close", plugin::close);
  }
}
