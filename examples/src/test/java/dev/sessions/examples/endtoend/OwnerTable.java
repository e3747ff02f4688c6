package dev.sessions.examples.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.examples.endtoend.Workplace.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out the rows of one scenario of {@code owners.txt}, which says what each word means. What
 * a row has behind its arrow is what was observed.
 */
final class OwnerTable {
  static final String ARROW = " => ";
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Pattern READING =
      Pattern.compile("(alive|logs|status|java \\S+ \\S+ status).*");

  private final Workplace place;
  private final OwnerManagers managers;

  OwnerTable(Workplace place) {
    this.place = place;
    this.managers = new OwnerManagers(place);
  }

  /** Returns the rows with what was observed in place of what is expected. */
  List<String> observed(List<String> rows) {
    List<String> observed = new ArrayList<>();
    for (String row : rows) {
      String command = row.split(ARROW, 2)[0];
      observed.add(row.contains(ARROW) ? settled(command, row) : done(command));
    }
    return observed;
  }

  /** What only reads is asked again for a while: a command may not have begun yet. */
  private String settled(String command, String expected) {
    String observed = command + ARROW + outcome(command);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!observed.equals(expected)
        && READING.matcher(command).matches()
        && System.nanoTime() < end) {
      observed = command + ARROW + outcome(command);
    }
    return observed;
  }

  /** A row without an arrow prepares something: it prints nothing. */
  private String done(String command) {
    assertThat(outcome(command)).describedAs(command).isEmpty();
    return command;
  }

  private String outcome(String row) {
    String[] words = row.split(" ", 2);
    String rest = words.length > 1 ? words[1] : "";
    return switch (words[0]) {
      case "file" -> file(rest);
      case "sh" -> text(place.shell(rest));
      case "tmux" -> text(place.shell("exec tmux -u -S s -f tmux.conf " + rest));
      case "end-server" -> endServer();
      case "run" -> withoutHint(type("run", rest));
      case "kill" -> text(type("kill", "--grace 0.5 " + rest));
      case "logs" -> text(type("logs", rest));
      case "attach" -> attached(type("attach", "--print --json " + rest));
      case "status" -> status(type("status", "--json " + rest));
      case "wait" -> waited(type("wait", "--json --timeout 0.2 " + rest));
      case "windows" -> String.join("; ", place.state());
      case "alive" -> alive(rest);
      case "plan", "java" -> managers.outcome(words[0], rest);
      default -> throw new IllegalArgumentException(row);
    };
  }

  private Result type(String command, String arguments) {
    return place.shell(place.typed(command) + " " + arguments);
  }

  private String endServer() {
    place.killServer();
    return "";
  }

  /** Writes {@code NAME LAYOUT: TAB TAB=COMMAND; LAYOUT: …}. */
  private String file(String text) {
    String[] words = text.split(" ", 2);
    LayoutConfig[] layouts =
        Stream.of(words[1].split("; ")).map(OwnerTable::layout).toArray(LayoutConfig[]::new);
    place.layouts(words[0], layouts);
    return "";
  }

  private static LayoutConfig layout(String text) {
    String[] parts = text.split(": ");
    List<TabConfig> tabs =
        Stream.of(parts[1].split(" ")).map(word -> tab(word.split("=", 2))).toList();
    return new LayoutConfig(parts[0], tabs);
  }

  /** A tab's command says who it is, and writes down its process, which {@code alive} counts. */
  private static TabConfig tab(String[] word) {
    String end = word.length > 1 ? word[1].replace('~', ' ') : "exec sleep 600";
    return new TabConfig(
        word[0], "~", "echo I am " + word[0] + "; echo $$ >>~/" + word[0] + ".pids; " + end);
  }

  /** Counts the processes that a tab has ever had and that run: not those that nobody reaps. */
  private String alive(String tab) {
    return text(place.shell(
            "ps -o stat= -p \"$(paste -s -d, home/" + tab + ".pids)\" | grep -vc '^Z'"))
        .split(";")[0];
  }

  private static JsonNode json(Result result) {
    return JsonMapper.shared().readTree(result.out());
  }

  private String attached(Result result) {
    if (result.exit() != 0) {
      return text(new Result(result.exit(), "", result.err()));
    }
    JsonNode argv = json(result).get("argv");
    String id = argv.get(argv.size() - 1).asString();
    return place.tmux("display-message", "-p", "-t", id + ":", "#{session_name}");
  }

  private String waited(Result result) {
    String outcome = result.out().isEmpty() ? "" : json(result).get("outcome").asString();
    String said = result.err().replace("sessions: the time to wait is over\n", "");
    return text(new Result(result.exit(), outcome + "\n", said));
  }

  private String status(Result result) {
    return result.exit() == 0
        ? OwnerTexts.status(json(result)) + (result.err().isEmpty() ? "" : "; " + text(result))
        : text(result);
  }

  private String withoutHint(Result result) {
    String out = result.out().replaceAll("(?m)^attach with: .*\n", "");
    return text(new Result(result.exit(), out, result.err()));
  }

  /** Returns what was printed on one line, the exit code if it is not 0, and no folder's name. */
  private String text(Result result) {
    List<String> parts = new ArrayList<>();
    Stream.of(result.out().lines(), result.err().lines())
        .flatMap(lines -> lines)
        .filter(line -> !line.isBlank())
        .forEach(parts::add);
    if (result.exit() != 0) {
      parts.add("exit " + result.exit());
    }
    return OwnerTexts.plain(String.join("; ", parts), place.folder());
  }
}
