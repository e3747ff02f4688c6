package dev.sessions.examples.hostile;

import static dev.sessions.examples.hostile.Fuzz.assertNoFaultOfOurs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.examples.endtoend.Workplace;
import dev.sessions.examples.endtoend.Workplace.Result;
import dev.sessions.examples.endtoend.Workplace.Window;
import dev.sessions.examples.faults.Leftovers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Answers that no tmux gives. */
@Tag("fuzz")
@Timeout(3600)
class AnswersFuzzIT {
  @RegisterExtension final Workplace place = new Workplace();

  /** Numbers that are none, or far too large; never an id that something of the user's has. */
  private static final List<String> ODD =
      List.of("", "-1", "99999999999", "9223372036854775807", "x", "\u0000", "\n", "@", "$", "%");

  @Test
  void aLookThatMakesNoSense() throws IOException {
    CommandLine tool = new CommandLine(place);
    place.layouts("dev.json", Workplace.layout("dev", "a", "b"));
    assertThat(tool.type("run", "dev.json").exit()).isZero();
    Path answer = place.folder().resolve("answer");
    Path program = place.folder().resolve("answering-tmux");
    Files.writeString(
        program,
        "#!/bin/sh\n# Says what it was told, with the mark that was asked for.\n"
            + "for word; do case $word in *pid*start_time*) mark=${word%%\t*} ;; esac; done\n"
            + "[ -n \"${mark-}\" ] || exec tmux \"$@\"\n"
            + "if [ -e "
            + answer
            + " ]; then sed \"s/MARK/$mark/g\" "
            + answer
            + "\n"
            + "else tmux \"$@\" | sed \"s/$mark/MARK/g\" >"
            + answer
            + ".real; fi\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    String binary = "binary=" + program;
    tool.type("status", "-o", binary);
    byte[] real = Files.readAllBytes(place.folder().resolve("answer.real"));
    assertThat(new String(real, StandardCharsets.UTF_8)).contains("MARK\t");
    Fuzz.goOn(
        "answers to a look",
        random -> {
          Files.write(answer, mutatedFields(random, real));
          assertNoFaultOfOurs(tool.type("status", "-o", binary));
          assertNoFaultOfOurs(tool.type("plan", "dev.json", "-c", "mergeSkip", "-o", binary));
        });
  }

  /** Changes bytes, or puts an odd one where a field was. */
  private static byte[] mutatedFields(Random random, byte[] real) {
    if (random.nextBoolean()) {
      return Mutation.of(random, real);
    }
    String[] fields = new String(real, StandardCharsets.UTF_8).split("\t", -1);
    for (int i = random.nextInt(3); i >= 0; i--) {
      fields[random.nextInt(fields.length)] = ODD.get(random.nextInt(ODD.size()));
    }
    return String.join("\t", fields).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void oneLieInAnyAnswerOfAnyCommand() throws IOException {
    CommandLine tool = new CommandLine(place);
    place.layouts("dev.json", Workplace.layout("dev", "a", "b"));
    place.tmux("new-session", "-d", "-s", "canary", "-n", "a", "exec sleep 600");
    List<Window> mine = place.windows();
    LyingTmux lying = LyingTmux.in(place.folder());
    Leftovers left = new Leftovers(place);
    Fuzz.goOn(
        "lies",
        random -> {
          assertThat(tool.type("run", "dev.json", "-c", "restart")).matches(AnswersFuzzIT::isDone);
          lying.arm(random);
          assertNoFaultOfOurs(operate(tool, random, "binary=" + lying.program()));
          assertThat(of("canary")).isEqualTo(mine);
          assertThat(tool.type("run", "dev.json", "-c", "restart")).matches(AnswersFuzzIT::isDone);
          assertThat(of("dev")).extracting(Window::name).containsExactly("a", "b");
          assertThat(left.hiddenSessions()).isEmpty();
          assertThat(left.launchesWithFiles()).isEqualTo(left.launchesThatStand());
        });
  }

  private static boolean isDone(Result result) {
    return result.exit() == 0;
  }

  private List<Window> of(String session) {
    return place.windows().stream().filter(window -> window.session().equals(session)).toList();
  }

  private static Result operate(CommandLine tool, Random random, String binary) {
    List<String> policies = List.of("restart", "mergeOverwrite", "mergeSkip", "rename", "skip");
    return switch (random.nextInt(8)) {
      case 0 -> tool.type("status", "-o", binary);
      case 1 -> tool.type("logs", "dev", "a", "-o", binary);
      case 2 -> tool.type("attach", "dev", "--print", "-o", binary);
      case 3 -> tool.type("kill", "dev", "-o", binary);
      default ->
          tool.type(
              "run", "dev.json", "-c", policies.get(random.nextInt(policies.size())), "-o", binary);
    };
  }
}
