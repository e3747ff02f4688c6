package dev.sessions.cli.command;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.cli.json.KillJson;
import dev.sessions.cli.terminal.ExitStatus;
import java.nio.file.Files;
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
    return "NAME... | FILE | --all";
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
      throw new UsageException("kill needs session names, a layouts file, or --all alone");
    }
    boolean file = names.size() == 1 && isLayoutsFile(invocation, names.get(0));
    if (!file) {
      FileOptions.refuse(invocation);
    }
    try (Connection connection = invocation.connect()) {
      Multiplexer multiplexer = connection.multiplexer();
      List<KillOutcome> outcomes =
          file
              ? invocation.manager(names.get(0), connection).killAll()
              : multiplexer.kill(all ? everything(multiplexer) : stored(multiplexer, names));
      return report(invocation, outcomes);
    }
  }

  private static boolean isLayoutsFile(Invocation invocation, String name) {
    boolean ending = name.endsWith(".json") || name.endsWith(".yaml") || name.endsWith(".yml");
    return ending && Files.isRegularFile(invocation.path(name));
  }

  private static List<String> everything(Multiplexer multiplexer) {
    return multiplexer.snapshot().sessions().stream().map(SessionSnapshot::name).toList();
  }

  /** Takes a name that runs as it is; any other as the multiplexer would store it. */
  private static List<String> stored(Multiplexer multiplexer, List<String> names) {
    List<String> running = everything(multiplexer);
    List<String> stored = new ArrayList<>();
    for (String name : names) {
      stored.add(running.contains(name) ? name : StoredNames.storedForm(multiplexer, name));
    }
    return stored.stream().distinct().toList();
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
