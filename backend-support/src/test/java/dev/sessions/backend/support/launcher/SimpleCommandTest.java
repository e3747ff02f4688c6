package dev.sessions.backend.support.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimpleCommandTest {
  @TempDir Path folder;

  /** The same text, run as a shell of its own runs it and as a fork of the launcher does. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "env",
        "no-such-program --at all",
        "./not-executable",
        "exec no-such-program",
        "exec env",
        "exit 7",
        "true && exit 3",
        "false || exit 4",
        "cd sub && pwd; echo done",
        "cd nowhere && echo not",
        "cd / ; cd sub",
        "echo 'a $HOME `id` \\ \"x\"' \"it's ; && #\" ~ * s?b %1 a=b",
        "echo one >file; echo two>>file; cat <file",
        "ls nowhere 2>errors; cat errors",
        "exec >kept; echo kept; /bin/cat kept",
        "test -d sub && printf '%s|' a 'b c'",
        "\tsh -c 'kill -TERM $$'",
        "sh -c 'echo $0 $#' name"
      })
  void aForkDoesTheSame(String command) throws Exception {
    assertThat(SimpleCommand.is(command)).isTrue();

    assertThat(run("( . \"$0\" )", command)).isEqualTo(run("/bin/sh \"$0\"", command));
  }

  private String run(String how, String command) throws Exception {
    Path home = Files.createTempDirectory(folder, "home");
    Files.createDirectory(home.resolve("sub"));
    Files.writeString(home.resolve("not-executable"), "echo not");
    Path file = Files.writeString(folder.resolve("0.cmd"), command);
    // As in the launcher: more follows, so that the shell does not become the command.
    List<String> argv =
        List.of(
            "/bin/sh",
            "-c",
            "cd \"$1\"; set --; " + how + "; echo $?",
            file.toString(),
            home.toString());
    ProcessBuilder builder =
        new ProcessBuilder(argv).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().retainAll(List.of("PATH"));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    // How deep shells are nested, which bash counts, is one less.
    return output.replace(home.toString(), "HOME").replaceAll("(?m)^(SHLVL|_)=.*\n", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "echo $$",
        "echo \"$HOME\"",
        "echo `id`",
        "echo $(id)",
        "( true )",
        "{ true; }",
        "! true",
        "true &",
        "sleep 1 & wait",
        "yes | head",
        "true;",
        "true;; true",
        "# nothing",
        "true # nothing",
        "true\ntrue",
        "echo a\\ b",
        "echo 'open",
        "echo \"open",
        "echo \"a\\\"",
        "cat <<END",
        "cat <&3",
        "A=b env",
        "'set' x",
        "e\"x\"it",
        "*",
        "~/bin/x",
        "eval true",
        ". file",
        "command set",
        "true; trap",
        "true && set",
        "true||kill %1",
        "while true; do true; done",
        "if true; then true; fi",
        "[ -d x ]",
        "read line",
        "umask",
        "jobs",
        "type ls",
        "ünï"
      })
  void whereThereIsDoubtACommandIsNotSimple(String command) {
    assertThat(SimpleCommand.is(command)).isFalse();
  }

  @Test
  void aLongCommandIsToldAtOnce() {
    assertThat(SimpleCommand.is("echo" + " word 'quoted one' >file".repeat(20_000))).isTrue();
    assertThat(SimpleCommand.is("echo" + " word 'quoted one' >file".repeat(20_000) + " $"))
        .isFalse();
    assertThat(SimpleCommand.is("x".repeat(200_000) + "(")).isFalse();
    assertThat(SimpleCommand.is("a; ".repeat(100_000) + "set")).isFalse();
  }
}
