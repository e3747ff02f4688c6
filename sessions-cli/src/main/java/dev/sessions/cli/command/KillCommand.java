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
import dev.sessions.manager.TabPanes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** Ends sessions: by name, those of a file's layouts, or all of them. */
final class KillCommand implements Command {

  @Override
  public String name() {
    return "kill";
  }

  @Override
  public String arguments() {
    return "NAME|FILE... | NAME|FILE TAB | --all [--foreign]";
  }

  @Override
  public String summary() {
    return "end sessions, and say which were there";
  }

  @Override
  public Options options() {
    return CommonOptions.withLayouts(new Options())
        .addOption(CommonOptions.flag("all", "end every session that was launched from layouts"))
        .addOption(CommonOptions.flag("foreign", "with --all: end every other session too"))
        .addOption(CommonOptions.flag("yes", "with --foreign: do not ask"))
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
    refuseWithout(invocation, "foreign", "all");
    refuseWithout(invocation, "yes", "foreign");
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
      if (invocation.arguments().has("foreign")) {
        ForeignSessions.confirm(invocation, now);
      }
      List<EndedSession> ended = end(invocation, connection, now, grace);
      invocation.output().doneAnyway("what was ended stays ended (see: sessions status)");
      return report(invocation, connection, now, ended);
    }
  }

  private static void refuseWithout(Invocation invocation, String option, String needed) {
    if (invocation.arguments().has(option) && !invocation.arguments().has(needed)) {
      throw new UsageException("--" + option + " needs --" + needed);
    }
  }

  private static List<EndedSession> end(
      Invocation invocation, Connection connection, Snapshot now, EndingGrace grace) {
    SessionEnding ending = new SessionEnding(connection.multiplexer(), grace);
    if (invocation.arguments().has("all")) {
      boolean foreign = invocation.arguments().has("foreign");
      return ending.end(foreign ? all(now) : launched(now), now);
    }
    List<EndingTarget> targets = new ArrayList<>();
    Optional<TabPanes> tab = KilledTab.find(invocation, connection, now);
    if (tab.isPresent()) {
      return ending.endTargets(tab.get().targets(now), now);
    }
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

  /** Returns the hint at the name that was probably meant, of a name that was typed. */
  private static String meant(NamedSessions named, List<String> typed, String storedName) {
    return typed.stream()
        .filter(word -> named.storedName(word).equals(storedName))
        .findFirst()
        .flatMap(named::meant)
        .map(meant -> "; did you mean '" + meant + "'?")
        .orElse("");
  }

  private static List<SessionRef> all(Snapshot now) {
    return now.sessions().stream().map(now::ref).toList();
  }

  private static EndingGrace grace(Invocation invocation) {
    return invocation
        .arguments()
        .value("grace")
        .map(written -> Seconds.orZero("grace", written, Seconds.DAY))
        .map(EndingGrace.AFTER_HANG_UP::withUntilKill)
        .orElse(EndingGrace.AFTER_HANG_UP);
  }

  private static int report(
      Invocation invocation, Connection connection, Snapshot before, List<EndedSession> sessions) {
    NamedSessions named = new NamedSessions(connection.multiplexer(), before);
    List<String> typed =
        invocation.arguments().rest().stream().filter(word -> !FileOptions.isFile(word)).toList();
    for (EndedSession session : sessions) {
      String line = KillReport.line(session, before);
      boolean isMissing = !session.wasThere() && session.notEnded().isEmpty();
      invocation.output().line(isMissing ? line + meant(named, typed, session.name()) : line);
    }
    if (sessions.isEmpty()) {
      invocation.output().line("no sessions to end");
    }
    if (invocation.arguments().has("all") && !invocation.arguments().has("foreign")) {
      before.sessions().stream()
          .filter(session -> session.launchedAs().isEmpty())
          .map(session -> "left      " + session.name() + " (not launched from a layout)")
          .forEach(invocation.output()::line);
    }
    invocation.output().document(out -> KillJson.write(out, sessions));
    return KillReport.status(sessions);
  }
}
