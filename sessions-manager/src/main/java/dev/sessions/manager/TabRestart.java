package dev.sessions.manager;

import dev.sessions.api.error.ErrorKind;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.PlacedPane;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.PaneSpec;
import dev.sessions.api.spi.PaneTree;
import dev.sessions.api.spi.TabAction;
import dev.sessions.api.spi.TabStep;
import dev.sessions.manager.plugin.HostedMultiplexer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Runs a tab's command again, as it was launched: the command, the directory and the exit mode are
 * read from what was recorded then, not from a layouts file. The new window takes the old one's
 * place when the processes of the old one have ended; until then its command is held, if the
 * backend can do that.
 */
public final class TabRestart {
  /** Another tool may change the session in between; one that does so twice is at work on it. */
  private static final int TRIES = 2;

  private final Multiplexer multiplexer;

  /**
   * Creates a restart.
   *
   * @param multiplexer an open connection, which stays the caller's to close
   */
  public TabRestart(Multiplexer multiplexer) {
    this.multiplexer = HostedMultiplexer.of(multiplexer);
  }

  /**
   * Restarts a tab.
   *
   * @param tab returns the tab of a snapshot, such as {@link TabPanes#named}
   * @return what was launched
   * @throws SessionException {@code NO_SUCH_SESSION} and {@code AMBIGUOUS} of the search; {@code
   *     NOT_RECORDED} if the window was not launched from a layout, or what it was launched with is
   *     not recorded; and why the launch has failed, in which case the old window is there
   */
  public RestartedTab restart(Function<Snapshot, TabPanes> tab) {
    for (int tries = 1; ; tries++) {
      Snapshot now = multiplexer.withCommands(multiplexer.snapshot());
      LaunchStep step = step(now, tab.apply(now));
      LaunchOutcome outcome = multiplexer.launch(List.of(step), LaunchListener.NONE).get(0);
      if (outcome.failure().isEmpty()) {
        PaneSpec pane = step.tabs().get(0).panes().only();
        return new RestartedTab(step.sessionName(), step.tabs().get(0).tabName(), pane);
      }
      SessionException failure = outcome.failure().get();
      if (failure.code().kind() != ErrorKind.STALE || tries == TRIES) {
        throw failure;
      }
    }
  }

  private static LaunchStep step(Snapshot now, TabPanes tab) {
    PlacedPane first = tab.first();
    SessionSnapshot session = first.session();
    PaneIdentity identity =
        first
            .pane()
            .identity()
            .orElseThrow(() -> refused(tab, "it was not launched from a layout"));
    PaneSpec spec = spec(tab);
    Set<String> ending =
        tab.panes().stream().map(placed -> placed.pane().id()).collect(Collectors.toSet());
    TabStep window =
        TabStep.builder(TabAction.REPLACE, identity.tabName(), PaneTree.of(spec))
            .existing(ending)
            .place(place(session, first.window(), ending).orElse(null))
            .build();
    return LaunchStep.builder(LaunchAction.MERGE, session.name())
        .existing(now.ref(session))
        .layoutName(identity.layoutName())
        .owner(identity.owner())
        .requestedName(identity.requestedName())
        .launchedAs(identity.sessionName())
        .exitMode(identity.exitMode())
        .tabs(List.of(window))
        .build();
  }

  private static PaneSpec spec(TabPanes tab) {
    if (tab.panes().stream()
        .anyMatch(placed -> placed.pane().identity().orElseThrow().pane() > 0)) {
      throw refused(tab, "it has several panes, which a launch of its layout restarts together");
    }
    PaneSnapshot pane = tab.first().pane();
    if (pane.command().isEmpty() || pane.startDir().isEmpty()) {
      throw refused(tab, "its command is not recorded any more");
    }
    String startDir = pane.startDir().get();
    if (!Files.isDirectory(Path.of(startDir))) {
      throw refused(tab, "its directory " + startDir + " does not exist any more");
    }
    return PaneSpec.builder(startDir, pane.command().get()).build();
  }

  /** Returns the window whose place the new one takes: one that ends as a whole. */
  private static Optional<String> place(
      SessionSnapshot session, WindowSnapshot window, Set<String> ending) {
    boolean isThere = session.windows().stream().anyMatch(it -> it.id().equals(window.id()));
    return isThere && window.panes().stream().allMatch(pane -> ending.contains(pane.id()))
        ? Optional.of(window.id())
        : Optional.empty();
  }

  private static SessionException refused(TabPanes tab, String why) {
    String session = tab.first().session().name();
    return new SessionException(
        StandardErrorCode.NOT_RECORDED,
        "'"
            + tab.tabName()
            + "' of session '"
            + session
            + "' cannot be restarted: "
            + why
            + "; nothing was ended. A launch of its layouts file with a merge policy replaces a tab",
        Map.of("session", session, "tab", tab.tabName()),
        null);
  }
}
