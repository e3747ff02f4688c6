package dev.sessions.examples;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.guice.SessionsModule;
import dev.sessions.manager.ManagerSettings;
import dev.sessions.manager.SessionManager;
import java.nio.file.Path;
import java.util.List;

/**
 * The same program on tmux or on the fake: one line selects the backend. On JDK 24 and newer, run
 * it with {@code -Dguice_custom_class_loading=CHILD}.
 */
public final class SwapInTheFake {
  private SwapInTheFake() {}

  /** Runs on tmux if the argument is {@code tmux}, otherwise on the fake. */
  public static void main(String[] arguments) {
    boolean real = arguments.length > 0 && arguments[0].equals("tmux");
    SessionsModule module =
        real ? SessionsModule.forBackend("tmux") : SessionsModule.forBackend(new FakeBackend());
    System.out.println(startOn(module));
  }

  // docs: swap
  /** Starts one layout and returns the names of all sessions that are running then. */
  static List<String> startOn(SessionsModule module) {
    Injector injector = Guice.createInjector(Stage.PRODUCTION, module);
    LayoutConfig layout = LayoutConfig.named("demo").tab("shell", "date").build();
    SessionManager manager =
        new SessionManager(
            List.of(layout),
            ManagerSettings.of(Path.of("")),
            injector.getInstance(Multiplexer.class));
    manager.start(ConflictPolicy.RENAME);
    return manager.snapshot().sessions().stream().map(session -> session.name()).toList();
  }
  // end
}
