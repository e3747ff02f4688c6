package dev.sessions.backend.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeTerminatorTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(100);

  private final RealProcesses real = new RealProcesses();

  @TempDir Path folder;

  @AfterEach
  void endAll() {
    real.close();
  }

  private static ProcessTree treeOf(Process process) {
    return ProcessTable.read().tree(process.pid()).orElseThrow();
  }

  private static EndedTree end(ProcessTree tree, Duration term, Duration kill) {
    return new TreeTerminator(new EndingGrace(term, kill, LONG)).end(List.of(tree)).get(0);
  }

  @Test
  void termEndsTheWholeTree() {
    Process shell = real.shell("sleep 1011 & /bin/sh -c 'sleep 1012 & wait' & wait", 3);
    ProcessTree tree = treeOf(shell);
    EndedTree ended = end(tree, Duration.ZERO, LONG);

    assertThat(ended.pid()).isEqualTo(shell.pid());
    assertThat(ended.survivors()).isEmpty();
    assertThat(ended.byForce())
        .containsExactlyInAnyOrderElementsOf(tree.all().map(ProcessTree::pid).toList());
    assertThat(ended.byForce()).noneMatch(RealProcesses::lives);
  }

  @Test
  void killEndsWhatIgnoresTerm() {
    Path ready = folder.resolve("ready");
    Process stubborn =
        real.shell("trap '' TERM HUP; sleep 1013 & : > '" + ready + "'; wait; wait", 1);
    RealProcesses.awaitFile(ready);
    EndedTree ended = end(treeOf(stubborn), Duration.ZERO, SHORT);
    assertThat(ended.survivors()).isEmpty();
    assertThat(ended.byForce()).hasSize(2).contains(stubborn.pid());
    assertThat(stubborn.isAlive() && RealProcesses.lives(stubborn.pid())).isFalse();
  }

  @Test
  void killEndsWhatIsStopped() {
    Path ready = folder.resolve("ready");
    Process stopped = real.shell(": > '" + ready + "'; kill -STOP $$; sleep 1022", 0);
    RealProcesses.awaitFile(ready);
    EndedTree ended = end(treeOf(stopped), Duration.ZERO, SHORT);
    assertThat(ended).isEqualTo(new EndedTree(stopped.pid(), List.of(stopped.pid()), List.of()));
  }

  @Test
  void whatEndsByItselfInTimeIsNotForced() {
    Path go = folder.resolve("go");
    Process shell = real.shell("while [ ! -e '" + go + "' ]; do :; done", 0);
    AtomicInteger calls = new AtomicInteger();
    List<EndedTree> ended =
        new TreeTerminator(new EndingGrace(LONG, LONG, LONG))
            .end(
                List.of(treeOf(shell)),
                () -> {
                  if (calls.incrementAndGet() == 2) {
                    assertThat(go.toFile().mkdir()).isTrue();
                  }
                });
    assertThat(ended).containsExactly(new EndedTree(shell.pid(), List.of(), List.of()));
    assertThat(calls).hasValueGreaterThanOrEqualTo(2);
  }

  @Test
  void aChildThatIsStartedMeanwhileEndsToo() throws IOException {
    Path answered = folder.resolve("answered");
    Process shell =
        real.shell(
            "trap 'sleep 1014 & echo $! > \"" + answered + "\"' TERM; while :; do sleep 0.05; done",
            1);
    EndedTree ended = end(treeOf(shell), Duration.ZERO, Duration.ofSeconds(3));
    assertThat(ended.survivors()).isEmpty();
    assertThat(RealProcesses.lives(Long.parseLong(Files.readString(answered).strip()))).isFalse();
  }

  @Test
  void aLaterProcessOfTheSamePidIsNotTouched() {
    Process innocent = real.shell("sleep 1015 & wait", 1);
    ProcessTree now = treeOf(innocent);
    ProcessTree earlier =
        new ProcessTree(
            now.pid(),
            Optional.of(now.started().orElseThrow().minusSeconds(60)),
            "what had this pid before",
            now.residentBytes(),
            List.of());
    assertThat(end(earlier, Duration.ZERO, Duration.ZERO))
        .isEqualTo(new EndedTree(now.pid(), List.of(), List.of()));
    assertThat(innocent.isAlive()).isTrue();
    assertThat(RealProcesses.lives(innocent.pid())).isTrue();
  }

  @Test
  void aProcessOfUnknownStartIsNotTouched() {
    Process innocent = real.shell("sleep 1016 & wait", 1);
    ProcessTree tree = treeOf(innocent);
    ProcessTree unknown =
        new ProcessTree(tree.pid(), Optional.empty(), "", tree.residentBytes(), List.of());
    assertThat(end(unknown, Duration.ZERO, Duration.ZERO).byForce()).isEmpty();
    assertThat(RealProcesses.lives(innocent.pid())).isTrue();
  }

  @Test
  void thisProcessItsAncestorsAndItsOwnChildrenAreSpared() {
    Process ours = real.shell("sleep 1017 & wait", 1);
    ProcessTable now = ProcessTable.read();
    long parent = ProcessHandle.current().parent().orElseThrow().pid();
    ProcessTree above = now.tree(parent).orElseThrow();
    assertThat(above.all().map(ProcessTree::pid)).contains(ours.pid());
    // Only this line of the parent's tree: what else it has started is not ours to end.
    ProcessTree self = now.tree(ProcessHandle.current().pid()).orElseThrow();
    ProcessTree line =
        new ProcessTree(
            above.pid(),
            above.started(),
            above.commandLine(),
            above.residentBytes(),
            List.of(self));
    TerminatingTree doomed = new TerminatingTree(line, now, new ProtectedProcesses());
    assertThat(doomed.living()).isEmpty();
    doomed.grow(now, new ProtectedProcesses());
    assertThat(doomed.living()).isEmpty();
  }

  @Test
  void aTreeThatHasEndedAlreadyIsNoWork() {
    Process shell = real.shell("sleep 1018 & wait", 1);
    ProcessTree tree = treeOf(shell);
    end(tree, Duration.ZERO, LONG);
    assertThat(end(tree, LONG, LONG)).isEqualTo(new EndedTree(shell.pid(), List.of(), List.of()));
  }

  @Test
  void anInterruptIsKeptAndCutsNothingShort() {
    Process shell = real.shell("sleep 1019 & wait", 1);
    ProcessTree tree = treeOf(shell);
    Thread.currentThread().interrupt();
    EndedTree ended = end(tree, SHORT, LONG);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(ended.survivors()).isEmpty();
    assertThat(ended.byForce()).hasSize(2);
  }

  /** Each ends well once the other one has been told, too: one after the other, neither would. */
  @Test
  void severalTreesShareOneGrace() throws InterruptedException {
    Process one = real.shell(endsWithTheOther("one", "other"), 1);
    Process other = real.shell(endsWithTheOther("other", "one"), 1);
    List<EndedTree> ended =
        new TreeTerminator(new EndingGrace(SHORT, LONG, LONG))
            .end(List.of(treeOf(one), treeOf(other)));
    assertThat(ended).extracting(EndedTree::survivors).allMatch(List::isEmpty);
    assertThat(ended).extracting(EndedTree::pid).containsExactly(one.pid(), other.pid());
    assertThat(List.of(one.waitFor(), other.waitFor())).containsExactly(0, 0);
  }

  private String endsWithTheOther(String own, String other) {
    return "trap ': > \"%s\"; while [ ! -e \"%s\" ]; do sleep 0.01; done; exit 0' TERM; sleep 1020 & wait"
        .formatted(folder.resolve(own), folder.resolve(other));
  }

  @Test
  void aNegativeGraceIsRefused() {
    assertThatThrownBy(() -> EndingGrace.AT_ONCE.withUntilKill(Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /**
   * Forks all the time, so that now and then a child is started as its parent gets the signal; but
   * not for ever: on a busy machine the processes would become more than can be read in time.
   */
  @RepeatedTest(5)
  void whatIsStartedInTheMomentOfTheEndEndsToo() throws IOException {
    Path pids = folder.resolve("pids");
    String script =
        "trap '' TERM; n=0; while [ $((n += 1)) -le 300 ]; do sh -c 'trap \"\" TERM; echo $$ >>"
            + pids
            + "; sleep 600' & sleep 0.01; done; wait";
    Process leader =
        new ProcessBuilder("setsid", "sh", "-c", script)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    RealProcesses.awaitFile(pids);
    ProcessTree tree = ProcessTable.read().tree(leader.pid()).orElseThrow();

    new TreeTerminator(
            new EndingGrace(Duration.ZERO, Duration.ofMillis(50), Duration.ofSeconds(10)))
        .end(List.of(tree));

    // One table for all: reading it for each of some hundred processes takes minutes.
    ProcessTable now = ProcessTable.read();
    assertThat(Files.readAllLines(pids))
        .noneMatch(pid -> now.tree(Long.parseLong(pid)).isPresent());
  }
}
