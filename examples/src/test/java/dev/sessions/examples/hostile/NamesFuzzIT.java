package dev.sessions.examples.hostile;

import static dev.sessions.examples.hostile.Fuzz.assertCleanResult;
import static dev.sessions.examples.hostile.Fuzz.assertNoInternalError;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.spi.ShellQuote;
import dev.sessions.examples.endtoend.Workplace;
import dev.sessions.examples.endtoend.Workplace.Result;
import dev.sessions.examples.endtoend.Workplace.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hostile names, directories and commands, in layouts files and on the command line. */
@Tag("fuzz")
@Timeout(3600)
class NamesFuzzIT {
  private static final String FILE = "f.json";

  /** The variable that a start directory names; its value must not be expanded again. */
  private static final String VARIABLE = "ODD_DIR";

  @RegisterExtension final Workplace place = new Workplace();
  private InProcessCommand command = new InProcessCommand(place);

  @BeforeEach
  void createCommand() {
    command = new InProcessCommand(place);
  }

  @Test
  void readingAndPlanningStartsAndWritesNothing() {
    Fuzz.repeat(
        "layouts that are read and planned",
        random -> {
          Canary canary = Canary.of(place, random);
          HostileText text = new HostileText(random, canary.name());
          place.write(FILE, RawLayouts.file(layouts(random, text)));
          Set<Path> before = Canary.files(place);

          assertCleanResult(command.run("validate", FILE));
          assertCleanResult(command.run("plan", FILE));
          assertNoInternalError(command.run("run", FILE, "--script", "--prefix=" + text.name()));
          assertCleanResult(command.run("status", FILE));

          canary.assertNotCreated();
          assertThat(Canary.files(place)).describedAs("nothing is written").isEqualTo(before);
          assertThat(place.windows()).describedAs("nothing is started").isEmpty();
        });
  }

  private List<Map<String, Object>> layouts(Random random, HostileText text) {
    List<Map<String, Object>> layouts = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      List<Map<String, String>> tabs = new ArrayList<>();
      for (int j = random.nextInt(3); j >= 0; j--) {
        String dir = random.nextBoolean() ? "~" : text.name();
        tabs.add(RawLayouts.tab(anyName(random, text), dir, text.lines()));
      }
      layouts.add(RawLayouts.layout(anyName(random, text), tabs));
    }
    return layouts;
  }

  private static String anyName(Random random, HostileText text) {
    return random.nextInt(10) == 0 ? text.invalidName() : text.name();
  }

  @Test
  void commandsAreLaunchedExactlyAsWritten() {
    place.tmux("new-session", "-d", "-s", "canary", "-n", "a", "exec sleep 600");
    List<Window> mine = place.windows();
    Fuzz.repeat(
        "layouts that are launched",
        random -> {
          Canary canary = Canary.of(place, random);
          HostileText text = new HostileText(random, canary.name());
          Path start = folder(random, text);
          place.environment().put(VARIABLE, start.toString());
          List<String> printed = new ArrayList<>();
          place.write(FILE, RawLayouts.file(List.of(launched(random, text, start, printed))));

          String script = random.nextInt(3) == 0 ? script() : "";
          Result run = script.isEmpty() ? command.run("run", FILE) : place.shell(script);
          assertThat(run.exit()).describedAs(run + script).isZero();
          for (int i = 0; i < printed.size(); i++) {
            Path file = place.folder().resolve("printed" + i);
            Workplace.until("the command to run", () -> Files.exists(file));
            assertThat(Files.readString(file))
                .isEqualTo(start.toRealPath() + "\n" + printed.get(i) + "|");
            Files.delete(file);
          }
          assertRuns(printed.size());
          assertCleanResult(command.run("status", FILE));
          assertThat(command.run("plan", FILE).exit())
              .describedAs("the session exists")
              .isEqualTo(3);
          Result kill = command.run("kill", FILE);
          assertCleanResult(kill);
          assertThat(kill.exit()).describedAs(kill.toString()).isZero();
          assertThat(place.windows()).isEqualTo(mine);
          canary.assertNotCreated();
          Files.delete(start);
        });
  }

  private String script() {
    Result script = command.run("run", FILE, "--script");
    assertThat(script.exit()).describedAs(script.toString()).isZero();
    return script.out();
  }

  private Path folder(Random random, HostileText text) throws IOException {
    Path base = place.folder().resolve("dirs");
    return Files.createDirectories(base.resolve(text.fileName()));
  }

  /** Returns a layout whose commands print their directory and their argument, then sleep. */
  private Map<String, Object> launched(
      Random random, HostileText text, Path start, List<String> printed) {
    List<Map<String, String>> tabs = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      String name = nameOf(text);
      if (names.add(name)) {
        String file = place.folder().resolve("printed" + printed.size()).toString();
        String word = text.lines();
        printed.add(word);
        String dir = start.toString().contains("$") || random.nextBoolean() ? "$" + VARIABLE : "";
        tabs.add(
            RawLayouts.tab(
                name,
                dir.isEmpty() ? start.toString() : dir,
                "{ pwd -P; printf '%s|' "
                    + ShellQuote.word(word)
                    + "; } >"
                    + file
                    + ".new; mv "
                    + file
                    + ".new "
                    + file
                    + "; exec sleep 600"));
      }
    }
    return RawLayouts.layout(nameOf(text), tabs);
  }

  private static String nameOf(HostileText text) {
    return Stream.generate(text::name).filter(name -> !name.isBlank()).findFirst().orElseThrow();
  }

  private void assertRuns(int tabs) {
    JsonNode session =
        JsonMapper.shared().readTree(command.run("status", FILE, "--json").out()).at("/sessions/0");
    assertThat(session.at("/running").asBoolean()).describedAs(session.toString()).isTrue();
    assertThat(session.at("/tabs")).describedAs(session.toString()).hasSize(tabs);
    session
        .at("/tabs")
        .forEach(
            tab ->
                assertThat(tab.at("/state").asString())
                    .describedAs(session.toString())
                    .isEqualTo("running"));
  }

  @Test
  void aNameOnTheCommandLineMatchesExactly() {
    place.tmux("new-session", "-d", "-s", "canary", "-n", "a", "exec sleep 600");
    place.tmux("new-session", "-d", "-s", "canary-2", "-n", "b", "exec sleep 600");
    place.layouts("dev.json", Workplace.layout("dev", "a", "b"));
    List<Window> mine = place.windows();
    Fuzz.repeat(
        "names on the command line",
        random -> {
          Canary canary = Canary.of(place, random);
          HostileText text = new HostileText(random, canary.name());
          String name = anyName(random, text);
          Result result =
              switch (random.nextInt(8)) {
                case 0 -> command.run("attach", "--print", "--", name);
                case 1 -> command.run("logs", "--", name);
                case 2 -> command.run("logs", "--", "canary", name);
                case 3 -> command.run("plan", "dev.json", "--layouts=" + name);
                case 4 -> command.run("plan", "dev.json", "--tabs=" + name);
                case 5 -> command.run("plan", "dev.json", "--prefix=" + name);
                default -> command.run("kill", "--", name);
              };
          assertCleanResult(result);
          assertThat(place.windows()).describedAs(name + result).isEqualTo(mine);
          canary.assertNotCreated();
        });
  }
}
