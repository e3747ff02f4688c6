package dev.sessions.examples.endtoend;

import static dev.sessions.examples.endtoend.Workplace.layout;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.examples.endtoend.Workplace.Result;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which processes end with a window, and what is said of those that do not. */
@Timeout(120)
class EndingIT {
  @RegisterExtension final Workplace place = new Workplace();

  private static String writes(String file) {
    return "sh -c 'echo $$ >" + file + ".pid; exec sleep 600'";
  }

  private long pid(String file) {
    return Long.parseLong(place.awaitLine("home/" + file + ".pid"));
  }

  private static boolean lives(long pid) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }

  private void run(String... tabs) {
    place.layouts("dev.json", layout("dev", tabs));
    assertThat(place.sessions("run", "dev.json").exit()).isZero();
  }

  @Test
  void whatIgnoresTheHangUpEndsAlsoWithoutItsParent() {
    run(
        "nohup=>nohup " + writes("nohup") + " >/dev/null 2>&1 &",
        "orphan=>(trap '' HUP; " + writes("orphan") + " &)",
        "other=>" + writes("other"));
    List<Long> pids = List.of(pid("nohup"), pid("orphan"), pid("other"));

    Result kill = place.sessions("kill", "dev");

    assertThat(kill.exit()).describedAs(kill.toString()).isZero();
    assertThat(kill.out())
        .startsWith("ended     dev (by force: ")
        .contains(pids.get(0).toString(), pids.get(1).toString())
        .doesNotContain("detached");
    Workplace.until("all have ended", () -> pids.stream().noneMatch(EndingIT::lives));
  }

  @Test
  void whatHasLeftTheTerminalIsNamedAndLivesOn() {
    run(
        "child=>setsid " + writes("child"),
        "daemon=>(setsid " + writes("daemon") + " &)",
        "w=>exec sleep 600");
    long child = pid("child");
    long daemon = pid("daemon");

    Result kill = place.sessions("kill", "dev", "--json");

    assertThat(kill.exit()).describedAs(kill.toString()).isZero();
    JsonNode session = JsonMapper.shared().readTree(kill.out()).get("sessions").get(0);
    assertThat(session.get("ended").asBoolean()).isTrue();
    assertThat(session.get("survivors")).isEmpty();
    assertThat(session.get("detached").valueStream().map(JsonNode::asLong))
        .containsExactlyInAnyOrder(child, daemon);
    assertThat(List.of(child, daemon)).allMatch(EndingIT::lives);

    run("again=>setsid " + writes("again"));
    assertThat(place.sessions("kill", "dev.json").out())
        .isEqualTo(
            "ended     dev (detached from its terminal, and still running: %d)\n"
                .formatted(pid("again")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"restart", "mergeOverwrite", "restart --script", "mergeOverwrite --script"})
  void aReplacementEndsTheSameProcesses(String how) {
    run("nohup=>nohup " + writes("nohup") + " >/dev/null 2>&1 &", "away=>setsid " + writes("away"));
    long nohup = pid("nohup");
    long away = pid("away");
    place.layouts(
        "dev.json",
        layout("dev", "nohup=>" + isAlive(nohup) + " && echo both >both; echo >ran", "away=>true"));

    String line = place.typed("run", "dev.json", "-c") + " " + how;
    Result run = place.shell(how.endsWith("--script") ? line + " >it.sh && sh it.sh" : line);

    assertThat(run.exit()).describedAs(run.toString()).isZero();
    place.awaitLine("home/ran");
    assertThat(place.home().resolve("both")).doesNotExist();
    Workplace.until("it has been reaped", () -> !lives(nohup));
    assertThat(lives(away)).isTrue();
  }

  /** A process that has ended but was not reaped has ended, although it can be sent a signal. */
  private static String isAlive(long pid) {
    return "ps -o stat= -p " + pid + " | grep -v Z";
  }

  @Test
  void theWindowsOfAGroupLiveOnAndThatIsSaid() {
    run("api=>" + writes("api"), "db=>" + writes("db"));
    List<Long> pids = List.of(pid("api"), pid("db"));
    place.tmux("new-session", "-d", "-t", "dev", "-s", "view");

    Result kill = place.sessions("kill", "dev");

    assertThat(kill.exit()).isZero();
    assertThat(kill.out())
        .isEqualTo(
            "closed    dev, but these windows live on: api in session view, db in session view\n");
    assertThat(pids).allMatch(EndingIT::lives);
    assertThat(place.sessionNames()).containsExactly("view");
    place.tmux("new-session", "-d", "-s", "mine");
    JsonNode ended = place.json("kill", "dev.json").get("sessions");
    assertThat(ended.findValuesAsString("tab")).containsExactly("api", "db");
    Workplace.until("both have ended", () -> pids.stream().noneMatch(EndingIT::lives));
  }

  @Test
  void aLinkedWindowLivesOnAndTheOthersEnd() {
    run("api=>" + writes("api"), "db=>" + writes("db"));
    long api = pid("api");
    long db = pid("db");
    place.tmux("new-session", "-d", "-s", "mine");
    place.tmux("link-window", "-s", "=dev:=api", "-t", "=mine:");

    JsonNode session = place.json("kill", "dev").get("sessions").get(0);

    assertThat(session.get("ended").asBoolean()).isFalse();
    assertThat(session.get("wasThere").asBoolean()).isTrue();
    assertThat(session.get("windows").toString())
        .isEqualTo("[{\"window\":\"api\",\"sessions\":[\"mine\"]}]");
    assertThat(lives(api)).isTrue();
    Workplace.until("the other one has ended", () -> !lives(db));
  }

  @Test
  void statusShowsWhatHasLostItsParent() {
    run("nohup=>nohup " + writes("nohup") + " >/dev/null 2>&1 &");
    long nohup = pid("nohup");
    Workplace.until(
        "the orphan is listed",
        () ->
            place
                .json("status", "dev.json", "--processes")
                .findValuesAsString("pid")
                .contains(Long.toString(nohup)));
  }
}
