package dev.sessions.examples;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.PaneRef;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.Capability;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.LaunchListener;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.layouts.LayoutsFile;
import dev.sessions.layouts.LayoutsReader;
import dev.sessions.manager.ManagerSettings;
import dev.sessions.manager.SessionManager;
import dev.sessions.manager.SessionResult;
import dev.sessions.manager.monitor.SessionMonitor;
import dev.sessions.manager.plugin.BackendRegistry;
import dev.sessions.manager.plugin.PluginFolders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * Runs the same scenario on several backends and prints what each declares and the result of each
 * step. At the end it ends every session of the server, so give each backend a server of its own.
 */
public final class SideBySide {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private SideBySide() {}

  /**
   * Prints the comparison. The arguments are a layouts file, a plugin folder, and backends with
   * their options, such as {@code tmux,socket=trial}.
   */
  public static void main(String[] arguments) {
    if (arguments.length < 3) {
      System.err.println("usage: SideBySide LAYOUTS PLUGIN_FOLDER BACKEND[,OPTION=VALUE]...");
      System.exit(2);
    }
    try {
      compare(arguments);
    } catch (SessionException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  private static void compare(String[] arguments) {
    LayoutsFile file = new LayoutsReader(System.getenv()).read(Path.of(arguments[0]));
    try (BackendRegistry backends = BackendRegistry.load(PluginFolders.of(Path.of(arguments[1])))) {
      List<Map<String, String>> columns = new ArrayList<>();
      for (int i = 2; i < arguments.length; i++) {
        String[] words = arguments[i].split(",");
        Map<String, String> options = new HashMap<>();
        for (int word = 1; word < words.length; word++) {
          String[] option = words[word].split("=", 2);
          options.put(option[0], option[1]);
        }
        columns.add(column(backends.find(words[0]), ConnectSettings.of(options), file));
      }
      table(columns).forEach(System.out::println);
    }
  }

  /** Returns the lines of a Markdown table with a column for each backend. */
  static List<String> table(List<Map<String, String>> columns) {
    List<String> lines = new ArrayList<>();
    for (String step : columns.get(0).keySet()) {
      lines.add(
          columns.stream()
              .map(column -> column.get(step))
              .collect(Collectors.joining(" | ", "| " + step + " | ", " |")));
      if (lines.size() == 1) {
        lines.add("|---".repeat(columns.size() + 1) + "|");
      }
    }
    return lines;
  }

  /** Runs the scenario on one backend and returns the result of each step. */
  static Map<String, String> column(
      SessionBackend backend, ConnectContext config, LayoutsFile file) {
    Map<String, String> results = new LinkedHashMap<>();
    results.put("step", backend.info().name());
    results.put(
        "declares",
        backend.info().capabilities().stream()
            .map(Capability::name)
            .sorted()
            .collect(Collectors.joining(", ")));
    try (Multiplexer multiplexer = backend.connect(config)) {
      requireNoSessions(multiplexer);
      SessionManager manager =
          new SessionManager(
              file.layouts(),
              ManagerSettings.of(file.baseDir()).withExitMode(ExitMode.TERMINATE),
              multiplexer);
      results.put("start", start(manager, ConflictPolicy.ERROR));
      results.put("exit code of `exit 3`", exitCode(backend, multiplexer));
      for (ConflictPolicy policy : ConflictPolicy.values()) {
        results.put("start again, `" + policy.word() + "`", start(manager, policy));
      }
      results.put(
          "script", outcome(() -> manager.script(manager.plan(ConflictPolicy.SKIP)), "yes"));
      results.put("attach", outcome(() -> multiplexer.attach(web(multiplexer)), "yes"));
      results.put("history", outcome(() -> multiplexer.history(pane(multiplexer), 1), "yes"));
      results.put("kill all", killAll(multiplexer));
      results.put("afterwards", multiplexer.snapshot().sessions().size() + " sessions");
    }
    return results;
  }

  /** Refuses a server that has sessions, because the scenario ends all sessions of its server. */
  private static void requireNoSessions(Multiplexer multiplexer) {
    if (!multiplexer.snapshot().sessions().isEmpty()) {
      throw new SessionException(
          StandardErrorCode.INVALID_OPTION,
          multiplexer.description()
              + " has sessions already, which this program would end;"
              + " give the backend an option that names an unused server");
    }
  }

  private static String start(SessionManager manager, ConflictPolicy policy) {
    List<SessionResult> sessions = new ArrayList<>();
    return outcome(() -> sessions.addAll(manager.start(policy, LaunchListener.NONE).results()), "")
        + sessions.stream().map(SideBySide::describe).collect(Collectors.joining(", "));
  }

  private static String describe(SessionResult result) {
    return result
        .failure()
        .map(failure -> "failed: " + failure.code())
        .orElse(result.planned().name().decision().word())
        .concat(" " + result.planned().name().sessionName());
  }

  private static String outcome(Callable<?> step, String done) {
    try {
      step.call();
      return done;
    } catch (SessionException e) {
      return "refused: " + e.code();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String exitCode(SessionBackend backend, Multiplexer multiplexer) {
    try (SessionMonitor monitor = SessionMonitor.open(multiplexer, Duration.ofMillis(100))) {
      Snapshot snapshot = monitor.await(it -> ended(it.session("batch")).isPresent(), TIMEOUT);
      return Integer.toString(ended(snapshot.session("batch")).orElseThrow().code());
    }
  }

  private static Optional<CommandState.Ended> ended(Optional<SessionSnapshot> session) {
    return session
        .map(it -> it.windows().get(0).state())
        .filter(CommandState.Ended.class::isInstance)
        .map(CommandState.Ended.class::cast);
  }

  private static SessionRef web(Multiplexer multiplexer) {
    return multiplexer.snapshot().refs(List.of("web")).get(0);
  }

  private static PaneRef pane(Multiplexer multiplexer) {
    Snapshot now = multiplexer.snapshot();
    return now.ref(now.session("web").orElseThrow().windows().get(0).panes().get(0));
  }

  private static String killAll(Multiplexer multiplexer) {
    Snapshot now = multiplexer.snapshot();
    List<SessionRef> all = now.sessions().stream().map(now::ref).toList();
    return multiplexer.kill(all).stream().filter(KillOutcome::wasThere).count() + " ended";
  }
}
