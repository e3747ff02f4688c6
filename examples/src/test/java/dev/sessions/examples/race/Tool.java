package dev.sessions.examples.race;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.conflict.Decision;
import dev.sessions.examples.endtoend.Workplace;
import dev.sessions.manager.ManagerSettings;
import dev.sessions.manager.SessionManager;
import dev.sessions.manager.SessionResult;
import dev.sessions.manager.plugin.BackendRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;

/** One of several tools that launch the same layout at the same moment. */
final class Tool {
  private static final SessionBackend TMUX = BackendRegistry.load().find("tmux");

  private Tool() {}

  /**
   * What a tool says became of its launch.
   *
   * @param decision what it did in the end; empty where it was refused before it did anything
   * @param session the id of the session that it says stands, where it made or merged one
   * @param name that session's name
   * @param failure why it failed, or empty
   */
  record Report(
      Optional<Decision> decision,
      Optional<String> session,
      Optional<String> name,
      Optional<ErrorCode> failure) {
    boolean succeeded() {
      return failure.isEmpty();
    }
  }

  /** Opens a connection to the place's server, which is the caller's to close. */
  static Multiplexer connect(Workplace place) {
    ConnectContext config =
        ConnectSettings.of(
                Map.of(
                    "socketPath", place.folder().resolve("s").toString(),
                    "config", place.folder().resolve("tmux.conf").toString()),
                place.environment())
            .withDeadline(Duration.ofSeconds(60));
    return TMUX.connect(config);
  }

  /** Launches as soon as all have come to the barrier. */
  static Report launch(
      Workplace place, LayoutConfig layout, ConflictPolicy policy, CyclicBarrier start)
      throws Exception {
    try (Multiplexer tmux = connect(place)) {
      ManagerSettings settings =
          new ManagerSettings(
              Optional.empty(), ExitMode.BACK_TO_SHELL, place.folder(), place.environment());
      SessionManager manager = new SessionManager(List.of(layout), settings, tmux);
      start.await();
      SessionResult result = manager.start(policy).results().get(0);
      return new Report(
          Optional.of(result.planned().name().decision()),
          result.session().map(session -> session.id()),
          result.session().map(session -> session.name()),
          result.failure().map(SessionException::code));
    } catch (SessionException e) {
      return new Report(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(e.code()));
    }
  }
}
