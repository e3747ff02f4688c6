package dev.sessions.backend.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessTableTest {
  private final RealProcesses real = new RealProcesses();

  @AfterEach
  void endAll() {
    real.close();
  }

  @Test
  void aTreeHasTheProcessAndWhatItStarted() {
    Process shell = real.shell("sleep 1001 & /bin/sh -c 'sleep 1002 & wait' & wait", 3);
    ProcessTree tree = ProcessTable.read().tree(shell.pid()).orElseThrow();

    assertThat(tree.pid()).isEqualTo(shell.pid());
    assertThat(tree.children()).hasSize(2);
    assertThat(tree.all().map(ProcessTree::commandLine))
        .hasSize(4)
        .anyMatch(line -> line.endsWith("sleep 1001"))
        .anyMatch(line -> line.endsWith("sleep 1002"));
    assertThat(tree.children())
        .flatExtracting(ProcessTree::children)
        .extracting(ProcessTree::commandLine)
        .singleElement()
        .asString()
        .endsWith("sleep 1002");
  }

  @Test
  void aProcessTellsSinceWhenItRuns() {
    Instant before = Instant.now().minusSeconds(2);
    Process shell = real.shell("sleep 1003 & wait", 1);
    ProcessTree tree = ProcessTable.read().tree(shell.pid()).orElseThrow();
    assertThat(tree.all())
        .allSatisfy(
            node ->
                assertThat(node.started().orElseThrow())
                    .isBetween(before, Instant.now().plusSeconds(2)));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aProcessTellsItsMemory() {
    Process shell = real.shell("sleep 1004 & wait", 1);
    ProcessTree tree = ProcessTable.read().tree(shell.pid()).orElseThrow();
    assertThat(tree.all())
        .allSatisfy(node -> assertThat(node.residentBytes().orElseThrow()).isGreaterThan(4096));
    assertThat(tree.totalResidentBytes())
        .isEqualTo(tree.all().mapToLong(node -> node.residentBytes().orElseThrow()).sum());
  }

  @Test
  void oneLookServesManyRoots() {
    Process one = real.shell("sleep 1005 & wait", 1);
    Process two = real.shell("sleep 1006 & wait", 1);
    assertThat(ProcessTable.read().trees(List.of(one.pid(), two.pid(), Long.MAX_VALUE)))
        .containsOnlyKeys(one.pid(), two.pid());
  }

  @Test
  void whatHasEndedHasNoTree() {
    Process shell = real.shell("exit 0", 0);
    RealProcesses.awaitEnd(shell.pid());
    assertThat(ProcessTable.read().tree(shell.pid())).isEmpty();
  }

  @Test
  void statusTellsMemoryInBytesAndWhatOnlyWaitsToBeReaped() {
    assertThat(ProcStatus.parse(List.of("Name:\tsh", "State:\tS (sleeping)", "VmRSS:\t  12 kB")))
        .isEqualTo(new ProcStatus(false, OptionalLong.of(12 * 1024)));
    assertThat(ProcStatus.parse(List.of("Name:\tsh", "State:\tZ (zombie)")))
        .isEqualTo(new ProcStatus(true, OptionalLong.empty()));
  }

  @Test
  void theMemoryOfATreeIsThatOfAllThatAreKnown() {
    ProcessTree leaf = node(2, OptionalLong.of(5), List.of());
    ProcessTree silent = node(3, OptionalLong.empty(), List.of());
    assertThat(node(1, OptionalLong.of(7), List.of(leaf, silent)).totalResidentBytes())
        .isEqualTo(12);
  }

  private static ProcessTree node(long pid, OptionalLong memory, List<ProcessTree> children) {
    return new ProcessTree(pid, Optional.empty(), "", memory, children);
  }

  /** A process that is listed as one that has ended may be reaped before its status is read. */
  @Test
  void aProcessThatHasBeenReapedHasEnded() throws Exception {
    Process process = new ProcessBuilder("/bin/sh", "-c", "exit 0").start();
    process.waitFor();
    assertThat(ProcStatus.of(process.pid()).ended()).isEqualTo(Files.exists(Path.of("/proc/self")));
  }
}
