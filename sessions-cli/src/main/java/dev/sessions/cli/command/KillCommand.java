package dev.sessions.cli.command;

import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.backend.support.EndingGrace;
import dev.sessions.cli.json.KillJson;
import dev.sessions.manager.EndedSession;
import dev.sessions.manager.SessionEnding;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
        .addOption(CommonOptions.flag("all", "end every session of the server"))
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
    if (names.stream().noneMatch(name -> isLayoutsFile(invocation, name))) {
      FileOptions.refuse(invocation);
    }
    EndingGrace grace = grace(invocation);
    try (Connection connection = invocation.connect()) {
      Multiplexer multiplexer = connection.multiplexer();
      Snapshot now = multiplexer.snapshot();
      List<String> asked =
          all
              ? now.sessions().stream().map(SessionSnapshot::name).toList()
              : sessions(invocation, connection, now);
      return report(invocation, now, new SessionEnding(multiplexer, grace).end(asked));
    }
  }

  private static EndingGrace grace(Invocation invocation) {
    return invocation
        .arguments()
        .value("grace")
        .map(written -> Seconds.orZero("grace", written, Seconds.DAY))
        .map(EndingGrace.AFTER_HANG_UP::withUntilKill)
        .orElse(EndingGrace.AFTER_HANG_UP);
  }

  /** Returns each session that is meant, once. */
  private static List<String> sessions(Invocation invocation, Connection connection, Snapshot now) {
    Set<String> sessions = new LinkedHashSet<>();
    for (String name : invocation.arguments().rest()) {
      if (isLayoutsFile(invocation, name)) {
        sessions.addAll(invocation.manager(name, connection).sessionNames());
      } else {
        sessions.add(StoredNames.meant(connection.multiplexer(), now, name));
      }
    }
    return List.copyOf(sessions);
  }

  private static boolean isLayoutsFile(Invocation invocation, String name) {
    boolean ending = name.endsWith(".json") || name.endsWith(".yaml") || name.endsWith(".yml");
    return ending && Files.isRegularFile(invocation.path(name));
  }

  private static int report(Invocation invocation, Snapshot before, List<EndedSession> sessions) {
    sessions.forEach(session -> invocation.output().line(KillReport.line(session, before)));
    if (sessions.isEmpty()) {
      invocation.output().line("no sessions to end");
    }
    invocation.output().document(out -> KillJson.write(out, sessions));
    return KillReport.status(sessions);
  }
}
