package dev.sessions.cli.command;

import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.backend.support.EndingGrace;
import dev.sessions.cli.invocation.Command;
import dev.sessions.cli.invocation.CommonOptions;
import dev.sessions.cli.invocation.Connection;
import dev.sessions.cli.invocation.FileOptions;
import dev.sessions.cli.invocation.InputWords;
import dev.sessions.cli.invocation.Invocation;
import dev.sessions.cli.invocation.Seconds;
import dev.sessions.cli.invocation.UsageException;
import dev.sessions.cli.json.KillJson;
import dev.sessions.cli.terminal.ExitStatus;
import dev.sessions.cli.text.KillReport;
import dev.sessions.manager.EndedSession;
import dev.sessions.manager.EndingTarget;
import dev.sessions.manager.NamedSessions;
import dev.sessions.manager.SessionEnding;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.Options;

/** Ends sessions: by name, those of a file's layouts, or all of them. */
final class KillCommand implements Command {

  @Override
  public String name() {
    return "kill";
  }

  @Override
  public String arguments() {
    return "NAME|FILE... | --all";
  }

  @Override
  public String summary() {
    return "end sessions, and say which were there";
  }

  @Override
  public Options options() {
    return CommonOptions.withLayouts(new Options())
        .addOption(CommonOptions.flag("all", "end every session that was launched from layouts"))
        .addOption(
            CommonOptions.value(
                "grace", "SECONDS", "what a process gets between TERM and KILL (default: 2)"));
  }

  @Override
  public int run(Invocation invocation) {
    List<String> names = invocation.arguments().rest();
    boolean all = invocation.arguments().has("all");
    if (names.isEmpty() != all) {
      throw new UsageException("kill needs session names or layouts files, or --all alone");
    }
    if (names.stream().noneMatch(name -> FileOptions.isFile(name))) {
      FileOptions.refuse(invocation);
    }
    InputWords.refuseSecond(names);
    EndingGrace grace = grace(invocation);
    try (Connection connection = invocation.connect()) {
      Snapshot now = connection.multiplexer().snapshot();
      if (invocation.watch().end()) {
        return ExitStatus.READER_GONE;
      }
      List<EndedSession> ended = end(invocation, connection, now, grace);
      invocation.output().doneAnyway("what was ended stays ended (see: sessions status)");
      return report(invocation, now, ended);
    }
  }

  private static List<EndedSession> end(
      Invocation invocation, Connection connection, Snapshot now, EndingGrace grace) {
    SessionEnding ending = new SessionEnding(connection.multiplexer(), grace);
    if (invocation.arguments().has("all")) {
      return ending.end(launched(now), now);
    }
    List<EndingTarget> targets = new ArrayList<>();
    for (String word : invocation.arguments().rest()) {
      if (FileOptions.isFile(word)) {
        targets.addAll(invocation.manager(word, connection).endingTargets(now));
      } else {
        targets.add(new NamedSessions(connection.multiplexer(), now).target(word));
      }
    }
    return ending.endTargets(targets, now);
  }

  /** Returns the sessions that are marked: a person's own stay, also if tabs were merged in. */
  private static List<SessionRef> launched(Snapshot now) {
    return now.sessions().stream()
        .filter(session -> session.launchedAs().isPresent())
        .map(now::ref)
        .toList();
  }

  private static EndingGrace grace(Invocation invocation) {
    return invocation
        .arguments()
        .value("grace")
        .map(written -> Seconds.orZero("grace", written, Seconds.DAY))
        .map(EndingGrace.AFTER_HANG_UP::withUntilKill)
        .orElse(EndingGrace.AFTER_HANG_UP);
  }

  private static int report(Invocation invocation, Snapshot before, List<EndedSession> sessions) {
    sessions.forEach(session -> invocation.output().line(KillReport.line(session, before)));
    if (sessions.isEmpty()) {
      invocation.output().line("no sessions to end");
    }
    if (invocation.arguments().has("all")) {
      before.sessions().stream()
          .filter(session -> session.launchedAs().isEmpty())
          .map(session -> "left      " + session.name() + " (not launched from a layout)")
          .forEach(invocation.output()::line);
    }
    invocation.output().document(out -> KillJson.write(out, sessions));
    return KillReport.status(sessions);
  }
}
