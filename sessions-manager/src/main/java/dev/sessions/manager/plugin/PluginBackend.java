package dev.sessions.manager.plugin;

import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;

/** A plugin's backend, whose faults are reported as the plugin's. */
final class PluginBackend implements SessionBackend {
  private final InstalledBackend installed;
  private final PluginCall call;

  PluginBackend(InstalledBackend installed) {
    this.installed = installed;
    this.call = new PluginCall(installed.name(), installed.origin());
  }

  @Override
  public BackendInfo info() {
    return installed.info();
  }

  @Override
  public Multiplexer connect(ConnectContext config) {
    return new PluginMultiplexer(
        installed.info(), call.get("connect", () -> installed.backend().connect(config)), call);
  }

  @Override
  public String toString() {
    return installed.backend().toString();
  }
}
