package dev.sessions.backend.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pane's own process leads a session, which {@code setsid} gives it here. */
class PaneProcessesTest {
  private static final EndingGrace GRACE =
      new EndingGrace(Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofSeconds(30));

  private final List<ProcessHandle> started = new ArrayList<>();

  @TempDir Path folder;

  @BeforeEach
  void sessionsAreKnownByTheKernel() {
    assumeThat(Path.of("/proc/self/stat")).exists();
  }

  @AfterEach
  void endAll() {
    for (ProcessHandle process : started) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /** Starts a shell that leads a session, as the process of a pane with this id. */
  private Process leader(String pane, String script) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("setsid", "sh", "-c", script);
    builder.environment().putAll(Map.of("TMUX", "/tmp/none,1,0", "TMUX_PANE", pane));
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process leader = builder.directory(folder.toFile()).start();
    started.add(leader.toHandle());
    return leader;
  }

  private static String writes(String file) {
    return "sh -c 'echo $$ >" + file + ".tmp; mv " + file + ".tmp " + file + "; exec sleep 600'";
  }

  private long pid(String file) throws IOException {
    RealProcesses.awaitFile(folder.resolve(file));
    long pid = Long.parseLong(Files.readString(folder.resolve(file)).strip());
    ProcessHandle.of(pid).ifPresent(started::add);
    return pid;
  }

  private static PaneProcesses of(Process leader) {
    return ProcessTable.read().panes(List.of(leader.pid())).get(leader.pid());
  }

  private static EndedTree end(PaneProcesses pane) {
    return new TreeTerminator(GRACE).endPanes(List.of(pane)).get(0);
  }

  @Test
  void whatHasLostItsParentButIsInTheSessionEndsWithIt() throws IOException {
    Process leader =
        leader("%1", "(nohup " + writes("orphan") + " >/dev/null 2>&1 &); exec sleep 600");
    long orphan = pid("orphan");
    RealProcesses.awaitFile(folder.resolve("orphan"));
    assertThat(leader.descendants().map(ProcessHandle::pid)).doesNotContain(orphan);

    PaneProcesses pane = of(leader);
    assertThat(pane.tree().all().map(ProcessTree::pid)).contains(orphan);
    EndedTree ended = end(pane);
    assertThat(ended.byForce()).contains(leader.pid(), orphan);
    assertThat(ended.detached()).isEmpty();
    assertThat(RealProcesses.lives(orphan)).isFalse();
  }

  @Test
  void whatIgnoresTheHangUpEndsAlsoIfItsLeaderHasEndedFirst() throws IOException {
    Process leader =
        leader("%1", "(nohup " + writes("orphan") + " >/dev/null 2>&1 &); exec sleep 600");
    long orphan = pid("orphan");
    PaneProcesses pane = of(leader);
    leader.destroyForcibly();
    RealProcesses.awaitEnd(leader.pid());

    assertThat(end(pane)).isEqualTo(new EndedTree(leader.pid(), List.of(orphan), List.of()));
  }

  @Test
  void whatIsStartedAfterTheListingEndsToo() throws IOException {
    Process leader =
        leader(
            "%1",
            "while [ ! -e go ]; do sleep 0.02; done; ("
                + "nohup "
                + writes("late")
                + " >/dev/null 2>&1 &); exit 0");
    PaneProcesses pane = of(leader);
    Files.createFile(folder.resolve("go"));
    long late = pid("late");
    RealProcesses.awaitEnd(leader.pid());

    EndedTree ended = end(pane);
    assertThat(ended.byForce()).contains(late);
    assertThat(RealProcesses.lives(late)).isFalse();
  }

  @Test
  void whatHasLeftTheSessionIsNamedAndNotTouched() throws IOException {
    Process leader =
        leader(
            "%1",
            "setsid " + writes("child") + " & (setsid " + writes("daemon") + " &); exec sleep 600");
    long child = pid("child");
    long daemon = pid("daemon");

    EndedTree ended = end(of(leader));
    assertThat(ended.byForce()).containsExactly(leader.pid());
    assertThat(ended.survivors()).isEmpty();
    assertThat(ended.detached()).containsExactlyInAnyOrder(child, daemon);
    assertThat(List.of(child, daemon)).allMatch(RealProcesses::lives);
  }

  @Test
  void aDaemonOfAnotherPaneIsNotNamed() throws IOException {
    Process other = leader("%2", "(setsid " + writes("daemon") + " &); exec sleep 600");
    long daemon = pid("daemon");
    Process leader = leader("%1", "exec sleep 600");

    assertThat(end(of(leader)).detached()).isEmpty();
    assertThat(RealProcesses.lives(daemon)).isTrue();
    assertThat(RealProcesses.lives(other.pid())).isTrue();
  }

  @Test
  void whatHasLeftAndEndsMeanwhileIsNotNamed() throws IOException {
    Process leader = leader("%1", "setsid " + writes("child") + " & exec sleep 600");
    long child = pid("child");
    PaneProcesses pane = of(leader);
    ProcessHandle.of(child).orElseThrow().destroyForcibly();
    RealProcesses.awaitEnd(child);
    assertThat(end(pane).detached()).isEmpty();
  }

  /** A shell that leads no session shares this program's, whose other processes are not its own. */
  @Test
  void theSessionOfAProcessThatDoesNotLeadItIsNotSearched() throws IOException {
    try (RealProcesses real = new RealProcesses()) {
      Process own = real.shell("sleep 1061 & setsid " + "sleep 1062 & wait", 2);
      Process sibling = real.shell("sleep 1063 & wait", 1);
      EndedTree ended = end(of(own));
      assertThat(ended.byForce()).contains(own.pid()).hasSize(2);
      assertThat(ended.detached()).hasSize(1);
      assertThat(RealProcesses.lives(sibling.pid())).isTrue();
      ended.detached().forEach(pid -> ProcessHandle.of(pid).ifPresent(started::add));
    }
  }

  @Test
  void withoutProcTheTerminalDecides() {
    Set<Long> nothing = Set.of();
    TerminalSessions sessions = TerminalSessions.of(nothing, folder);
    assertThat(sessions.outlivesLeader()).isFalse();
    assertThat(sessions.of(ProcessHandle.current().pid()).isPresent())
        .isEqualTo(sessions.hasTerminal(ProcessHandle.current().pid()));
  }

  @Test
  void theVariablesOfAPaneAreItsMark() {
    String mark = PaneMark.parse("A=1\0TMUX=/s,1,0\0TMUX_PANE=%3\0B=2\0").orElseThrow();
    assertThat(PaneMark.parse("TMUX=/s,1,0\0C=3\0TMUX_PANE=%3\0")).contains(mark);
    assertThat(PaneMark.parse("TMUX=/s,1,0\0TMUX_PANE=%4\0")).isPresent().get().isNotEqualTo(mark);
    assertThat(PaneMark.parse("TMUX=/s,1,0\0WINDOW=1\0")).isEmpty();
    assertThat(PaneMark.parse("")).isEmpty();
  }
}
