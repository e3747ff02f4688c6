package dev.sessions.manager.plugin;

import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import java.util.Set;

/** A plugin's backend, whose faults are told as what they are: the plugin's. */
final class PluginBackend implements SessionBackend {
  private final InstalledBackend installed;
  private final PluginCall call;

  PluginBackend(InstalledBackend installed) {
    this.installed = installed;
    this.call = new PluginCall(installed.name(), installed.origin());
  }

  @Override
  public String name() {
    return installed.name();
  }

  @Override
  public Set<Capability> capabilities() {
    return installed.capabilities();
  }

  @Override
  public Multiplexer connect(ConnectContext config) {
    return new PluginMultiplexer(
        installed.name(), call.get("connect", () -> installed.backend().connect(config)), call);
  }

  @Override
  public String toString() {
    return installed.backend().toString();
  }
}
