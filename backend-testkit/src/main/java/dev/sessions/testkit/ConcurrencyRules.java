package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.testkit.support.KitAssertions;
import dev.sessions.testkit.support.ParallelTasks;
import dev.sessions.testkit.support.Structure;
import dev.sessions.testkit.support.TestServer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** Rules about several threads at once. */
interface ConcurrencyRules {

  /** How many threads a rule starts. */
  int THREADS = 5;

  @Rule(
      id = "T1",
      title = "threads that launch different names on one connection all get their session")
  default void differentNames(TestServer server) {
    Multiplexer multiplexer = server.connect();
    List<String> names = IntStream.range(0, THREADS).mapToObj(i -> "thread" + i).toList();
    ParallelTasks.run(
            names.stream()
                .<Callable<LaunchOutcome>>map(
                    name -> () -> server.launch(multiplexer, server.createStep(name, "one", "two")))
                .toList())
        .forEach(KitAssertions::assertSucceeded);
    assertThat(multiplexer.snapshot().sessions())
        .extracting(SessionSnapshot::name)
        .containsExactlyInAnyOrderElementsOf(names);
    assertThat(multiplexer.snapshot().sessions())
        .allMatch(session -> Structure.tabs(session).equals(List.of("one", "two")));
  }

  @Rule(
      id = "T2",
      title =
          "if several threads launch the same name, exactly one gets it and the others get NAME_TAKEN")
  default void oneName(TestServer server) {
    List<Multiplexer> connections =
        IntStream.range(0, THREADS).mapToObj(i -> server.connect()).toList();
    List<LaunchOutcome> outcomes =
        ParallelTasks.run(
            connections.stream()
                .<Callable<LaunchOutcome>>map(
                    each -> () -> server.launch(each, server.createStep("alpha", "one", "two")))
                .toList());
    assertThat(outcomes.stream().filter(LaunchOutcome::succeeded)).as("winners").hasSize(1);
    assertThat(outcomes.stream().flatMap(outcome -> outcome.failure().stream()))
        .extracting(SessionException::code)
        .containsOnly(StandardErrorCode.NAME_TAKEN);
    Optional<String> winner =
        outcomes.stream()
            .flatMap(outcome -> outcome.session().stream())
            .map(SessionRef::id)
            .findFirst();
    assertThat(server.connect().snapshot().sessions())
        .extracting(SessionSnapshot::id)
        .containsExactly(winner.orElseThrow());
  }

  @Rule(
      id = "T3",
      title = "snapshots and kills during launches succeed and see whole sessions only")
  default void snapshotsAndKillsDuringLaunches(TestServer server) {
    Multiplexer multiplexer = server.connect();
    Multiplexer launching = server.connect();
    server.launchSession(multiplexer, "stays", "one");
    ParallelTasks.run(
        List.of(
            () -> {
              for (int i = 0; i < 3; i++) {
                server.launchSession(launching, "alpha" + i, "one", "two");
              }
              return "launched";
            },
            () -> {
              for (int i = 0; i < 6; i++) {
                assertThat(multiplexer.snapshot().session("stays")).isPresent();
              }
              return "read";
            },
            () -> {
              for (int i = 0; i < 3; i++) {
                SessionRef stays = multiplexer.snapshot().refs(List.of("stays")).get(0);
                SessionRef absent = new SessionRef(stays.serverId(), stays.id() + "99", "absent");
                assertThat(multiplexer.kill(List.of(absent)).get(0).wasThere()).isFalse();
              }
              return "killed";
            }));
    assertThat(Structure.sessionNames(server.connect()))
        .containsExactly("alpha0", "alpha1", "alpha2", "stays");
  }
}
