package dev.sessions.cli.command;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.cli.json.KillJson;
import dev.sessions.cli.terminal.ExitStatus;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
        .addOption(CommonOptions.flag("all", "end every session of the server"));
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
    try (Connection connection = invocation.connect()) {
      Multiplexer multiplexer = connection.multiplexer();
      List<String> running =
          multiplexer.snapshot().sessions().stream().map(SessionSnapshot::name).toList();
      List<String> asked = all ? running : sessions(invocation, connection, running);
      return report(invocation, multiplexer.kill(asked));
    }
  }

  /** Returns each session that is meant, once. */
  private static List<String> sessions(
      Invocation invocation, Connection connection, List<String> running) {
    Set<String> sessions = new LinkedHashSet<>();
    for (String name : invocation.arguments().rest()) {
      if (isLayoutsFile(invocation, name)) {
        sessions.addAll(invocation.manager(name, connection).sessionNames());
      } else {
        sessions.add(stored(connection.multiplexer(), running, name));
      }
    }
    return List.copyOf(sessions);
  }

  /** Takes a name that runs as it is; any other as a layout's. */
  private static String stored(Multiplexer multiplexer, List<String> running, String name) {
    return running.contains(name) ? name : StoredNames.storedForm(multiplexer, name);
  }

  private static boolean isLayoutsFile(Invocation invocation, String name) {
    boolean ending = name.endsWith(".json") || name.endsWith(".yaml") || name.endsWith(".yml");
    return ending && Files.isRegularFile(invocation.path(name));
  }

  private static int report(Invocation invocation, List<KillOutcome> outcomes) {
    outcomes.forEach(outcome -> invocation.output().line(line(outcome)));
    if (outcomes.isEmpty()) {
      invocation.output().line("no sessions to end");
    }
    invocation.output().document(out -> KillJson.write(out, outcomes));
    List<SessionException> failures =
        outcomes.stream().map(KillOutcome::failure).flatMap(Optional::stream).toList();
    boolean changed = outcomes.stream().anyMatch(o -> o.wasThere() && o.failure().isEmpty());
    return ExitStatus.of(failures, changed);
  }

  private static String line(KillOutcome outcome) {
    return outcome
        .failure()
        .map(failure -> "FAILED    " + outcome.name() + ": " + failure.getMessage())
        .orElse((outcome.wasThere() ? "ended     " : "not there ") + outcome.name());
  }
}
