package dev.sessions.examples.endtoend;

import static dev.sessions.examples.endtoend.Workplace.layout;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.examples.endtoend.Workplace.Result;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names of files: UTF-8 works in every locale, and bytes that are not UTF-8 are refused by name.
 */
@Timeout(240)
class PathBytesIT {
  /** Sets {@code B} to a name with a byte that is not UTF-8. */
  private static final String BYTES =
      "B=$(printf 'caf\\351'); mkdir -p \"$B\"; cp dev.json \"$B\"\n";

  @RegisterExtension final Workplace place = new Workplace();

  @BeforeEach
  void aFile() {
    place.layouts("dev.json", layout("dev", "api"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", "C.UTF-8", "no_SUCH.ISO-8859-1", ""})
  void utf8NamesWorkInEveryLocale(String locale) {
    String name = "\u65e5\u672c \u00e9\ud83d\ude80";
    place.environment().put("LC_ALL", locale);
    place.shell("mkdir '" + name + "'; mv dev.json '" + name + "/" + name + ".json'");
    String folder = place.folder().resolve(name).toString();
    place.environment().put("XDG_STATE_HOME", folder + "/state");
    place.write(name + "/own.conf", "set -g base-index 5\n");
    String options =
        " -o 'socketPath="
            + folder
            + "/s' -o 'config="
            + folder
            + "/own.conf' --plugins '"
            + folder
            + "'";
    List<String> wrong = new ArrayList<>();
    for (String line :
        List.of(
            place.typedPlainly("run", name + "/" + name + ".json") + options,
            place.typedPlainly("status", name + "/" + name + ".json") + options,
            "cd '"
                + name
                + "'; "
                + place.typedPlainly("plan", "-c", "skip", name + ".json")
                + options,
            "cd '" + name + "'; " + place.typedPlainly("exec", "--", "test", "-e", name + ".json"),
            "cd '"
                + name
                + "'; "
                + place.typedPlainly("kill", "./" + name + ".json", "-o", "socketPath=s"),
            place.typedPlainly("exec", "--", "sh", "-c", "test \"$LC_ALL\" = '" + locale + "'"))) {
      Result result = place.shell(line);
      if (result.exit() != 0 || !result.err().isEmpty()) {
        wrong.add(line + ": " + result);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(place.folder().resolve(name).resolve("state")).isDirectory();
  }

  @ParameterizedTest
  @CsvSource({
    "validate \"$B/dev.json\",                     argument 'caf\\xE9/dev.json'",
    "status -o \"socketPath=$B/s\",                argument 'socketPath=caf\\xE9/s'",
    "status -o \"config=$B/c\",                    argument 'config=caf\\xE9/c'",
    "exec -- printf \"$B\",                        argument 'caf\\xE9'",
    "exec --cwd \"$B\" -- true,                    argument 'caf\\xE9'",
    "kill \"$B\",                                  argument 'caf\\xE9'",
  })
  void anArgumentIsNamedByItsBytesAndNothingIsDone(String words, String named) {
    Result result = place.shell(BYTES + place.typedPlainly() + " " + words);
    assertThat(result.exit()).describedAs(result.toString()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("sessions: the " + named + " has bytes that are not UTF-8")
        .hasLineCount(1);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void theReplacementCharacterItselfIsAName() {
    place.write("\ufffd.json", place.read("dev.json"));
    assertThat(place.shell(place.typedPlainly("validate", "\ufffd.json")).exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "XDG_STATE_HOME=$PWD/$B,   status,                the state folder",
    "HOME=$PWD/$B,             backends,              the plugin folder",
    "XDG_DATA_HOME=$PWD/$B,    backends,              the plugin folder",
    "'TMUX=$PWD/$B/s,1,0',     status,                the socket of the surrounding tmux",
    "NONE=,                    status link/dev.json,  the layouts file",
  })
  void aFolderIsNamedAndNoOtherIsUsed(String variable, String command, String named) {
    place.environment().remove("XDG_DATA_HOME");
    String line =
        BYTES
            + "ln -s \"$B\" link; export \""
            + variable
            + "\"\n"
            + place.typedPlainly(command.split(" "));
    Result result = place.shell(line + "; code=$?; ls | LC_ALL=C grep -c '^caf'; exit $code");
    assertThat(result.exit()).describedAs(result.toString()).isEqualTo(2);
    assertThat(result.err()).contains(named, "has bytes in its name that are not UTF-8");
    assertThat(result.out()).describedAs("folders of a similar name").isEqualTo("1\n");
  }

  @Test
  void inSuchACurrentFolderWholePathsWorkAndRelativeOnesAreRefused() {
    String there = BYTES + "cd \"$B\"\n";
    String file = place.folder().resolve("dev.json").toString();
    assertThat(place.shell(there + place.typed("run", file)).exit()).isZero();
    Result exec = place.shell(there + place.typedPlainly("exec", "--", "test", "-e", "dev.json"));
    assertThat(exec.exit()).isZero();
    for (String words : List.of("validate ./dev.json", "validate -", "status -o socketPath=s")) {
      Result result = place.shell(there + place.typedPlainly(words.split(" ")) + " < dev.json");
      assertThat(result.exit()).describedAs(result.toString()).isEqualTo(2);
      assertThat(result.err()).contains("has bytes in its name that are not UTF-8");
    }
  }
}
