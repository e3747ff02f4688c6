package dev.sessions.backend.tmux.look;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.snapshot.PaneSnapshot;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.backend.tmux.process.TmuxAnswer;
import dev.sessions.backend.tmux.process.TmuxClient;
import dev.sessions.backend.tmux.process.TmuxVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at everything a server runs: one process, whatever it runs. */
public final class Looker {
  /** A server that ends while it is asked is asked again, to learn whether it is gone. */
  private static final int TRIES = 3;

  private final TmuxClient client;

  /** Makes a looker that asks through a client. */
  public Looker(TmuxClient client) {
    this.client = client;
  }

  /**
   * Looks.
   *
   * @throws dev.sessions.api.error.SessionException where the server cannot be asked, which is
   *     another thing than that no server runs
   */
  public Look look() {
    String sentinel = Long.toHexString(System.nanoTime()) + "-" + ProcessHandle.current().pid();
    TmuxAnswer answer = ask(sentinel);
    for (int tries = 1; tries < TRIES && answer.saysServerLost(); tries++) {
      answer = ask(sentinel);
    }
    if (answer.saysNoServer()) {
      return Look.atNothing();
    }
    answer.requireReached();
    return read(answer, sentinel);
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

  private static Look read(TmuxAnswer answer, String sentinel) {
    int line = answer.output().indexOf('\n');
    String[] head = answer.output().substring(0, Math.max(line, 0)).split("\t", 5);
    // A server without any session has no panes to list, and says so on stderr.
    boolean listed = answer.exitStatus() == 0 || answer.errors().contains("no current target");
    if (head.length != 5 || !head[0].equals(sentinel) || !listed) {
      throw answer.failure(
          ErrorCode.UNEXPECTED_ANSWER, "tmux could not list its panes: " + answer.firstError());
    }
    Look.Server server;
    try {
      server =
          new Look.Server(
              Long.parseLong(head[1]),
              Long.parseLong(head[2]),
              TmuxVersion.parse(head[3]),
              head[4]);
    } catch (NumberFormatException e) {
      throw answer.failure(ErrorCode.UNEXPECTED_ANSWER, "tmux's answer is ill-formed");
    }
    server.version().requireSupported();
    List<PaneRow> rows = PaneRow.parse(answer, answer.output().substring(line + 1), sentinel);
    Map<String, String> records = new HashMap<>();
    rows.stream()
        .filter(row -> !row.record().isEmpty())
        .forEach(row -> records.put(row.windowId(), row.record()));
    return new Look(
        new Snapshot(Optional.of(server.id()), sessions(rows)), Optional.of(server), records);
  }

  private static List<SessionSnapshot> sessions(List<PaneRow> rows) {
    Map<String, List<PaneRow>> bySession = new LinkedHashMap<>();
    rows.forEach(
        row -> bySession.computeIfAbsent(row.sessionId(), id -> new ArrayList<>()).add(row));
    return bySession.values().stream().map(Looker::session).toList();
  }

  private static SessionSnapshot session(List<PaneRow> rows) {
    PaneRow first = rows.get(0);
    // A link to a window is told by its index: a window may be linked twice in one session.
    Map<Integer, List<PaneRow>> byIndex = new LinkedHashMap<>();
    rows.forEach(
        row -> byIndex.computeIfAbsent(row.windowIndex(), i -> new ArrayList<>()).add(row));
    return new SessionSnapshot(
        first.sessionId(),
        first.sessionName(),
        Instant.ofEpochSecond(first.sessionCreated()),
        first.attachedClients(),
        Optional.of(first.sessionLayout()).filter(layout -> !layout.isEmpty()),
        byIndex.values().stream().map(Looker::window).toList());
  }

  private static WindowSnapshot window(List<PaneRow> rows) {
    PaneRow first = rows.get(0);
    List<PaneSnapshot> panes = rows.stream().map(PaneRow::pane).toList();
    return new WindowSnapshot(
        first.windowId(),
        first.windowIndex(),
        first.windowName(),
        first.windowActive(),
        first.identity(),
        panes);
  }
}
