package dev.sessions.cli.json;

import dev.sessions.api.spi.Capability;
import dev.sessions.manager.plugin.BackendRegistry;
import dev.sessions.manager.plugin.InstalledBackend;
import dev.sessions.manager.plugin.PluginProblem;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** The installed backends, as JSON. */
public final class BackendsJson {
  private BackendsJson() {}

  /** Writes the document of {@code backends}. */
  public static void write(PrintStream out, BackendRegistry registry) {
    JsonDocument.write(
        out,
        json ->
            json.objects("backends", registry.backends(), BackendsJson::backend)
                .objects("problems", registry.problems(), BackendsJson::problem));
  }

  private static void backend(JsonDocument json, InstalledBackend installed) {
    List<String> words = installed.info().capabilities().stream().map(Capability::name).toList();
    json.property("name", installed.name())
        .property("origin", installed.origin())
        .property("spiLevel", installed.info().spiLevel())
        .strings("capabilities", words)
        .objects(
            "options", List.copyOf(installed.info().options().entrySet()), BackendsJson::option);
  }

  private static void option(JsonDocument json, Map.Entry<String, String> option) {
    json.property("name", option.getKey()).property("description", option.getValue());
  }

  private static void problem(JsonDocument json, PluginProblem problem) {
    json.property("name", problem.name())
        .property("origin", problem.origin())
        .property("message", problem.message());
  }
}
