package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.LaunchOutcome;
import dev.sessions.api.spi.Multiplexer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Several threads at once. */
interface ConcurrencyRules {

  /** How many threads a rule has. */
  int THREADS = 5;

  @Rule(
      id = "T1",
      title = "threads that launch different names by one connection all get their session")
  default void differentNames(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    List<String> names = IntStream.range(0, THREADS).mapToObj(i -> "thread" + i).toList();
    Together.run(
            names.stream()
                .<java.util.concurrent.Callable<LaunchOutcome>>map(
                    name -> () -> bench.launch(multiplexer, bench.create(name, "one", "two")))
                .toList())
        .forEach(Bench::succeeded);
    assertThat(multiplexer.snapshot().sessions())
        .extracting(SessionSnapshot::name)
        .containsExactlyInAnyOrderElementsOf(names);
    assertThat(multiplexer.snapshot().sessions())
        .allMatch(session -> Standing.tabs(session).equals(List.of("one", "two")));
  }

  @Rule(
      id = "T2",
      title = "of threads that launch one name exactly one gets it; the others get NAME_TAKEN")
  default void oneName(Bench bench) {
    List<Multiplexer> connections =
        IntStream.range(0, THREADS).mapToObj(i -> bench.connect()).toList();
    List<LaunchOutcome> outcomes =
        Together.run(
            connections.stream()
                .<java.util.concurrent.Callable<LaunchOutcome>>map(
                    each -> () -> bench.launch(each, bench.create("alpha", "one", "two")))
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
    assertThat(bench.connect().snapshot().sessions())
        .extracting(SessionSnapshot::id)
        .containsExactly(winner.orElseThrow());
  }

  @Rule(id = "T3", title = "looks and kills beside launches end well, and see whole sessions")
  default void looksBesideLaunches(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    Multiplexer launching = bench.connect();
    bench.standing(multiplexer, "stays", "one");
    Together.run(
        List.of(
            () -> {
              for (int i = 0; i < 3; i++) {
                bench.standing(launching, "alpha" + i, "one", "two");
              }
              return "launched";
            },
            () -> {
              for (int i = 0; i < 6; i++) {
                assertThat(multiplexer.snapshot().session("stays")).isPresent();
              }
              return "looked";
            },
            () -> {
              for (int i = 0; i < 3; i++) {
                SessionRef stays = multiplexer.snapshot().refs(List.of("stays")).get(0);
                SessionRef absent = new SessionRef(stays.serverId(), stays.id() + "99", "absent");
                assertThat(multiplexer.kill(List.of(absent)).get(0).wasThere()).isFalse();
              }
              return "killed";
            }));
    assertThat(Standing.sessionNames(bench.connect()))
        .containsExactly("alpha0", "alpha1", "alpha2", "stays");
  }
}
