package dev.sessions.backend.tmux.snapshot;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.backend.support.run.RunContents;
import dev.sessions.backend.support.run.RunFolder;
import dev.sessions.backend.support.run.RunStore;
import dev.sessions.backend.tmux.mark.LauncherCall;
import dev.sessions.backend.tmux.mark.SessionMark;
import dev.sessions.backend.tmux.process.TmuxAnswer;
import dev.sessions.backend.tmux.process.TmuxClient;
import dev.sessions.backend.tmux.process.TmuxVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at everything a server runs: one process, whatever it runs. */
public final class SnapshotReader {
  /** A server that ends while it is asked is asked again, to learn whether it is gone. */
  private static final int TRIES = 3;

  private static final CommandState NOT_READ = new CommandState.Unknown("it was not looked at");

  private final TmuxClient client;
  private final RunStore store;

  /**
   * Creates a reader.
   *
   * @param client asks the server
   * @param store where it is recorded what commands do
   */
  public SnapshotReader(TmuxClient client, RunStore store) {
    this.client = client;
    this.store = store;
  }

  /**
   * Looks.
   *
   * @throws dev.sessions.api.error.SessionException if the server cannot be asked, which is another
   *     thing than that no server runs
   */
  public ServerSnapshot read() {
    return read(new RecordedRuns(store), PaneStates::of);
  }

  /**
   * Looks at what stands, and not at what its commands do: no state is told, and no tab that has
   * ended.
   *
   * @throws dev.sessions.api.error.SessionException if the server cannot be asked
   */
  public ServerSnapshot readStructure() {
    return read(RecordedRuns.withoutEnded(store), (pane, runs) -> NOT_READ);
  }

  /**
   * Returns a text that differs whenever a session, window or pane has come, gone, moved or been
   * renamed, or another one has become the current one: for a third of what a look costs the
   * server.
   *
   * @throws dev.sessions.api.error.SessionException if the server cannot be asked
   */
  public String outline() {
    TmuxAnswer answer =
        client.run(
            "display-message",
            "-p",
            "#{pid}:#{start_time}",
            ";",
            "list-sessions",
            "-F",
            "#{session_id} #{session_group} #{session_attached} #{session_name}",
            ";",
            "list-panes",
            "-a",
            "-F",
            "#{session_id}#{window_index}#{window_id}#{window_active}#{pane_id}.#{pane_pid}.#{pane_dead}#{window_name}");
    // What is no answer is never the same: a look has to say what is wrong.
    boolean answered = answer.saysNoServer() || isListed(answer);
    return answered ? answer.output() + answer.errors() : sentinel();
  }

  private ServerSnapshot read(RecordedRuns runs, PaneStates.Source states) {
    String sentinel = sentinel();
    TmuxAnswer answer = ask(sentinel);
    for (int tries = 1; tries < TRIES && answer.saysServerLost(); tries++) {
      answer = ask(sentinel);
    }
    if (answer.saysNoServer()) {
      return ServerSnapshot.withoutServer(
          runs.ended(List.of(), Optional.empty()), runs.elsewhere());
    }
    answer.requireReached();
    return read(answer, sentinel, runs, states);
  }

  /** Returns a text that nobody has written before. */
  private static String sentinel() {
    return Long.toHexString(System.nanoTime()) + "-" + ProcessHandle.current().pid();
  }

  private TmuxAnswer ask(String sentinel) {
    return client.run(
        "display-message",
        "-p",
        sentinel + "\t#{pid}\t#{start_time}\t#{version}\t#{socket_path}",
        ";",
        "list-panes",
        "-a",
        "-F",
        PaneRow.format(sentinel));
  }

  private static ServerSnapshot read(
      TmuxAnswer answer, String sentinel, RecordedRuns runs, PaneStates.Source states) {
    int line = answer.output().indexOf('\n');
    String[] head = answer.output().substring(0, Math.max(line, 0)).split("\t", 5);
    if (head.length != 5 || !head[0].equals(sentinel) || !isListed(answer)) {
      throw answer.failure(
          StandardErrorCode.UNEXPECTED_ANSWER,
          "tmux could not list its panes: " + answer.firstError());
    }
    ServerSnapshot.Server server;
    try {
      server =
          new ServerSnapshot.Server(
              Long.parseLong(head[1]),
              Long.parseLong(head[2]),
              TmuxVersion.parse(head[3]),
              head[4]);
    } catch (NumberFormatException e) {
      throw answer.failure(StandardErrorCode.UNEXPECTED_ANSWER, "tmux's answer is ill-formed");
    }
    server.version().requireSupported();
    String printed = server.version().meant(answer.output().substring(line + 1));
    List<PaneRow> rows = PaneRow.parse(answer, printed, sentinel);
    Map<String, String> standing = standing(rows);
    List<SessionSnapshot> sessions = new ArrayList<>();
    List<SessionSnapshot> building = new ArrayList<>();
    for (List<PaneRow> session : bySession(rows)) {
      boolean hidden = RunFolder.isHidden(session.get(0).sessionName());
      (hidden ? building : sessions).add(session(session, runs, states));
    }
    Snapshot snapshot =
        Snapshot.builder()
            .serverId(server.id())
            .sessions(sessions)
            .ended(runs.ended(standing.values(), Optional.of(server.id())))
            .elsewhere(runs.elsewhere())
            .build();
    return new ServerSnapshot(snapshot, building, Optional.of(server), standing);
  }

  /**
   * Returns by the ids of our panes what tells their records, see {@link LauncherCall#recordKey()}.
   */
  private static Map<String, String> standing(List<PaneRow> rows) {
    Map<String, String> records = new HashMap<>();
    for (PaneRow row : rows) {
      if (row.call().isPresent()) {
        records.put(row.pane().id(), row.call().get().recordKey());
      }
    }
    return records;
  }

  /** A server without any session has no panes to list, and says so on stderr. */
  private static boolean isListed(TmuxAnswer answer) {
    return answer.exitStatus() == 0 || answer.errors().contains("no current target");
  }

  private static Collection<List<PaneRow>> bySession(List<PaneRow> rows) {
    Map<String, List<PaneRow>> groups = new LinkedHashMap<>();
    for (PaneRow row : rows) {
      add(groups, row.sessionId(), row);
    }
    return groups.values();
  }

  /** A link to a window is told by its index: a window may be linked twice in one session. */
  private static Collection<List<PaneRow>> byWindow(List<PaneRow> session) {
    Map<Integer, List<PaneRow>> groups = new LinkedHashMap<>();
    for (PaneRow row : session) {
      add(groups, row.windowIndex(), row);
    }
    return groups.values();
  }

  private static <K> void add(Map<K, List<PaneRow>> groups, K key, PaneRow row) {
    List<PaneRow> group = groups.get(key);
    if (group == null) {
      group = new ArrayList<>();
      groups.put(key, group);
    }
    group.add(row);
  }

  private static SessionSnapshot session(
      List<PaneRow> rows, RecordedRuns runs, PaneStates.Source states) {
    PaneRow first = rows.get(0);
    List<WindowSnapshot> windows = new ArrayList<>();
    for (List<PaneRow> window : byWindow(rows)) {
      windows.add(window(window, runs, states));
    }
    Optional<SessionMark> mark = first.sessionMark();
    return SessionSnapshot.builder(first.sessionId(), first.sessionName(), first.sessionCreated())
        .group(first.sessionGroup().isEmpty() ? null : first.sessionGroup())
        .attachedClients(first.attachedClients())
        .launchedAs(mark.isPresent() ? mark.get().name() : null)
        .layoutName(mark.isPresent() ? mark.get().layout() : null)
        .owner(mark.isPresent() ? owner(mark.get(), runs) : null)
        .requestedName(mark.isPresent() ? mark.get().requested() : null)
        .windows(windows)
        .build();
  }

  /** The mark holds the id; what is recorded of the launch holds the label. */
  private static Owner owner(SessionMark mark, RecordedRuns runs) {
    Optional<RunContents> run = runs.contents(runs.folder(mark.run()));
    boolean isOfIt = run.isPresent() && run.get().owner().id().equals(mark.ownerId());
    return isOfIt ? run.get().owner() : Owner.read(mark.ownerId(), "");
  }

  private static PaneIdentity identity(LauncherCall call, RecordedRuns runs) {
    Optional<RunContents> run = runs.contents(call.folder());
    PaneIdentity identity = call.identity();
    return run.isPresent() && run.get().owner().equals(identity.owner())
        ? identity.toBuilder().owner(run.get().owner()).build()
        : identity;
  }

  private static WindowSnapshot window(
      List<PaneRow> rows, RecordedRuns runs, PaneStates.Source states) {
    PaneRow first = rows.get(0);
    List<PaneSnapshot> panes = new ArrayList<>();
    for (PaneRow row : rows) {
      Optional<LauncherCall> call = row.call();
      panes.add(
          row.pane().toBuilder()
              .identity(call.isPresent() ? identity(call.get(), runs) : null)
              .state(states.of(row, runs))
              .build());
    }
    return WindowSnapshot.builder(first.windowId(), first.windowIndex(), first.windowName())
        .active(first.windowActive())
        .panes(panes)
        .build();
  }
}
