package future;

import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.PaneSpec;
import dev.sessions.api.spi.PaneTree;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.api.spi.TabAction;
import dev.sessions.api.spi.TabStep;
import dev.sessions.manager.plugin.BackendRegistry;
import dev.sessions.manager.plugin.PluginFolders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A host of a later SPI: panes have a field more, and there is a capability for it. */
public final class FutureHost {
  private FutureHost() {}

  /** Uses the old plugin in this folder and says what came of it. */
  public static List<String> run(Path plugins) {
    List<String> lines = new ArrayList<>();
    try (BackendRegistry registry = BackendRegistry.of().withPlugins(PluginFolders.of(plugins))) {
      registry.problems().forEach(problem -> lines.add(problem.message()));
      SessionBackend old = registry.find("old");
      lines.add("level " + old.info().spiLevel() + " on a host of " + SessionBackend.SPI_CURRENT);
      try (Multiplexer opened = old.connect(ConnectSettings.of(Map.of("greeting", "good day")))) {
        lines.add(opened.description());
        lines.add(launch(opened, step("dev", PaneSpec.builder("/", "./run").build())));
        lines.add(launch(opened, step("dev", PaneSpec.builder("/", "./run").build())));
        SessionSnapshot dev = opened.snapshot().session("dev").orElseThrow();
        lines.add(dev.windows().get(0).state() + ", memory " + dev.memory());
        lines.add(opened.script(List.of(step("x", PaneSpec.builder("/", "./run").build()))));
        PaneSpec warped = PaneSpec.builder("/", "./run").warp(9).build();
        lines.add(launch(opened, step("fast", warped)));
        lines.add(refused(() -> opened.script(List.of(step("fast", warped)))));
        lines.add(refused(() -> opened.warp(1)));
        lines.add(opened.kill(List.of(new SessionRef("life", "s0", "dev"), new SessionRef("life", "s9", "fast"))).toString());
      }
    }
    return lines;
  }

  private static LaunchStep step(String name, PaneSpec pane) {
    TabStep tab = TabStep.builder(TabAction.ADD, "tab", PaneTree.of(pane)).build();
    return LaunchStep.builder(LaunchAction.CREATE, name).tabs(List.of(tab)).build();
  }

  private static String launch(Multiplexer opened, LaunchStep step) {
    try {
      LaunchOutcome outcome = opened.launch(List.of(step), LaunchListener.NONE).get(0);
      return outcome instanceof LaunchOutcome.Failed failed
          ? failed.why().code() + " of the kind " + failed.why().code().kind()
          : outcome.session().orElseThrow().toString();
    } catch (SessionException e) {
      return e.code() + ": " + e.getMessage();
    }
  }

  private static String refused(Runnable call) {
    try {
      call.run();
      return "done";
    } catch (SessionException e) {
      return e.code() + ": " + e.getMessage();
    }
  }
}
