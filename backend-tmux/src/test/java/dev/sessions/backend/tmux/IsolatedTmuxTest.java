package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.backend.support.ProcessTable;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.manager.SessionManager;
import dev.sessions.manager.monitor.SessionConditions;
import dev.sessions.testkit.junit.IsolatedServer;
import dev.sessions.testkit.junit.IsolatedSessions;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The test kit's isolated server is a real tmux, and nothing of it stays, however a test ends. */
@IsolatedSessions
class IsolatedTmuxTest {
  private static final String ASKED = "samples";
  private static final LayoutConfig DEV =
      new LayoutConfig(
          "dev",
          List.of(
              new TabConfig("deaf", ".", "trap '' HUP TERM INT; while :; do sleep 600; done"),
              new TabConfig("quick", ".", "echo $HOME:$XDG_STATE_HOME >seen; exit 3")));

  /** Starts a session, a process that leaves it, and tells what is to be gone afterwards. */
  static void start(IsolatedServer server, TestReporter reporter) {
    assertThat(server.manager(DEV).start(ConflictPolicy.ERROR))
        .allMatch(result -> result.failure().isEmpty());
    Path detached = server.home().resolve("detached");
    server.tmux("run-shell", "-b", "setsid sleep 600 & echo $! >" + detached);
    List<String> pids = new ArrayList<>();
    pids.addAll(server.tmux("display-message", "-p", "#{pid}").lines().toList());
    pids.addAll(server.tmux("list-panes", "-a", "-F", "#{pane_pid}").lines().toList());
    pids.add(TestTmux.awaitLine(detached));
    assertThat(pids).hasSizeGreaterThanOrEqualTo(3).allMatch(IsolatedTmuxTest::lives);
    reporter.publishEntry(
        Map.of("pids", String.join(" ", pids), "folder", server.folder().toString()));
  }

  private static Events run(Class<?> sample) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(sample))
        .configurationParameter(ASKED, "yes")
        .execute()
        .allEvents();
  }

  private static boolean lives(String pid) {
    return ProcessTable.read().tree(Long.parseLong(pid)).isPresent();
  }

  @Test
  void itIsAPrivateTmuxThatFactsAreWaitedForOn(IsolatedServer server) {
    assertThat(server.tmux("list-sessions")).contains("No such file");
    SessionManager manager = server.manager(DEV);
    manager.start(ConflictPolicy.ERROR);
    server.awaitThat("the quick command ended", SessionConditions.anyEnded(manager::report));

    assertThat(server.home().resolve("seen"))
        .hasContent(server.home() + ":" + server.folder().resolve("state"));
    assertThat(server.tmux("list-sessions", "-F", "#{session_name} #{socket_path}"))
        .isEqualTo("dev " + server.config().option("socketPath").orElseThrow());
    assertThat(server.folder().resolve("state/sessions/tmux")).isDirectory();
  }

  @Test
  void theConfigurationIsEmptyUntilATestSetsIt(IsolatedServer server) {
    server.configure("set -g base-index 7");
    server.manager(DEV).start(ConflictPolicy.ERROR);

    assertThat(server.tmux("list-windows", "-a", "-F", "#{window_index}").lines())
        .containsExactly("7", "8");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Passing.class,
        Failing.class,
        FailingInSetUp.class,
        FailingInConstructor.class,
        Outside.class,
        LosingItsTime.class,
        StoppingItsServer.class,
        KillingItsServer.class,
        SharedByAClass.class
      })
  void nothingStaysHoweverATestEnds(Class<?> sample) {
    Events events = run(sample);
    List<Map<String, String>> told =
        events.reportingEntryPublished().stream()
            .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
            .toList();

    assertThat(told).isNotEmpty();
    assertThat(events.failed().count()).isEqualTo(sample == Passing.class ? 0 : 1);
    for (Map<String, String> server : told) {
      assertThat(server.get("pids").split(" ")).noneMatch(IsolatedTmuxTest::lives);
      assertThat(Path.of(server.get("folder"))).doesNotExist();
    }
  }

  @Test
  void nothingStaysOfATestRunThatEndsInTheMiddle() throws Exception {
    Path out = Files.createTempFile("is", "");
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Interrupted.class.getName())
            .redirectOutput(out.toFile())
            .redirectErrorStream(true)
            .start();
    try {
      assertThat(jvm.waitFor(60, TimeUnit.SECONDS)).isTrue();
      List<String> lines = Files.readAllLines(out);
      assertThat(lines).hasSize(2);
      assertThat(lives(lines.get(1))).isFalse();
      assertThat(Path.of(lines.get(0))).doesNotExist();
    } finally {
      jvm.destroyForcibly();
      Files.delete(out);
    }
  }

  /** A program that ends without closing its server, as an interrupted test run does. */
  static final class Interrupted {
    public static void main(String[] arguments) {
      IsolatedServer server = IsolatedServer.open("tmux");
      server.tmux("new-session", "-d", "sleep 600");
      System.out.println(server.folder());
      System.out.println(server.tmux("display-message", "-p", "#{pid}"));
      System.exit(0);
    }
  }

  @Test
  void aMissingProgramSkipsTheTestsUnlessTheyAreRequired() {
    Events events = run(WithoutTmux.class);

    assertThat(events.started().stream().map(event -> event.getTestDescriptor().getDisplayName()))
        .doesNotContain("neverRuns(IsolatedServer)");
    if (System.getenv("CI") == null) {
      assertThat(events.skipped().stream().map(event -> event.getRequiredPayload(String.class)))
          .singleElement()
          .asString()
          .startsWith("tmux is not installed");
    } else {
      assertThat(events.failed().stream()).hasSize(1);
    }
  }

  @Test
  void theUsersServerCannotBeAskedFor() {
    Events events = run(OnTheUsersSocket.class);

    assertThat(events.failed().stream()).hasSize(1);
    assertThat(events.failed().stream().toList().get(0).getPayload().toString())
        .contains("leave out socketPath");
  }

  @Test
  void aStoppedServerDoesNotHoldUpTheEnd() {
    IsolatedServer server = IsolatedServer.open("tmux");
    server.tmux("new-session", "-d", "sleep 600");
    String pid = server.tmux("display-message", "-p", "#{pid}");
    server.run(List.of("kill", "-STOP", pid));
    server.close();

    assertThat(lives(pid)).isFalse();
    assertThatThrownBy(() -> server.tmux("list-sessions"))
        .isInstanceOf(IllegalStateException.class);
  }

  /** Keeps a sample from running by itself, whatever selects the tests. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @ExtendWith(WhenAsked.class)
  @interface OnPurpose {}

  static final class WhenAsked implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return context.getConfigurationParameter(ASKED).isPresent()
          ? ConditionEvaluationResult.enabled("asked for")
          : ConditionEvaluationResult.disabled("a sample that another test runs");
    }
  }

  @OnPurpose
  @IsolatedSessions
  static final class Passing {
    @Test
    void passes(IsolatedServer server, TestReporter reporter) {
      start(server, reporter);
    }
  }

  @OnPurpose
  @IsolatedSessions
  static final class Failing {
    @Test
    void fails(IsolatedServer server, TestReporter reporter) {
      start(server, reporter);
      throw new AssertionError("on purpose");
    }
  }

  @OnPurpose
  @IsolatedSessions
  static final class FailingInSetUp {
    @BeforeEach
    void setUp(IsolatedServer server, TestReporter reporter) {
      start(server, reporter);
      throw new IllegalStateException("on purpose");
    }

    @Test
    void neverRuns() {}
  }

  @OnPurpose
  @IsolatedSessions
  static final class FailingInConstructor {
    FailingInConstructor(IsolatedServer server, TestReporter reporter) {
      start(server, reporter);
      throw new IllegalStateException("on purpose");
    }

    @Test
    void neverRuns() {}
  }

  @OnPurpose
  @IsolatedSessions
  static final class Outside {
    @Nested
    class Inside {
      @Test
      void fails(IsolatedServer server, TestReporter reporter) {
        start(server, reporter);
        throw new IllegalStateException("on purpose");
      }
    }
  }

  @OnPurpose
  @IsolatedSessions
  static final class LosingItsTime {
    @Test
    @Timeout(value = 8, threadMode = Timeout.ThreadMode.SAME_THREAD)
    void waitsForEver(IsolatedServer server, TestReporter reporter) throws InterruptedException {
      start(server, reporter);
      try {
        new java.util.concurrent.CountDownLatch(1).await();
      } finally {
        // As code that keeps an interrupt for its caller leaves it.
        Thread.currentThread().interrupt();
      }
    }
  }

  @OnPurpose
  @IsolatedSessions
  static final class StoppingItsServer {
    @Test
    void fails(IsolatedServer server, TestReporter reporter) {
      start(server, reporter);
      server.run(List.of("kill", "-STOP", server.tmux("display-message", "-p", "#{pid}")));
      throw new IllegalStateException("on purpose");
    }
  }

  @OnPurpose
  @IsolatedSessions
  static final class KillingItsServer {
    @Test
    void fails(IsolatedServer server, TestReporter reporter) {
      start(server, reporter);
      server.run(List.of("kill", "-KILL", server.tmux("display-message", "-p", "#{pid}")));
      throw new IllegalStateException("on purpose");
    }
  }

  @OnPurpose
  @IsolatedSessions
  static final class SharedByAClass {
    @BeforeAll
    static void setUp(IsolatedServer server, TestReporter reporter) {
      start(server, reporter);
    }

    @Test
    void seesItsSession(IsolatedServer server) {
      assertThat(server.multiplexer().snapshot().session("dev")).isPresent();
    }

    @Test
    void fails(IsolatedServer server) {
      server.tmux("kill-server");
      throw new IllegalStateException("on purpose");
    }
  }

  @OnPurpose
  @IsolatedSessions(variables = "PATH=/nonexistent")
  static final class WithoutTmux {
    @Test
    void neverRuns(IsolatedServer server) {
      throw new AssertionError("this was to be skipped: " + server.folder());
    }
  }

  @OnPurpose
  @IsolatedSessions(options = "socketPath=/tmp/mine")
  static final class OnTheUsersSocket {
    @Test
    void neverRuns(IsolatedServer server) {
      throw new AssertionError("this was to be refused: " + server.folder());
    }
  }
}
