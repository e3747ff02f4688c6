package dev.sessions.backend.tmux.snapshot;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.backend.support.run.RunFolder;
import dev.sessions.backend.support.run.RunStore;
import dev.sessions.backend.tmux.process.TmuxAnswer;
import dev.sessions.backend.tmux.process.TmuxClient;
import dev.sessions.backend.tmux.process.TmuxVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads everything a server runs, with one process however much it runs. */
public final class SnapshotReader {
  /** A server that ends while it is asked is asked again, to find out whether it is gone. */
  private static final int TRIES = 3;

  private static final CommandState NOT_READ = new CommandState.Unknown("its state was not read");

  private final TmuxClient client;
  private final RunStore store;

  /**
   * Creates a reader.
   *
   * @param client the client of the server
   * @param store the run folders, in which the launchers record what commands do
   */
  public SnapshotReader(TmuxClient client, RunStore store) {
    this.client = client;
    this.store = store;
  }

  /**
   * Returns everything that the server runs now, and what is recorded of commands that have ended.
   *
   * @throws dev.sessions.api.error.SessionException if the server cannot be asked; that no server
   *     runs is not an error
   */
  public ServerSnapshot read() {
    return read(new RecordedRuns(store), PaneStates::of);
  }

  /**
   * Returns the sessions, windows and panes that exist now, without the states of their commands
   * and without tabs that have ended.
   *
   * @throws dev.sessions.api.error.SessionException if the server cannot be asked
   */
  public ServerSnapshot readStructure() {
    return read(RecordedRuns.withoutEnded(store), (pane, runs) -> NOT_READ);
  }

  /**
   * Returns a text that differs whenever a session, window or pane was created, ended, moved or
   * renamed, or another one has become the current one. It costs the server a third of what {@link
   * #read()} does.
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
    // A failed answer equals no other, so that a snapshot is read, which reports what is wrong.
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
    return parse(answer, sentinel, runs, states);
  }

  /** Returns a text that is different on each call and cannot occur in a name. */
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

  private static ServerSnapshot parse(
      TmuxAnswer answer, String sentinel, RecordedRuns runs, PaneStates.Source states) {
    int line = answer.output().indexOf('\n');
    String[] head = answer.output().substring(0, Math.max(line, 0)).split("\t", 5);
    if (head.length != 5 || !head[0].equals(sentinel) || !isListed(answer)) {
      throw answer.failure(
          StandardErrorCode.UNEXPECTED_ANSWER,
          "tmux could not list its panes: " + answer.firstError());
    }
    ServerSnapshot.Server server = server(answer, head);
    server.version().requireSupported();
    String printed = server.version().meant(answer.output().substring(line + 1));
    List<PaneRow> rows = PaneRow.parse(answer, printed, sentinel);
    Map<String, String> recordKeys = recordKeys(rows);
    List<SessionSnapshot> visible = new ArrayList<>();
    List<SessionSnapshot> building = new ArrayList<>();
    for (SessionSnapshot session : new SessionAssembler(runs, states).sessions(rows)) {
      (RunFolder.isHidden(session.name()) ? building : visible).add(session);
    }
    Snapshot snapshot =
        Snapshot.builder()
            .serverId(server.id())
            .sessions(visible)
            .ended(runs.ended(recordKeys.values(), Optional.of(server.id())))
            .elsewhere(runs.elsewhere())
            .build();
    return new ServerSnapshot(snapshot, building, Optional.of(server), recordKeys);
  }

  private static ServerSnapshot.Server server(TmuxAnswer answer, String[] head) {
    try {
      return new ServerSnapshot.Server(
          Long.parseLong(head[1]), Long.parseLong(head[2]), TmuxVersion.parse(head[3]), head[4]);
    } catch (NumberFormatException e) {
      throw answer.failure(StandardErrorCode.UNEXPECTED_ANSWER, "tmux's answer is ill-formed");
    }
  }

  /** Returns the record keys of the panes that we launched, by pane id. */
  private static Map<String, String> recordKeys(List<PaneRow> rows) {
    Map<String, String> keys = new HashMap<>();
    for (PaneRow row : rows) {
      if (row.call().isPresent()) {
        keys.put(row.pane().id(), row.call().get().recordKey());
      }
    }
    return keys;
  }

  /** Returns whether tmux listed its panes; a server without any session has none, and says so. */
  private static boolean isListed(TmuxAnswer answer) {
    return answer.exitStatus() == 0 || answer.errors().contains("no current target");
  }
}
