package dev.sessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.Multiplexer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ending sessions: exactly those that were named. */
interface KillRules {

  @Rule(id = "K1", title = "a kill ends the sessions that it names and leaves the others untouched")
  default void endsWhatIsNamed(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    bench.standing(multiplexer, "alpha", "one", "two");
    String beta = Standing.line(bench.standing(multiplexer, "beta", "one"));
    bench.standing(multiplexer, "gamma", "one");
    multiplexer.kill(List.of("alpha", "gamma"));
    assertThat(Standing.of(multiplexer)).containsExactly(beta);
  }

  @Rule(id = "K2", title = "a kill takes no prefix of a name for the name")
  default void takesNoPrefix(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    bench.standing(multiplexer, "alpha", "one");
    bench.standing(multiplexer, "alpha2", "one");
    multiplexer.kill(List.of("alp", "ALPHA", "alpha3"));
    assertThat(Standing.sessionNames(multiplexer)).containsExactly("alpha", "alpha2");
    multiplexer.kill(List.of("alpha"));
    assertThat(Standing.sessionNames(multiplexer)).containsExactly("alpha2");
  }

  @Rule(id = "K3", title = "a kill takes no pattern, no id and no target for a name")
  default void takesNoPattern(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    SessionSnapshot alpha = bench.standing(multiplexer, "alpha", "one");
    List<String> others =
        Stream.of("*", "a*", "alph?", "[a]lpha", "=alpha", "alpha:", "alpha:0", "alpha.0", "-a")
            .toList();
    multiplexer.kill(others);
    multiplexer.kill(List.of(alpha.id() + "x", alpha.windows().get(0).id()));
    multiplexer.kill(Stream.of(alpha.id()).filter(id -> !id.equals("alpha")).toList());
    assertThat(Standing.sessionNames(multiplexer)).containsExactly("alpha");
  }

  @Rule(
      id = "K4",
      title = "a kill has one outcome for each name, in their order: was it there, or not")
  default void saysWhatWasThere(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    bench.standing(multiplexer, "alpha", "one");
    bench.standing(multiplexer, "beta", "one");
    assertThat(multiplexer.kill(List.of("beta", "absent", "alpha")))
        .containsExactly(
            new KillOutcome("beta", true, Optional.empty()),
            new KillOutcome("absent", false, Optional.empty()),
            new KillOutcome("alpha", true, Optional.empty()));
  }

  @Rule(id = "K5", title = "a kill where no server runs finds nothing there, and starts none")
  default void needsNoServer(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    assertThat(multiplexer.kill(List.of("alpha")))
        .containsExactly(new KillOutcome("alpha", false, Optional.empty()));
    assertThat(multiplexer.snapshot().serverRunning()).isFalse();
  }

  @Rule(id = "K6", title = "a kill of no names ends nothing")
  default void noNamesEndNothing(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    bench.standing(multiplexer, "alpha", "one");
    assertThat(multiplexer.kill(List.of())).isEmpty();
    assertThat(Standing.sessionNames(multiplexer)).containsExactly("alpha");
  }

  @Rule(id = "K7", title = "the name of a session that was ended is free at once")
  default void theNameIsFreeAgain(Bench bench) {
    Multiplexer multiplexer = bench.connect();
    bench.standing(multiplexer, "beta", "one");
    String first = Bench.ref(multiplexer, bench.standing(multiplexer, "alpha", "one")).toString();
    multiplexer.kill(List.of("alpha"));
    String second = Bench.ref(multiplexer, bench.standing(multiplexer, "alpha", "one")).toString();
    assertThat(second).isNotEqualTo(first);
  }
}
