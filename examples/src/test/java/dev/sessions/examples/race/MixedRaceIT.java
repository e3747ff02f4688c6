package dev.sessions.examples.race;

import static dev.sessions.examples.endtoend.Workplace.layout;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.examples.endtoend.Workplace;
import dev.sessions.examples.endtoend.Workplace.Result;
import dev.sessions.examples.endtoend.Workplace.Started;
import dev.sessions.examples.endtoend.Workplace.Window;
import dev.sessions.examples.faults.Leftovers;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Processes of the tool launch, replace, merge into and end one session at the same moment, each by
 * another policy.
 */
@Tag("faults")
@Timeout(3600)
class MixedRaceIT {
  private static final int ROUNDS = Integer.getInteger("sessions.race.rounds", 2);
  private static final String FILE = "dev.json";
  private static final List<List<String>> TOOLS =
      List.of(
          List.of("run", FILE, "-c", "restart"),
          List.of("kill", FILE),
          List.of("run", FILE, "-c", "mergeOverwrite"),
          List.of("run", FILE, "-c", "mergeSkip"),
          List.of("run", FILE, "-c", "restart"),
          List.of("run", FILE, "-c", "skip"),
          List.of("kill", FILE),
          List.of("run", FILE, "-c", "mergeOverwrite"));

  @RegisterExtension final Workplace place = new Workplace();

  @Test
  void theSessionIsWholeOrGone() {
    place.layouts(FILE, layout("dev", "a", "b"));
    place.layouts("next.json", layout("next", "n"));
    for (int round = 0; round < ROUNDS; round++) {
      place.tmux("new-session", "-d", "-s", "dev-canary", "-n", "a", "exec sleep 600");
      if (round % 2 == 1) {
        assertThat(place.sessions("run", FILE).exit()).isZero();
      }
      List<Window> canary = of("dev-canary");

      List<Started> started = TOOLS.stream().map(this::start).toList();
      List<Result> results = started.stream().map(Started::end).toList();

      String told = "round " + round + ": " + results;
      assertThat(results).describedAs(told).allSatisfy(MixedRaceIT::assertTold);
      assertThat(of("dev-canary")).describedAs(told).isEqualTo(canary);
      assertThat(of("dev").stream().map(Window::name).sorted().toList())
          .describedAs(told)
          .isIn(List.of(), List.of("a", "b"));
      assertNothingLeft(told);
      place.killServer();
    }
    System.out.println("race of processes, mixed: " + ROUNDS + " rounds held");
  }

  private Started start(List<String> words) {
    return place.start(
        place.typed(words.get(0), words.subList(1, words.size()).toArray(String[]::new)));
  }

  private List<Window> of(String session) {
    return place.windows().stream().filter(window -> window.session().equals(session)).toList();
  }

  /** Done, or not done because another tool was quicker. */
  private static void assertTold(Result result) {
    assertThat(result.exit()).isIn(0, 4);
    assertThat(result.err()).doesNotContain("\tat ", "Exception");
  }

  private void assertNothingLeft(String told) {
    Result next = place.sessions("run", "next.json");
    assertThat(next.exit()).describedAs(told + next).isZero();
    Leftovers left = new Leftovers(place);
    assertThat(left.hiddenSessions()).describedAs(told).isEmpty();
    assertThat(left.launchesWithFiles()).describedAs(told).isEqualTo(left.launchesThatStand());
    Workplace.until("processes in windows only", () -> left.processesWithoutWindow().isEmpty());
  }
}
