package dev.sessions.examples;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Stage;
import com.google.inject.name.Named;
import com.google.inject.name.Names;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.guice.SessionsModule;
import dev.sessions.manager.ManagerSettings;
import dev.sessions.manager.SessionManager;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One program that uses two multiplexers. On JDK 24 and newer, run it with {@code
 * -Dguice_custom_class_loading=CHILD}.
 */
public final class SeveralBackends {
  private SeveralBackends() {}

  /** Starts the same layout on two tmux servers. */
  public static void main(String[] arguments) {
    run(
        SessionsModule.forBackend("tmux"),
        SessionsModule.forBackend("tmux")
            .withConfig(ConnectSettings.of(Map.of("socket", "standby"))));
  }

  // docs: modules
  /** Starts a layout on two connections, whichever multiplexers they belong to. */
  static final class Mirror {
    private final Multiplexer main;
    private final Multiplexer standby;

    @Inject
    Mirror(Multiplexer main, @Named("standby") Multiplexer standby) {
      this.main = main;
      this.standby = standby;
    }

    void start(LayoutConfig layout) {
      ManagerSettings settings = ManagerSettings.of(Path.of(""));
      new SessionManager(List.of(layout), settings, main).start(ConflictPolicy.SKIP);
      new SessionManager(List.of(layout), settings, standby).start(ConflictPolicy.SKIP);
    }
  }

  // end

  // docs: injector
  /** Creates the injector, runs the program, and closes both connections. */
  static void run(SessionsModule main, SessionsModule standby) {
    Injector injector =
        Guice.createInjector(Stage.PRODUCTION, main, standby.annotatedWith(Names.named("standby")));
    Key<Multiplexer> second = Key.get(Multiplexer.class, Names.named("standby"));
    try (Multiplexer first = injector.getInstance(Multiplexer.class);
        Multiplexer other = injector.getInstance(second)) {
      LayoutConfig layout = LayoutConfig.named("mirror").tab("shell", "date").build();
      injector.getInstance(Mirror.class).start(layout);
      System.out.println(first.info().name() + " and " + other.info().name() + " are running it");
    }
  }
  // end
}
