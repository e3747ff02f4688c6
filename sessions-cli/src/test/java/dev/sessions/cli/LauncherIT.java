package dev.sessions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.spi.ShellQuote;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as people run it: a script, on the jars that the build has just made. */
@Timeout(120)
class LauncherIT {
  private static final Path LAUNCHER = Path.of("../sessions").toAbsolutePath().normalize();

  @TempDir Path folder;

  private record Result(int exit, String out, String err) {}

  private Result run(Map<String, String> variables, List<String> argv)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(argv).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(variables);
    Path err = Files.createTempFile("launcher", ".err");
    Process process = builder.redirectError(err.toFile()).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
    Result result = new Result(process.exitValue(), out, Files.readString(err));
    Files.delete(err);
    return result;
  }

  private Result sessions(String... arguments) throws IOException, InterruptedException {
    return sessions(Map.of(), arguments);
  }

  /** Types the words in a shell script: this JVM's own locale may not be able to pass them on. */
  private Result sessions(Map<String, String> variables, String... arguments)
      throws IOException, InterruptedException {
    List<String> argv = new ArrayList<>(List.of(LAUNCHER.toString()));
    argv.addAll(List.of(arguments));
    Path script = folder.resolve("typed.sh");
    Files.writeString(script, "exec " + ShellQuote.command(argv) + "\n");
    return run(variables, List.of("/bin/sh", script.toString()));
  }

  @Test
  void saysItsVersionAndNothingElse() throws Exception {
    Result result = sessions("--version");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).matches("sessions \\S+\n");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void worksThroughALinkFromAnywhere() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("a link"), LAUNCHER);
    Path second = Files.createSymbolicLink(folder.resolve("another"), link.getFileName());
    assertThat(run(Map.of(), List.of(second.toString(), "--version")).exit()).isZero();
  }

  @Test
  void findsTheInstalledBackends() throws Exception {
    assertThat(sessions("backends").out().lines()).contains("fake", "tmux");
  }

  @Test
  void argumentsPassThroughUntouched() throws Exception {
    Files.writeString(folder.resolve("x1"), "");
    for (String name :
        List.of("two words", "x*", "$HOME", "it's", "\"q\"", "caf\u00e9 \ud83d\ude80", "")) {
      Result result = sessions("status", "-b", "fake", "-o", name);
      assertThat(result.err())
          .isEqualTo("sessions: the backend option '" + name + "' is not KEY=VALUE\n");
      assertThat(result.exit()).isEqualTo(2);
    }
  }

  @Test
  void namesThatAreNotAsciiSurviveAnyLocale() throws Exception {
    String option = "sessions=caf\u00e9";
    for (String locale : List.of("C", "POSIX", "no_SUCH.ISO-8859-1", "")) {
      Result result = sessions(Map.of("LC_ALL", locale), "status", "-b", "fake", "-o", option);
      assertThat(result.out()).describedAs(locale).contains("caf\u00e9");
    }
  }

  @Test
  void runsTheLayoutsOfAFile() throws Exception {
    Files.writeString(folder.resolve("layouts.json"), Shell.LAYOUTS);
    Result result = sessions("run", "layouts.json", "-b", "fake", "-o", "sessions=dev");
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("session 'dev'");
    assertThat(sessions("run", "layouts.json", "-b", "fake").out())
        .startsWith("created   dev (2 windows)\ncreated   my_ops (1 window)\n");
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
        run(
            Map.of("PATH", bin + ":" + System.getenv("PATH"), "LC_ALL", "POSIX"),
            List.of("/bin/sh", "-c", script, LAUNCHER.toString()));
    String pid = result.out().lines().findFirst().orElseThrow();
    assertThat(result.out().lines()).contains("attach " + pid + " POSIX");
    assertThat(result.exit()).isEqualTo(9);
  }

  @Test
  void aFailedAttachKeepsItsExitCodeAndLeavesNoFile() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Result result =
        run(
            Map.of("TMPDIR", temporary.toString()),
            List.of(LAUNCHER.toString(), "attach", "one", "-b", "fake"));
    assertThat(result.exit()).isEqualTo(5);
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void saysWhatIsMissingWithoutJava() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Result result =
        run(
            Map.of("PATH", empty.toString(), "JAVA_HOME", ""),
            List.of("/bin/sh", LAUNCHER.toString(), "--version"));
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
        run(Map.of("JAVA_HOME", home.toString()), List.of(LAUNCHER.toString(), "--version"));
    assertThat(result.exit()).isEqualTo(5);
    assertThat(result.err()).contains("Java 17 or newer is needed").contains("1.8.0_402");
  }
}
