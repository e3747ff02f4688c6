package dev.sessions.examples.endtoend;

import static dev.sessions.examples.endtoend.Workplace.layout;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.spi.ShellQuote;
import dev.sessions.examples.endtoend.Workplace.Result;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Names that a naive tool trips over, through every command. */
@Timeout(120)
class NamesIT {
  private static final List<String> NAMES =
      List.of(
          "my.app",
          "a:b",
          "two  words",
          "-x",
          "=a",
          "0",
          "123",
          "$0",
          "@0",
          "%1",
          "#{pid}",
          "#(touch pwned)",
          "#S",
          "*",
          "it's; \"q\"",
          "caf\u00e9",
          "\ud83d\ude80 rocket",
          "{last}",
          "~",
          "a;",
          "a\\b",
          "$HOME");

  @RegisterExtension final Workplace place = new Workplace();

  @Test
  void anyNameIsLaunchedFoundAndEnded() {
    // Longer names that begin alike must not be taken for those of the file.
    place.tmux("new-session", "-d", "-s", "my_app-2", "-n", "w", "exec sleep 600");
    place.tmux("new-session", "-d", "-s", "1234", "-n", "w", "exec sleep 600");
    String[] tabs = NAMES.toArray(String[]::new);
    place.layouts(
        "names.json", NAMES.stream().map(name -> layout(name, "w")).toArray(LayoutConfig[]::new));
    place.layouts("tabs.json", layout("tabs", tabs));

    JsonNode run = place.json("run", "names.json");
    List<String> stored = run.findValuesAsString("session");
    assertThat(stored).startsWith("my_app", "a_b", "two__words", "-x").doesNotHaveDuplicates();
    assertThat(stored).contains("caf\u00e9", "\ud83d\ude80_rocket", "#{pid}", "#(touch_pwned)");
    assertThat(place.sessionNames())
        .containsAll(stored)
        .contains("my_app-2", "1234")
        .hasSize(NAMES.size() + 2);

    JsonNode tabsRun = place.json("run", "tabs.json");
    assertThat(tabsRun.get("failed").asInt()).isZero();
    JsonNode status = place.json("status", "tabs.json");
    assertThat(status.findValuesAsString("tab")).containsExactlyElementsOf(NAMES);

    assertThat(place.json("status", "names.json").findValuesAsString("window"))
        .hasSize(NAMES.size())
        .doesNotContain("null", "");
    assertThat(place.home().resolve("pwned")).doesNotExist();
    assertThat(place.folder().resolve("pwned")).doesNotExist();

    attachesTo("my.app", "my_app");
    attachesTo("-x", "-x");
    attachesTo("$0", "$0");
    attachesTo("\ud83d\ude80 rocket", "\ud83d\ude80_rocket");

    assertThat(place.sessions("kill", "two  words", "#(touch pwned)").out())
        .isEqualTo("ended     two__words\nended     #(touch_pwned)\n");
    Result kill = place.sessions("kill", "names.json");
    assertThat(kill.exit()).describedAs(kill.toString()).isZero();
    assertThat(kill.out().lines().filter(line -> line.startsWith("ended     ")))
        .hasSize(NAMES.size() - 2);
    assertThat(place.sessionNames()).containsExactlyInAnyOrder("1234", "my_app-2", "tabs");
  }

  private void attachesTo(String typed, String session) {
    JsonNode attach = place.json("attach", "--print", "--", typed);
    String id = attach.get("argv").get(attach.get("argv").size() - 1).asString();
    assertThat(place.tmux("display-message", "-p", "-t", id + ":", "#{session_name}"))
        .isEqualTo(session);
  }

  @Test
  void tabNamesThatLookLikeIndexesAndIdsAreMergedByTheirOwnWindows() {
    place.layouts("tabs.json", layout("t", "a", "1", "0", "@0", "-x", "x.y"));
    assertThat(place.sessions("run", "tabs.json").exit()).isZero();
    List<Workplace.Window> before = place.windows();
    place.layouts("more.json", layout("t", "0", "@0", "2"));

    assertThat(place.sessions("run", "more.json", "-c", "m").exit()).isZero();

    assertThat(place.state()).containsExactly("t: a, 1, 0, @0, -x, x.y, 2");
    List<Workplace.Window> after = place.windows();
    for (int at : new int[] {0, 1, 4, 5}) {
      assertThat(after.get(at)).isEqualTo(before.get(at));
    }
    for (int at : new int[] {2, 3}) {
      assertThat(after.get(at).pid()).isNotEqualTo(before.get(at).pid());
    }
  }

  @Test
  void namesThatAreNotAsciiWorkInTheLocaleC() {
    // Written by a shell: this JVM may itself run in a locale that has no such file names.
    String folder = "d\u00e9p\u00f4t \ud83d\ude80";
    place.environment().put("LC_ALL", "C");
    String json =
        """
        {"version": "0.1", "layouts": [{"layoutName": "caf\u00e9", "layoutTabs": [
          {"tabName": "na\u00efve \u65e5", "startDir": "FOLDER",
           "command": "printf '%s|%s|%s\\\\n' \\"$PWD\\" \\"$LC_ALL\\" '\u00fc' >../seen; exec sleep 600"}]}]}
        """
            .replace("FOLDER", folder);
    place.shell(
        "mkdir "
            + ShellQuote.word(folder)
            + "; printf %s "
            + ShellQuote.word(json)
            + " >caf\u00e9.json");

    Result run = place.sessions("run", "caf\u00e9.json");

    assertThat(run.exit()).describedAs(run.toString()).isZero();
    assertThat(run.out()).startsWith("created   caf\u00e9 (1 window)\n");
    assertThat(place.state()).containsExactly("caf\u00e9: na\u00efve \u65e5");
    assertThat(place.awaitLine("seen")).isEqualTo(place.folder() + "/" + folder + "|C|\u00fc");
    assertThat(place.sessions("run", "caf\u00e9.json").exit()).isEqualTo(3);
    assertThat(place.json("status", "caf\u00e9.json").findValuesAsString("running"))
        .containsExactly("true");
    assertThat(place.sessions("run", "caf\u00e9.json", "-c", "M").out())
        .contains("kept na\u00efve \u65e5");
    assertThat(place.sessions("attach", "caf\u00e9", "--print").exit()).isZero();
    assertThat(place.sessions("kill", "caf\u00e9").out()).isEqualTo("ended     caf\u00e9\n");
    assertThat(place.windows()).isEmpty();
  }
}
