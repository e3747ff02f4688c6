package dev.sessions.cli.command;

import dev.sessions.api.spi.Capability;
import dev.sessions.cli.invocation.Command;
import dev.sessions.cli.invocation.Invocation;
import dev.sessions.cli.json.BackendsJson;
import dev.sessions.cli.terminal.ExitStatus;
import dev.sessions.manager.plugin.BackendRegistry;
import dev.sessions.manager.plugin.InstalledBackend;
import java.util.stream.Collectors;

/** Lists the backends, built in and plugins, and what could not be loaded. */
final class BackendsCommand implements Command {

  @Override
  public String name() {
    return "backends";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String summary() {
    return "list the backends, and what could not be loaded";
  }

  @Override
  public int run(Invocation invocation) {
    invocation.requireAtMost(0);
    BackendRegistry registry = invocation.backends();
    registry.backends().forEach(installed -> describe(invocation, installed));
    registry
        .problems()
        .forEach(problem -> invocation.output().line("NOT LOADED: " + problem.message()));
    invocation.output().document(out -> BackendsJson.write(out, registry));
    return ExitStatus.DONE;
  }

  private static void describe(Invocation invocation, InstalledBackend installed) {
    String can =
        installed.info().capabilities().stream()
            .map(Capability::name)
            .collect(Collectors.joining(", "));
    invocation.output().line(installed.name());
    invocation.output().line("  can:  " + (can.isEmpty() ? "create, list and end" : can));
    invocation.output().line("  from: " + installed.origin());
    invocation.output().line("  SPI:  level " + installed.info().spiLevel());
    installed
        .info()
        .options()
        .forEach((name, is) -> invocation.output().line("  -o " + name + "=...: " + is));
  }
}
