package dev.sessions.reporting;

import dev.sessions.api.find.SessionFinder;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.EndedTab;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Snapshots and what is expected of them, in few words. */
final class Sample {
  static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  private Sample() {}

  static Optional<Instant> at(int seconds) {
    return Optional.of(NOON.plusSeconds(seconds));
  }

  static CommandState running(String command, int since) {
    return new CommandState.Running(OptionalLong.of(4000 + since), command, at(since));
  }

  static CommandState.Ended ended(int code, int started, int ended) {
    return new CommandState.Ended(code, at(started), at(ended));
  }

  static PaneIdentity identity(String tab, ExitMode mode) {
    return PaneIdentity.builder("layout", tab).requestedName("dev").exitMode(mode).build();
  }

  /** The same window, launched into the session of this name. */
  private static WindowSnapshot launchedInto(String session, WindowSnapshot window) {
    return window.toBuilder()
        .panes(window.panes().stream().map(pane -> launchedInto(session, pane)).toList())
        .build();
  }

  private static PaneSnapshot launchedInto(String session, PaneSnapshot pane) {
    return pane.identity().isEmpty()
        ? pane
        : pane.toBuilder()
            .identity(
                pane.identity().get().toBuilder()
                    .requestedName(session)
                    .sessionName(session)
                    .build())
            .build();
  }

  /** A window that we made, called as its tab. */
  static WindowSnapshot window(String id, String tab, ExitMode mode, CommandState state) {
    return window(id, tab, Optional.of(identity(tab, mode)), state);
  }

  static WindowSnapshot window(
      String id, String name, Optional<PaneIdentity> identity, CommandState state) {
    PaneSnapshot pane =
        PaneSnapshot.builder("%" + id).identity(identity.orElse(null)).state(state).build();
    return WindowSnapshot.builder(id, 0, name).panes(List.of(pane)).build();
  }

  static SessionSnapshot session(String name, WindowSnapshot... windows) {
    return grouped(name, Optional.empty(), Optional.of("layout"), windows);
  }

  static SessionSnapshot grouped(
      String name, Optional<String> group, Optional<String> layout, WindowSnapshot... windows) {
    return SessionSnapshot.builder("$" + name, name, NOON)
        .group(group.orElse(null))
        .attachedClients(1)
        .layoutName(layout.orElse(null))
        .launchedAs(layout.isPresent() ? name : null)
        .windows(
            layout.isEmpty()
                ? List.of(windows)
                : Arrays.stream(windows).map(window -> launchedInto(name, window)).toList())
        .build();
  }

  static Snapshot snapshot(List<EndedTab> ended, SessionSnapshot... sessions) {
    return Snapshot.builder().serverId("1").sessions(List.of(sessions)).ended(ended).build();
  }

  static Snapshot snapshot(SessionSnapshot... sessions) {
    return snapshot(List.of(), sessions);
  }

  static EndedTab gone(String session, String tab, CommandState.Ended state) {
    PaneIdentity identity =
        identity(tab, ExitMode.KILL_WINDOW).toBuilder()
            .requestedName(session)
            .sessionName(session)
            .build();
    return new EndedTab(session, identity, state);
  }

  /** A session that shall run; the command of tab {@code api} is {@code run api}. */
  static ExpectedSession expected(String session, String... tabs) {
    return ExpectedSession.of(
        Owner.NONE,
        session,
        new LayoutConfig(
            "layout",
            Arrays.stream(tabs).map(tab -> new TabConfig(tab, "/", "run " + tab)).toList()));
  }

  static StatusReport report(List<ExpectedSession> expected, Snapshot snapshot) {
    return StatusReport.of(expected, SessionFinder.of(snapshot));
  }

  /** A report with every status in it. */
  static StatusReport everyStatus() {
    Snapshot snapshot =
        snapshot(
            List.of(
                gone("shop", "migrate", ended(0, 0, 42)), gone("batch", "load", ended(3, 5, 90))),
            session(
                "shop",
                window("@1", "api", ExitMode.BACK_TO_SHELL, running("node server.js --port 80", 3)),
                window("@2", "tests", ExitMode.BACK_TO_SHELL, ended(1, 4, 130)),
                window("@3", "worker", ExitMode.TERMINATE, ended(137, 4, 200)),
                window(
                    "@4",
                    "cache",
                    ExitMode.TERMINATE,
                    new CommandState.Unknown("the record cannot be read"))),
            session(
                "日本語",
                window("@5", "本", ExitMode.BACK_TO_SHELL, running("echo <b>&'\"\n日本", 100))));
    return report(
        List.of(
            expected("shop", "api", "tests", "migrate", "worker", "cache", "logs"),
            expected("日本語", "本"),
            expected("batch", "load")),
        snapshot);
  }
}
