package dev.sessions.examples.endtoend;

import static dev.sessions.examples.endtoend.Workplace.layout;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.examples.endtoend.Workplace.Result;
import dev.sessions.examples.endtoend.Workplace.Started;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What people do every day, and many of it at once. */
@Timeout(120)
class EverydayIT {
  @RegisterExtension final Workplace place = new Workplace();

  @Test
  void aFileBecomesSessionsThatAreSeenAttachedToAndEnded() {
    place.layouts(
        "dev.json",
        layout("dev", "api=>pwd >api.out; exec sleep 600", "web"),
        layout("ops", "log"));

    Result run = place.sessions("run", "dev.json");
    assertThat(run.exit()).describedAs(run.toString()).isZero();
    assertThat(run.out())
        .startsWith("created   dev (2 windows)\ncreated   ops (1 window)\nattach with: ");
    assertThat(place.state()).containsExactly("dev: api, web", "ops: log");
    assertThat(place.awaitLine("home/api.out")).isEqualTo(place.home().toString());

    JsonNode status = place.json("status", "dev.json");
    assertThat(status.get("serverRunning").asBoolean()).isTrue();
    assertThat(status.findValuesAsString("session")).containsExactly("dev", "ops");
    assertThat(status.findValuesAsString("running")).containsExactly("true", "true");
    assertThat(status.findValuesAsString("tab")).containsExactly("api", "web", "log");

    Result print = place.sessions("attach", "ops", "--print");
    assertThat(print.exit()).isZero();
    String id = place.tmux("display-message", "-p", "-t", "=ops:", "#{session_id}");
    assertThat(print.out())
        .endsWith(
            "tmux -u -S " + place.folder().resolve("s") + " attach-session -t '" + id + "'\n");

    Result kill = place.sessions("kill", "dev");
    assertThat(kill.exit()).isZero();
    assertThat(kill.out()).isEqualTo("ended     dev\n");
    assertThat(place.state()).containsExactly("ops: log");

    assertThat(place.sessions("kill", "dev.json").out())
        .isEqualTo("not there dev\nended     ops\n");
    assertThat(place.json("status").get("serverRunning").asBoolean()).isFalse();
    assertThat(place.stateFolders()).describedAs("files go with their sessions").isEmpty();
  }

  @Test
  void theHintOfARunAttaches() {
    place.layouts("one.json", layout("one", "w"));
    Result run = place.sessions("run", "one.json");
    String hint =
        run.out()
            .lines()
            .filter(line -> line.startsWith("attach with: "))
            .findFirst()
            .orElseThrow();

    Result print = place.shell(hint.replace("attach with: ", "") + " --print");

    assertThat(print.exit()).describedAs(print.toString()).isZero();
    assertThat(print.out()).contains(" attach-session -t ");
  }

  @Test
  void twentyLayoutsOfTenTabsAreTwoHundredWindows() {
    String[] tabs = IntStream.range(0, 10).mapToObj(i -> "tab" + i).toArray(String[]::new);
    place.layouts(
        "many.json",
        IntStream.range(10, 30)
            .mapToObj(i -> layout("many" + i, tabs))
            .toArray(LayoutConfig[]::new));

    Result run = place.sessions("run", "many.json");

    assertThat(run.exit()).describedAs(run.toString()).isZero();
    assertThat(
            run.out().lines().filter(line -> line.matches("created   many\\d\\d \\(10 windows\\)")))
        .hasSize(20);
    assertThat(place.state())
        .isEqualTo(
            IntStream.range(10, 30)
                .mapToObj(i -> "many" + i + ": " + String.join(", ", tabs))
                .toList());
    assertThat(place.sessions("kill", "many.json").out().lines())
        .hasSize(20)
        .allMatch(line -> line.startsWith("ended     many"));
    assertThat(place.stateFolders()).isEmpty();
  }

  private List<Result> twoAtOnce(String policy) {
    place.layouts("race.json", layout("race", "a", "b", "c", "d", "e"));
    List<Started> both =
        Stream.of(1, 2)
            .map(i -> place.start(place.typed("run", "race.json", "-c", policy)))
            .toList();
    return both.stream().map(Started::end).toList();
  }

  @Test
  void ofTwoRunsAtOnceExactlyOneWinsByThePolicyError() {
    List<Result> results = twoAtOnce("error");

    assertThat(results)
        .describedAs(results.toString())
        .extracting(Result::exit)
        .containsExactlyInAnyOrder(0, 3);
    assertThat(place.state()).containsExactly("race: a, b, c, d, e");
    assertThat(place.stateFolders()).hasSize(1);
  }

  @Test
  void twoRunsAtOnceBothHaveTheirSessionByThePolicyRename() {
    List<Result> results = twoAtOnce("rename");

    assertThat(results).describedAs(results.toString()).extracting(Result::exit).containsOnly(0);
    assertThat(place.state()).containsExactly("race: a, b, c, d, e", "race_1: a, b, c, d, e");
  }
}
