package dev.sessions.cli.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.backend.fake.FakeServer;
import dev.sessions.backend.support.ProcessTree;
import dev.sessions.cli.Shell;
import dev.sessions.cli.Shell.Result;
import dev.sessions.manager.plugin.BackendRegistry;
import dev.sessions.reporting.StatusReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples in docs/cli.md have exactly the keys that the command writes. */
class JsonDocumentationTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("^```json (\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  @TempDir Path folder;
  private Shell shell;
  private final Map<String, Set<String>> documented = new TreeMap<>();

  @BeforeEach
  void readTheDocument() throws IOException {
    shell = new Shell(folder);
    Matcher example = EXAMPLE.matcher(Files.readString(Path.of("../docs/cli.md")));
    while (example.find()) {
      documented.put(example.group(1), JsonKeys.of(example.group(2)));
    }
  }

  private void assertDocumented(String name, Result result) {
    assertThat(result.out()).describedAs("one line").endsWith("}\n").hasLineCount(1);
    assertThat(JsonKeys.of(result.out())).isEqualTo(documented.get(name));
  }

  @Test
  void everyShapeIsDocumented() {
    assertThat(documented.keySet())
        .containsExactlyInAnyOrder(
            "run",
            "plan",
            "script",
            "status",
            "watch",
            "wait",
            "logs",
            "attach",
            "restart",
            "kill",
            "validate",
            "backends",
            "exec",
            "error");
  }

  @Test
  void run() {
    shell.server().user().startSession("dev", "api");
    shell.server().faults().failLaunch("my_ops");
    Result result = shell.run("run", "layouts.json", "--json", "-c", "r");
    assertThat(result.exit()).isEqualTo(4);
    assertThat(result.out()).contains("\"failed\":1").contains("\"succeeded\":true");
    assertDocumented("run", result);
  }

  @Test
  void planAndDryRun() {
    shell.server().user().startSession("dev", "api");
    Result plan = shell.run("plan", "layouts.json", "-c", "m", "--json");
    assertDocumented("plan", plan);
    assertThat(plan.out()).contains("\"action\":\"replace\"").contains("\"conflict\":\"foreign\"");
    assertThat(shell.run("run", "layouts.json", "-c", "m", "--json", "--dry-run")).isEqualTo(plan);
  }

  @Test
  void script() {
    assertDocumented("script", shell.run("run", "layouts.json", "--script", "--json"));
  }

  @Test
  void status() {
    FakeServer server = shell.server();
    server.user().startSession("dev", "api");
    Snapshot now = server.snapshot();
    ProcessTree process =
        new ProcessTree(7, Optional.of(Instant.EPOCH), "x", OptionalLong.of(1), List.of());
    StatusView status =
        StatusView.of("fake", now, StatusReport.ofAll(now))
            .with(Map.of(server.user().windowId("dev", "api"), List.of(process)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StatusJson.write(new PrintStream(out, true, StandardCharsets.UTF_8), status);
    assertDocumented("status", new Result(0, out.toString(StandardCharsets.UTF_8), ""));
  }

  /** Returns the documented keys of a document that lists no processes. */
  private Set<String> withoutProcesses(String name) {
    Set<String> keys = new TreeSet<>(documented.get(name));
    keys.removeIf(key -> key.contains("processes[]"));
    return keys;
  }

  @Test
  void aMissingSessionHasTheSameKeys() {
    Result result = shell.run("status", "layouts.json", "--json");
    assertThat(JsonKeys.of(result.out())).isEqualTo(withoutProcesses("status"));
    assertThat(result.out()).contains("\"serverRunning\":false").contains("\"running\":false");
  }

  @Test
  void waiting() {
    Result result = shell.run("wait", "layouts.json", "--json");
    assertThat(result.exit()).isEqualTo(4);
    assertThat(result.out()).startsWith("{\"outcome\":\"badly\",");
    assertThat(JsonKeys.of(result.out())).isEqualTo(withoutProcesses("wait"));
    Set<String> asInStatus = withoutProcesses("status");
    asInStatus.add("outcome");
    assertThat(withoutProcesses("wait")).isEqualTo(asInStatus);
    shell.run("run", "layouts.json");
    assertThat(shell.run("wait", "layouts.json", "--json", "--timeout", "0.05").out())
        .startsWith("{\"outcome\":\"timedOut\",");
    assertThat(shell.run("wait", "layouts.json", "--json", "--until", "running").out())
        .startsWith("{\"outcome\":\"well\",");
  }

  @Test
  void watchWritesADocumentALine() {
    shell.run("run", "layouts.json");
    Shell.Running watch = shell.start("watch", "--json");
    await().until(() -> watch.out().lines().count() == 3);
    shell.run("kill", "my_ops");
    await().until(() -> watch.out().lines().count() == 4);
    assertThat(watch.interrupt().out().lines())
        .allSatisfy(line -> assertThat(JsonKeys.of(line)).isEqualTo(documented.get("watch")))
        .last()
        .asString()
        .contains("\"change\":\"gone\"", "\"session\":\"my_ops\"", "\"layout\":\"my ops\"");
  }

  @Test
  void logs() {
    shell.run("run", "layouts.json");
    shell.server().user().print(shell.server().user().windowId("dev", "api"), "one", "two");
    Result result = shell.run("logs", "dev", "api", "--json");
    assertDocumented("logs", result);
    assertThat(result.out()).contains("\"lines\":[\"one\",\"two\"]");
  }

  @Test
  void exec() {
    assertDocumented("exec", shell.type("exec", "--json", "--", "true"));
    assertDocumented("exec", shell.type("exec", "--json", "--", "no-such-program"));
  }

  @Test
  void attach() {
    shell.server().user().startSession("one");
    assertDocumented("attach", shell.run("attach", "one", "--print", "--json"));
  }

  @Test
  void restart() {
    shell.run("run", "layouts.json");
    assertDocumented("restart", shell.run("restart", "dev", "api", "--json"));
  }

  @Test
  void kill() {
    shell.server().user().startSession("one");
    shell.server().user().startSession("two");
    shell.server().user().startSession("three", "api");
    shell.server().user().group("three", "view");
    shell.server().faults().failKill("one");
    assertDocumented("kill", shell.run("kill", "one", "two", "three", "gone", "--json"));
  }

  @Test
  void validate() {
    shell.write("bad.json", "{\"version\": \"0.1\", \"layouts\": [7]}");
    Result result = shell.run("validate", "bad.json", "--json");
    assertThat(result.exit()).isEqualTo(2);
    assertDocumented("validate", result);
    assertThat(shell.run("validate", "layouts.json", "--json").out())
        .isEqualTo("{\"file\":\"layouts.json\",\"valid\":true,\"problems\":[]}\n");
  }

  @Test
  void backends() {
    Set<String> keys = JsonKeys.of(shell.run("backends", "--json").out());
    ByteArrayOutputStream broken = new ByteArrayOutputStream();
    BackendsJson.write(
        new PrintStream(broken, true, StandardCharsets.UTF_8),
        BackendRegistry.of(new FakeBackend(), new FakeBackend()));
    keys.addAll(JsonKeys.of(broken.toString(StandardCharsets.UTF_8)));
    assertThat(keys).isEqualTo(documented.get("backends"));
  }

  @Test
  void error() {
    shell.server().user().startSession("dev");
    Result result = shell.run("run", "layouts.json", "--json");
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).isNotEmpty();
    Set<String> keys = JsonKeys.of(result.out());
    assertThat(keys).containsAll(documented.get("error"));
    keys.removeIf(key -> key.startsWith("error.details."));
    assertThat(keys)
        .containsExactlyInAnyOrder(
            "error", "error.code", "error.kind", "error.message", "error.details");
  }
}
