package dev.sessions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.cli.Shell.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher as people run it: a script, on the jars that the build has just made. */
@Timeout(120)
class LauncherIT {
  @TempDir Path folder;
  private Launcher launcher;

  @BeforeEach
  void launcher() {
    launcher = new Launcher(folder);
  }

  @Test
  void saysItsVersionAndNothingElse() throws Exception {
    Result result = launcher.sessions("--version");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).matches("sessions \\S+\n");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void worksThroughALinkFromAnywhere() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("a link"), Launcher.SCRIPT);
    Path second = Files.createSymbolicLink(folder.resolve("another"), link.getFileName());
    assertThat(launcher.run(Map.of(), List.of(second.toString(), "--version")).exit()).isZero();
  }

  @Test
  void findsTheInstalledBackends() throws Exception {
    assertThat(launcher.sessions("backends").out().lines()).contains("fake", "tmux");
  }

  @Test
  void argumentsPassThroughUntouched() throws Exception {
    Files.writeString(folder.resolve("x1"), "");
    for (String name :
        List.of("two words", "x*", "$HOME", "it's", "\"q\"", "caf\u00e9 \ud83d\ude80", "")) {
      Result result = launcher.sessions("status", "-b", "fake", "-o", name);
      assertThat(result.err())
          .isEqualTo("sessions: the backend option '" + name + "' is not KEY=VALUE\n");
      assertThat(result.exit()).isEqualTo(2);
    }
  }

  @Test
  void namesThatAreNotAsciiSurviveAnyLocale() throws Exception {
    String option = "sessions=caf\u00e9";
    for (String locale : List.of("C", "POSIX", "no_SUCH.ISO-8859-1", "")) {
      Result result =
          launcher.sessions(Map.of("LC_ALL", locale), "status", "-b", "fake", "-o", option);
      assertThat(result.out()).describedAs(locale).contains("caf\u00e9");
    }
  }

  @Test
  void runsTheLayoutsOfAFile() throws Exception {
    Files.writeString(folder.resolve("layouts.json"), Shell.LAYOUTS);
    Result result = launcher.sessions("run", "layouts.json", "-b", "fake", "-o", "sessions=dev");
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("session 'dev'");
    assertThat(launcher.sessions("run", "layouts.json", "-b", "fake").out())
        .startsWith("created   dev (2 windows)\ncreated   my_ops (1 window)\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sessions validate - <x/layouts.json",
        "cat x/layouts.json | sessions validate -",
        "cat x/layouts.json | sessions validate /dev/stdin",
        "cd x; sessions validate ../x/../x/layouts.json; cd ..; sessions validate /dev/stdin <x/layouts.json",
        "sessions validate <(cat x/layouts.json)",
        "sessions validate /dev/fd/7 7<x/layouts.json",
        "sessions validate /proc/self/fd/7 7<x/layouts.json",
        "cd /dev; CDPATH= cd - >&2; sessions validate /dev/../dev/fd/7 7<x/layouts.json"
      })
  void aPipeIsAFileOfTheCurrentFolder(String line) throws Exception {
    Files.createDirectories(folder.resolve("sub"));
    Files.createDirectories(folder.resolve("x/sub"));
    Files.writeString(
        folder.resolve("x/layouts.json"),
        """
        {"version": "0.1", "layouts": [{"layoutName": "dev", "layoutTabs": [
          {"tabName": "api", "startDir": "sub", "command": "run"}]}]}
        """);
    String script = "sessions() { \"$launcher\" \"$@\"; }; " + line;
    Result result =
        launcher.run(Map.of("launcher", Launcher.SCRIPT.toString()), List.of("bash", "-c", script));
    assertThat(result.err() + result.out()).contains(" is valid").doesNotContain("is not there");
    assertThat(result.exit()).isZero();
  }

  @Test
  void becomesTheCommandThatAttaches() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path program = bin.resolve("fake");
    // What attaches says who its parent is and what it sees: no JVM, and the caller's own locale.
    Files.writeString(program, "#!/bin/sh\necho \"$1 $$ ${LC_ALL-unset}\"\nexit 9\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    String script = "echo $$; exec \"$0\" attach one -b fake -o sessions=one";
    Result result =
        launcher.run(
            Map.of("PATH", bin + ":" + System.getenv("PATH"), "LC_ALL", "POSIX"),
            List.of("/bin/sh", "-c", script, Launcher.SCRIPT.toString()));
    String pid = result.out().lines().findFirst().orElseThrow();
    assertThat(result.out().lines()).contains("attach " + pid + " POSIX");
    assertThat(result.exit()).isEqualTo(9);
  }

  @Test
  void aFailedAttachKeepsItsExitCodeAndLeavesNoFile() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Result result =
        launcher.run(
            Map.of("TMPDIR", temporary.toString()),
            List.of(Launcher.SCRIPT.toString(), "attach", "one", "-b", "fake"));
    assertThat(result.exit()).isEqualTo(5);
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void saysWhatIsMissingWithoutJava() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Result result =
        launcher.run(
            Map.of("PATH", empty.toString(), "JAVA_HOME", ""),
            List.of("/bin/sh", Launcher.SCRIPT.toString(), "--version"));
    assertThat(result.exit()).isEqualTo(5);
    assertThat(result.err()).contains("install a JDK of version 17 or newer");
  }

  @Test
  void refusesAJavaThatIsTooOld() throws Exception {
    Path home = Files.createDirectories(folder.resolve("jdk/bin")).getParent();
    Files.writeString(home.resolve("bin/java"), "#!/bin/sh\n");
    assertThat(home.resolve("bin/java").toFile().setExecutable(true)).isTrue();
    Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"1.8.0_402\"\n");
    Result result =
        launcher.run(
            Map.of("JAVA_HOME", home.toString()), List.of(Launcher.SCRIPT.toString(), "--version"));
    assertThat(result.exit()).isEqualTo(5);
    assertThat(result.err()).contains("Java 17 or newer is needed").contains("1.8.0_402");
  }
}
