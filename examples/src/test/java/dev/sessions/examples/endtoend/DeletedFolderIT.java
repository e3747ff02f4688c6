package dev.sessions.examples.endtoend;

import static dev.sessions.examples.endtoend.Workplace.layout;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.examples.endtoend.Workplace.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a current folder that was deleted everything works but what is relative to it. */
@Timeout(240)
class DeletedFolderIT {
  @RegisterExtension final Workplace place = new Workplace();

  private String file;

  @BeforeEach
  void aFile() {
    place.layouts("dev.json", layout("dev", "api"));
    file = place.folder().resolve("dev.json").toString();
  }

  /** Types a line in a folder that was deleted. The shell's own complaints are left out. */
  private Result inDeletedFolder(String line) {
    Result result = place.shell("mkdir gone; cd gone; rmdir ../gone; cd . 2>/dev/null\n" + line);
    String err =
        result
            .err()
            .lines()
            .filter(said -> said.startsWith("sessions: "))
            .reduce("", String::concat);
    return new Result(result.exit(), result.out(), err);
  }

  @Test
  void everyCommandWorks() {
    List<String> wrong = new ArrayList<>();
    for (String line :
        List.of(
            place.typedPlainly("--version"),
            place.typedPlainly("backends"),
            place.typedPlainly("validate", file),
            place.typedPlainly("validate", "-") + " < " + file,
            place.typed("plan", file),
            place.typed("run", file),
            place.typed("run", "--script", "-c", "restart", file),
            place.typed("status", file),
            place.typed("status"),
            place.typed("wait", "--until", "running", file),
            place.typed("logs", "dev"),
            place.typed("attach", "--print"),
            place.typed("plan", "-c", "skip", "-") + " < " + file,
            place.typed("kill", file),
            place.typed("run", "-") + " < " + file,
            place.typed("status", "-") + " < " + file,
            place.typed("kill", "--all"))) {
      Result result = inDeletedFolder(line);
      if (result.exit() != 0 || !result.err().isEmpty()) {
        wrong.add(line + ": " + result);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aCommandOfExecRunsInTheFolderItself() {
    Result result = inDeletedFolder(place.typedPlainly("exec", "--", "readlink", "/proc/self/cwd"));
    assertThat(result.out()).endsWith("gone (deleted)\n");
    assertThat(result.exit()).isZero();
    assertThat(inDeletedFolder(place.typedPlainly("exec", "--cwd", "/", "--", "pwd")).out())
        .isEqualTo("/\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "validate etc/passwd",
        "status ./dev.json",
        "status --html page.html",
        "exec --cwd . -- true",
        "backends --plugins tmp",
        "status -o socketPath=socket",
        "status -o config=etc/passwd",
      })
  void whatIsRelativeIsNotThereAndNotTakenFromAnotherFolder(String line) {
    Result result = inDeletedFolder(place.typedPlainly(line.split(" ")));
    assertThat(result.exit()).describedAs(result.toString()).isEqualTo(2);
    assertThat(result.err()).contains("current folder").contains("/gone (deleted)");
    assertThat(Path.of("/socket")).doesNotExist();
    assertThat(Path.of("/page.html")).doesNotExist();
  }

  @Test
  void layoutsOfStandardInputWithARelativeStartDirectoryAreRefused() {
    place.write("rel.json", place.read("dev.json").replace("\"~\"", "\".\""));
    Result result =
        inDeletedFolder(place.typed("run", "-") + " < " + place.folder().resolve("rel.json"));
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("startDir '.' is not there").contains("/gone (deleted)");
  }

  /** The name of the deleted folder may be that of another one by now. */
  @Test
  void aFolderOfTheSameNameIsNotTakenForIt() {
    Result result =
        place.shell(
            "mkdir gone; cd gone; rmdir ../gone; mkdir ../gone; cp ../dev.json ../gone\n"
                + place.typedPlainly("validate", "./dev.json"));
    assertThat(result.exit()).describedAs(result.toString()).isEqualTo(2);
    assertThat(result.err()).contains("/gone (deleted)");
  }
}
