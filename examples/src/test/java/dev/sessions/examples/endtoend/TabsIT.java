package dev.sessions.examples.endtoend;

import static dev.sessions.examples.endtoend.Workplace.layout;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.examples.endtoend.Workplace.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the command does to one tab of a session, on a real tmux. */
@Timeout(180)
class TabsIT {
  @RegisterExtension final Workplace place = new Workplace();

  private Path file(String name) {
    return place.home().resolve(name);
  }

  private static int lines(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file).size() : 0;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "two words",
        "it's",
        "a \"quote\"",
        "back\\slash",
        "price $5; # {x} #{pid}",
        "tab\tin it",
        "grün 🚀",
        "#[fg=red]",
        "~",
        "two  blanks ;"
      })
  void aTabRunsAgainInItsDirectoryWhateverThatIsCalled(String name) throws IOException {
    Path folder = Files.createDirectories(file(name));
    TabConfig simple = new TabConfig("simple", folder.toString(), "tail -f /dev/null");
    TabConfig script =
        new TabConfig("script", folder.toString(), "echo \"run\" >>log\n# 'x' $\nexec sleep 600");
    place.layouts("dirs.json", LayoutConfig.named("dirs").tab(simple).tab(script).build());
    assertThat(place.sessions("run", "dirs.json").exit()).isZero();
    Path log = folder.resolve("log");
    Workplace.until("it has run", () -> lines(log) == 1);

    JsonNode script2 = place.json("restart", "dirs", "script");
    JsonNode simple2 = place.json("restart", "dirs.json", "simple");

    Workplace.until("it has run again", () -> lines(log) == 2);
    assertThat(script2.get("startDir").asString()).isEqualTo(folder.toString());
    assertThat(script2.get("command").asString()).isEqualTo(script.command());
    assertThat(simple2.get("startDir").asString()).isEqualTo(folder.toString());
    assertThat(simple2.get("command").asString()).isEqualTo(simple.command());
    assertThat(place.windows()).hasSize(2);
    assertThat(place.json("status", "dirs.json").findValuesAsString("state"))
        .containsExactly("running", "running");
  }

  @ParameterizedTest
  @ValueSource(strings = {"backToShell", "terminate", "killWindow"})
  void theNewCommandBeginsWhenTheOldOneHasEnded(String mode) throws IOException {
    place.layouts(
        "deaf.json",
        layout(
            "deaf",
            "w=>trap '' HUP; [ -e lock ] && echo bad >>overlap; touch lock; echo run >>runs;"
                + " trap 'rm lock; exit 0' TERM; while :; do sleep 0.1; done",
            "other=>exec sleep 600"));
    place.sessions("run", "deaf.json", "-e", mode);
    Workplace.until("it has run", () -> lines(file("runs")) == 1);

    Result result = place.sessions("restart", "deaf", "w");

    assertThat(result.exit()).describedAs(result.toString()).isZero();
    Workplace.until("it has run again", () -> lines(file("runs")) == 2);
    assertThat(file("overlap")).doesNotExist();
    assertThat(place.windows()).hasSize(2);
    assertThat(place.json("status", "deaf").findValuesAsString("state"))
        .containsExactly("running", "running");
  }

  @Test
  void aTabThatHasEndedRunsAgainAndItsNeighbourIsLeftAlone() throws IOException {
    place.layouts("jobs.json", layout("jobs", "job=>echo run >>runs; exit 3", "w=>exec sleep 600"));
    place.sessions("run", "jobs.json");
    Workplace.until(
        "it has ended",
        () -> place.json("status", "jobs").findValuesAsString("state").contains("idle"));
    String neighbour =
        place.windows().stream()
            .filter(it -> it.name().equals("w"))
            .findFirst()
            .orElseThrow()
            .pid();

    assertThat(place.json("status").findValuesAsString("command"))
        .contains("echo run >>runs; exit 3");
    assertThat(place.sessions("restart", "jobs", "jobs::job").exit()).isZero();

    Workplace.until("it has run again", () -> lines(file("runs")) == 2);
    assertThat(place.windows()).extracting(Workplace.Window::name).containsExactly("job", "w");
    assertThat(place.windows()).extracting(Workplace.Window::pid).contains(neighbour);
  }

  @Test
  void aTabOfARenamedSessionStaysItsFiles() {
    place.layouts("dev.json", layout("dev", "a=>exec sleep 600", "b=>exec sleep 600"));
    place.sessions("run", "dev.json");
    place.tmux("rename-session", "-t", "=dev", "mine");
    place.tmux("new-session", "-d", "-s", "dev", "sleep 600");
    assertThat(place.sessions("restart", "dev.json", "b").out())
        .isEqualTo("restarted b in session mine\n");
    assertThat(place.json("status", "dev.json").findValuesAsString("state"))
        .containsExactly("running", "running");
    assertThat(place.sessions("restart", "dev", "0").exit()).isNotZero();
    assertThat(place.sessions("kill", "dev.json").out()).isEqualTo("ended     mine\n");
    assertThat(place.sessionNames()).containsExactly("dev");
  }

  @Test
  void aTabEndsAloneAndAttachingGoesToATab() {
    place.layouts(
        "dev.json", layout("dev", "a=>exec sleep 600", "b=>exec sleep 600", "c=>exec sleep 600"));
    place.sessions("run", "dev.json");
    List<String> argv =
        place
            .json("attach", "dev", "c", "--print")
            .findValue("argv")
            .valueStream()
            .map(JsonNode::asString)
            .toList();
    assertThat(place.tmux("display-message", "-p", "-t", "=dev:", "#{window_name}")).isEqualTo("a");
    // In a window of the same server, the command switches to the tab without a terminal of ours.
    place.tmux("select-window", "-t", argv.get(argv.size() - 1).replaceAll("\\..*", ""));
    assertThat(place.tmux("display-message", "-p", "-t", "=dev:", "#{window_name}")).isEqualTo("c");

    assertThat(place.sessions("kill", "dev", "b").out()).isEqualTo("ended     b in session dev\n");
    assertThat(place.windows()).extracting(Workplace.Window::name).containsExactly("a", "c");
    assertThat(place.sessions("kill", "dev", "d").exit()).isZero();
  }
}
