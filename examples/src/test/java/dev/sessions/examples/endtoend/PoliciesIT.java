package dev.sessions.examples.endtoend;

import static dev.sessions.examples.endtoend.Workplace.layout;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.examples.endtoend.Workplace.Result;
import dev.sessions.examples.endtoend.Workplace.Window;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Every policy against a session that runs already: two windows of ours, and one that the user has
 * made in it. Beside it runs a session whose name begins with the same letters.
 */
@Timeout(120)
class PoliciesIT {
  private static final String SIBLING = "dev-prod: sh";

  @RegisterExtension final Workplace place = new Workplace();

  private List<Window> before = List.of();

  @BeforeEach
  void aSessionRuns() {
    place.layouts("old.json", layout("dev", "api", "web"));
    place.layouts("new.json", layout("dev", "api=>exec sleep 700", "log"));
    setUp();
  }

  private void setUp() {
    Result result = place.sessions("run", "old.json");
    assertThat(result.exit()).describedAs(result.toString()).isZero();
    place.tmux("new-session", "-d", "-s", "dev-prod", "-n", "sh", "exec sleep 600");
    place.tmux("new-window", "-d", "-t", place.windows().get(0).sessionId() + ":", "-n", "mine");
    before = place.windows();
    assertThat(place.state()).containsExactly("dev: api, web, mine", SIBLING);
  }

  private Window old(String name) {
    return window(before, "dev", name);
  }

  private Window now(String session, String name) {
    return window(place.windows(), session, name);
  }

  private static Window window(List<Window> windows, String session, String name) {
    List<Window> found =
        windows.stream().filter(w -> w.session().equals(session) && w.name().equals(name)).toList();
    assertThat(found).describedAs(session + ":" + name + " in " + windows).hasSize(1);
    return found.get(0);
  }

  /**
   * Plans by the policy's word, runs by its letter, and holds what stands afterwards against the
   * plan, window by window. Returns what the run says about the session.
   */
  private String planAndRun(String word, String letter) {
    JsonNode plan = place.json("plan", "new.json", "-c", word);
    assertThat(place.windows()).describedAs("a plan changes nothing").isEqualTo(before);
    Result result = place.sessions("run", "new.json", "-c", letter);
    assertThat(result.exit()).describedAs(result.toString()).isZero();
    assertThat(plan.get("sessions")).hasSize(1);
    holds(plan.get("sessions").get(0), place.windows());
    return result.out().lines().findFirst().orElseThrow();
  }

  private void holds(JsonNode planned, List<Window> after) {
    String session = planned.get("session").asString();
    String decision = planned.get("decision").asString();
    List<String> replaced = new ArrayList<>();
    for (JsonNode step : planned.get("windows")) {
      String tab = step.get("tab").asString();
      if (decision.equals("keep")) {
        continue;
      }
      Window window = window(after, session, tab);
      switch (step.get("action").asString()) {
        case "keep" -> assertThat(before).contains(window);
        case "add" -> assertThat(before).noneMatch(w -> w.id().equals(window.id()));
        case "replace" -> {
          replaced.add(tab);
          assertThat(before).noneMatch(w -> w.pid().equals(window.pid()));
        }
        default -> throw new AssertionError("an unknown action: " + step);
      }
    }
    assertThat(after)
        .containsAll(
            before.stream()
                .filter(
                    w ->
                        !(w.session().equals(session)
                            && (decision.equals("replace") || replaced.contains(w.name()))))
                .toList());
  }

  @Test
  void errorRefusesAndTouchesNothing() {
    Result plan = place.sessions("plan", "new.json", "-c", "error");
    Result run = place.sessions("run", "new.json", "-c", "e");

    assertThat(plan.exit()).isEqualTo(3);
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(plan.err())
        .contains("'dev'")
        .contains("restart, rename, skip, mergeOverwrite, mergeSkip");
    assertThat(place.windows()).isEqualTo(before);
  }

  @Test
  void restartPutsANewSessionInThePlaceOfTheOld() {
    assertThat(planAndRun("restart", "r")).isEqualTo("replaced  dev (2 windows)");

    assertThat(place.state()).containsExactly("dev: api, log", SIBLING);
    assertThat(now("dev", "api").sessionId()).isNotEqualTo(old("api").sessionId());
    Workplace.until(
        "the old command ended",
        () -> ProcessHandle.of(Long.parseLong(old("web").pid())).isEmpty());
  }

  @Test
  void renameTakesTheFirstFreeNameAndLeavesTheOld() {
    assertThat(planAndRun("rename", "n"))
        .isEqualTo(
            "created   dev_1 (2 windows; renamed: dev runs already, and was not launched from this file)");

    assertThat(place.state()).containsExactly("dev: api, web, mine", SIBLING, "dev_1: api, log");
  }

  @Test
  void skipLeavesEverything() {
    assertThat(planAndRun("skip", "s"))
        .isEqualTo("kept      dev (dev runs already, and was not launched from this file)");

    assertThat(place.windows()).isEqualTo(before);
  }

  @Test
  void mergeOverwriteReplacesWindowsOfTheSameNameAndAddsTheMissing() {
    assertThat(planAndRun("mergeOverwrite", "m"))
        .isEqualTo("merged    dev (added log; replaced api)");

    assertThat(place.state()).containsExactly("dev: api, web, mine, log", SIBLING);
    assertThat(now("dev", "api").sessionId()).isEqualTo(old("api").sessionId());
    assertThat(now("dev", "web")).isEqualTo(old("web"));
    assertThat(now("dev", "mine")).isEqualTo(old("mine"));
  }

  @Test
  void mergeSkipAddsTheMissingWindowsOnly() {
    assertThat(planAndRun("mergeSkip", "M")).isEqualTo("merged    dev (added log; kept api)");

    assertThat(place.state()).containsExactly("dev: api, web, mine, log", SIBLING);
    assertThat(place.windows()).containsAll(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"restart", "rename", "mergeOverwrite", "mergeSkip"})
  void theScriptDoesTheSameAsTheRun(String policy) {
    Result script = place.sessions("run", "new.json", "-c", policy, "--script");
    assertThat(script.exit()).describedAs(script.toString()).isZero();
    assertThat(place.windows()).describedAs("printing changes nothing").isEqualTo(before);
    place.write("script.sh", script.out());
    Result shell = place.shell("/bin/sh script.sh");
    assertThat(shell.exit()).describedAs(shell.toString()).isZero();
    String scripted = shape();
    place.killServer();

    setUp();
    assertThat(place.sessions("run", "new.json", "-c", policy).exit()).isZero();

    assertThat(shape())
        .isEqualTo(scripted)
        .contains("|log|/bin/sh")
        .containsPattern(":dev(:dev:dev_1)? log ");
  }

  /** Everything of the server that a person can tell apart, but ids, times and run folders. */
  private String shape() {
    String windows =
        place.tmux(
            "list-windows",
            "-a",
            "-F",
            "#{session_name}|#{window_index}|#{window_active}|#{window_name}"
                + "|#{pane_start_command}|#{session_path}");
    return windows.replaceAll("/[0-9a-f]{12}/launch", "/RUN/launch");
  }

  @Test
  void underRestartAMissingStartDirectoryLeavesTheOldSessionAlone() {
    place.write("new.json", place.read("new.json").replace("\"~\"", "\"~/nope\""));

    Result result = place.sessions("run", "new.json", "-c", "restart");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("'~/nope' is not there");
    assertThat(place.windows()).isEqualTo(before);
  }

  @Test
  void twoLayoutsOfOneStoredNameMeetAsThePolicySays() {
    place.layouts("twins.json", layout("a.b", "one"), layout("a_b", "one", "two"));

    for (String policy : List.of("error", "restart")) {
      assertThat(place.sessions("run", "twins.json", "-c", policy).exit()).isEqualTo(3);
    }
    assertThat(place.windows()).isEqualTo(before);
    assertThat(place.sessions("run", "twins.json", "-c", "mergeSkip").exit()).isZero();
    assertThat(place.state()).contains("a_b: one, two").hasSize(3);
    place.tmux("kill-session", "-t", "=a_b");
    assertThat(place.sessions("run", "twins.json", "-c", "rename").exit()).isZero();
    assertThat(place.state()).contains("a_b: one", "a_b_1: one, two").hasSize(4);
  }

  @Test
  void aSiblingThatBeginsWithTheSameLettersIsNeverMeant() {
    place.tmux("kill-session", "-t", old("api").sessionId());
    before = place.windows();

    Result kill = place.sessions("kill", "dev");
    assertThat(kill.exit()).isZero();
    assertThat(kill.out()).isEqualTo("not there dev\n");
    assertThat(place.sessions("attach", "dev", "--print").exit()).isEqualTo(2);
    assertThat(place.windows()).isEqualTo(before);

    for (String policy : List.of("restart", "mergeOverwrite", "mergeSkip", "skip")) {
      assertThat(place.sessions("run", "new.json", "-c", policy).out())
          .startsWith("created   dev (2 windows)\n");
      assertThat(place.state()).containsExactly("dev: api, log", SIBLING);
      assertThat(place.sessions("kill", "new.json").out()).isEqualTo("ended     dev\n");
      assertThat(place.windows()).isEqualTo(before);
    }
  }
}
