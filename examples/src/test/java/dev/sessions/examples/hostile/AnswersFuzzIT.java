package dev.sessions.examples.hostile;

import static dev.sessions.examples.hostile.Fuzz.assertCleanResult;
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

/** Output that no tmux would write. */
@Tag("fuzz")
@Timeout(3600)
class AnswersFuzzIT {
  @RegisterExtension final Workplace place = new Workplace();

  /** Invalid or far too large numbers, but never the id of something that belongs to the user. */
  private static final List<String> ODD =
      List.of("", "-1", "99999999999", "9223372036854775807", "x", "\u0000", "\n", "@", "$", "%");

  @Test
  void aSnapshotWithInvalidFields() throws IOException {
    InProcessCommand command = new InProcessCommand(place);
    place.layouts("dev.json", Workplace.layout("dev", "a", "b"));
    assertThat(command.run("run", "dev.json").exit()).isZero();
    Path answer = place.folder().resolve("answer");
    Path program = place.folder().resolve("answering-tmux");
    Files.writeString(
        program,
        "#!/bin/sh\n# Prints a prepared answer, with the mark of the request.\n"
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
    command.run("status", "-o", binary);
    byte[] real = Files.readAllBytes(place.folder().resolve("answer.real"));
    assertThat(new String(real, StandardCharsets.UTF_8)).contains("MARK\t");
    Fuzz.repeat(
        "answers to a snapshot",
        random -> {
          Files.write(answer, mutatedFields(random, real));
          assertCleanResult(command.run("status", "-o", binary));
          assertCleanResult(command.run("plan", "dev.json", "-c", "mergeSkip", "-o", binary));
        });
  }

  /** Returns the answer with random bytes changed, or with some fields replaced by odd values. */
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
  void oneWrongAnswerToAnyCommand() throws IOException {
    InProcessCommand command = new InProcessCommand(place);
    place.layouts("dev.json", Workplace.layout("dev", "a", "b"));
    place.tmux("new-session", "-d", "-s", "canary", "-n", "a", "exec sleep 600");
    List<Window> mine = place.windows();
    FalsifyingTmux falsifying = FalsifyingTmux.in(place.folder());
    Leftovers leftovers = new Leftovers(place);
    Fuzz.repeat(
        "wrong answers",
        random -> {
          // A round with "rename" leaves dev_1, which a restart would mean if "kill" had ended dev.
          assertThat(command.run("kill", "dev.json")).matches(AnswersFuzzIT::succeeded);
          assertThat(command.run("run", "dev.json", "-c", "restart"))
              .matches(AnswersFuzzIT::succeeded);
          falsifying.arm(random);
          assertCleanResult(runAny(command, random, "binary=" + falsifying.program()));
          assertThat(windowsOf("canary")).isEqualTo(mine);
          assertThat(command.run("run", "dev.json", "-c", "restart"))
              .matches(AnswersFuzzIT::succeeded);
          assertThat(windowsOf("dev")).extracting(Window::name).containsExactly("a", "b");
          assertThat(leftovers.hiddenSessions()).isEmpty();
          assertThat(leftovers.launchesWithFiles()).isEqualTo(leftovers.launchesThatStand());
        });
  }

  private static boolean succeeded(Result result) {
    return result.exit() == 0;
  }

  private List<Window> windowsOf(String session) {
    return place.windows().stream().filter(window -> window.session().equals(session)).toList();
  }

  private static Result runAny(InProcessCommand command, Random random, String binary) {
    List<String> policies = List.of("restart", "mergeOverwrite", "mergeSkip", "rename", "skip");
    return switch (random.nextInt(8)) {
      case 0 -> command.run("status", "-o", binary);
      case 1 -> command.run("logs", "dev", "a", "-o", binary);
      case 2 -> command.run("attach", "dev", "--print", "-o", binary);
      case 3 -> command.run("kill", "dev", "-o", binary);
      default ->
          command.run(
              "run", "dev.json", "-c", policies.get(random.nextInt(policies.size())), "-o", binary);
    };
  }
}
