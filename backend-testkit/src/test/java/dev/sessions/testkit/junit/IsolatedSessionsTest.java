package dev.sessions.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.manager.SessionManager;
import dev.sessions.testkit.support.Poll;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The extension with the fake backend; the tests of tmux check that its servers end. */
@IsolatedSessions(backend = "fake")
class IsolatedSessionsTest {
  private static final LayoutConfig DEV =
      new LayoutConfig(
          "dev", List.of(new TabConfig("a", ".", "run"), new TabConfig("b", "~", "run")));

  @Test
  void allParametersOfATestBelongToOneServer(
      IsolatedServer server,
      Multiplexer multiplexer,
      SessionBackend backend,
      ConnectContext config) {
    server.manager(DEV).start(ConflictPolicy.ERROR);

    assertThat(multiplexer.snapshot().sessions()).extracting(SessionSnapshot::name).contains("dev");
    assertThat(server.multiplexer()).isSameAs(multiplexer);
    assertThat(backend.info().name()).isEqualTo("fake");
    assertThat(config).isEqualTo(server.config());
  }

  @ParameterizedTest
  @ValueSource(strings = {"one", "two"})
  void eachInvocationHasItsOwnServer(String name, IsolatedServer server) {
    assertThat(server.multiplexer().snapshot().sessions()).isEmpty();
    server.manager(new LayoutConfig(name, DEV.layoutTabs())).start(ConflictPolicy.ERROR);
    assertThat(server.awaitThat(name + " exists", now -> now.session(name).isPresent()).sessions())
        .hasSize(1);
  }

  @Test
  void aTestSeesNothingOfTheUsersEnvironment(IsolatedServer server) {
    assertThat(server.config().environment())
        .containsOnlyKeys("PATH", "HOME", "XDG_STATE_HOME", "TMUX_TMPDIR", "SHELL", "TERM", "LANG")
        .containsEntry("PATH", System.getenv("PATH"));
    assertThat(server.run(List.of("env")).lines())
        .contains("HOME=" + server.home())
        .noneMatch(line -> line.startsWith("TMUX="));
  }

  @Test
  @IsolatedSessions(
      backend = "fake",
      options = "sessions=mine,yours",
      variables = "DATA={folder}/data")
  void theAnnotationOfTheMethodOverridesThatOfTheClass(IsolatedServer server) {
    assertThat(server.multiplexer().snapshot().sessions())
        .extracting(SessionSnapshot::name)
        .containsExactly("mine", "yours");
    assertThat(server.config().variable("DATA")).contains(server.folder() + "/data");
  }

  @Test
  void aTimeoutReportsTheLastSnapshot(IsolatedServer server) {
    server.manager(DEV).start(ConflictPolicy.ERROR);
    assertThatThrownBy(
            () ->
                server.awaitThat(
                    "dev has ended", Duration.ofMillis(1), now -> now.session("dev").isEmpty()))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "timed out after 1 ms: dev has ended; last result: server life-1 [session ");
  }

  @Test
  void theProgramTmuxNeedsTheBackendTmux(IsolatedServer server) {
    assertThatThrownBy(() -> server.tmux("list-sessions"))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("the backend is 'fake', but this method is for tmux only");
  }

  @Test
  void twoServersOfOneTestAreSeparate() {
    try (IsolatedServer one = IsolatedServer.open("fake");
        IsolatedServer other = IsolatedServer.open("fake")) {
      one.manager(DEV).start(ConflictPolicy.ERROR);
      assertThat(other.multiplexer().snapshot().sessions()).isEmpty();
      assertThat(one.folder()).isNotEqualTo(other.folder());
    }
  }

  @Test
  void aClosedServerCannotBeUsed() throws Exception {
    IsolatedServer server = IsolatedServer.open("fake");
    Path locked = Files.createDirectory(server.folder().resolve("locked"));
    Files.createSymbolicLink(locked.resolve("link"), Path.of("/usr"));
    assertThat(locked.toFile().setWritable(false)).isTrue();
    server.close();
    server.close();

    assertThat(server.folder()).doesNotExist();
    assertThat(Path.of("/usr")).isDirectory();
    assertThatThrownBy(server::multiplexer)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("has been closed");
  }

  @Test
  void processesStartedBesideTheServerEndToo() throws Exception {
    IsolatedServer server = IsolatedServer.open("fake");
    Path pids = server.folder().resolve("pids");
    // One process that has left its parent, and one with an empty environment.
    server.run(
        List.of(
            "/bin/sh",
            "-c",
            "trap '' TERM HUP; (sleep 600 & echo $! >>$0; env -i sleep 600 & echo $! >>$0; wait) &",
            pids.toString()));
    new Poll(Duration.ofSeconds(10), Duration.ofMillis(20))
        .until("both are running", () -> Files.exists(pids) && lines(pids) == 2);
    List<Long> started = Files.readAllLines(pids).stream().map(Long::valueOf).toList();
    assertThat(started).allMatch(IsolatedSessionsTest::isAlive);
    server.close();

    assertThat(started).noneMatch(IsolatedSessionsTest::isAlive);
  }

  private static int lines(Path file) {
    try {
      return Files.readAllLines(file).size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isAlive(long pid) {
    return dev.sessions.backend.support.ProcessTable.read().tree(pid).isPresent();
  }

  @Test
  void theUsersOwnServerCannotBeRequested() {
    assertThatThrownBy(
            () -> new IsolationRequest("tmux", Map.of("socketPath", "/tmp/mine"), Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("leave out socketPath");
    assertThatThrownBy(() -> IsolatedServer.open("screen"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'screen'")
        .hasMessageContaining("{folder}");
  }

  @Test
  void aMissingBackendFailsTheTest() {
    assertThatThrownBy(
            () -> Availability.of(new IsolationRequest("tmux", Map.of(), Map.of()), Map.of()))
        .isInstanceOfSatisfying(
            SessionException.class,
            failure -> assertThat(failure.code()).isEqualTo(StandardErrorCode.UNKNOWN_BACKEND))
        .hasMessageContaining("backends: fake");
  }

  @Nested
  class InItsOwnClass {
    private final IsolatedServer fromConstructor;
    private IsolatedServer fromSetup = null;

    InItsOwnClass(IsolatedServer server) {
      fromConstructor = server;
    }

    @BeforeEach
    void setUp(IsolatedServer server) {
      fromSetup = server;
    }

    @Test
    void constructorSetupAndTestShareOneServer(IsolatedServer server) {
      assertThat(server).isSameAs(fromConstructor).isSameAs(fromSetup);
    }
  }

  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class WithOneInstance {
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    @BeforeAll
    void setUp(IsolatedServer server) {
      folders.add(server.folder());
    }

    @RepeatedTest(2)
    void theTestsShareOneServer(IsolatedServer server) {
      assertThat(folders).containsExactly(server.folder());
    }

    @RepeatedTest(2)
    @IsolatedSessions(backend = "fake", options = "sessions=mine")
    void anOwnAnnotationGivesAnotherServer(IsolatedServer server) {
      assertThat(folders).doesNotContain(server.folder());
    }
  }

  @Test
  void parallelTestsHaveTheirOwnServersAndAllEnd() {
    Events events =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(InParallel.class))
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
            .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
            .configurationParameter(
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
            .execute()
            .allEvents();
    List<String> folders = new ArrayList<>();
    events.reportingEntryPublished().stream()
        .map(
            event ->
                event.getRequiredPayload(org.junit.platform.engine.reporting.ReportEntry.class))
        .forEach(entry -> folders.add(entry.getKeyValuePairs().get("folder")));

    assertThat(events.failed().stream()).isEmpty();
    assertThat(folders).hasSize(8).doesNotHaveDuplicates();
    assertThat(folders).allMatch(folder -> Files.notExists(Path.of(folder)));
  }

  @IsolatedSessions(backend = "fake")
  @Execution(ExecutionMode.CONCURRENT)
  static final class InParallel {
    @RepeatedTest(8)
    void starts(IsolatedServer server, TestInfo test, TestReporter reporter) {
      reporter.publishEntry("folder", server.folder().toString());
      SessionManager manager = server.manager(DEV);
      assertThat(manager.start(ConflictPolicy.ERROR))
          .as(test.getDisplayName())
          .allMatch(result -> result.failure().isEmpty());
      server.awaitThat("only its own session exists", now -> now.sessions().size() == 1);
    }
  }
}
