package dev.sessions.examples.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.spi.ShellQuote;
import dev.sessions.examples.endtoend.Workplace;
import dev.sessions.examples.endtoend.Workplace.Result;
import dev.sessions.layouts.LayoutsFile;
import dev.sessions.layouts.LayoutsWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Hostile files, names, commands, directories and answers. {@code -Dsessions.fuzz.seconds=N} sets
 * how long each test goes on, {@code -Dsessions.fuzz.seed=N} where it begins.
 */
@Tag("fuzz")
@Timeout(3600)
class FuzzIT {
  private static final Duration TIME =
      Duration.ofSeconds(Integer.getInteger("sessions.fuzz.seconds", 1));
  private static final long SEED = Long.getLong("sessions.fuzz.seed", 20261101L);

  /** What takes longer than this hangs. */
  private static final Duration HANG = Duration.ofSeconds(60);

  @RegisterExtension final Workplace place = new Workplace();
  private CommandLine tool = new CommandLine(place);

  @BeforeEach
  void anAnswerableTool() {
    tool = new CommandLine(place);
  }

  private interface Try {
    void once(Random random) throws IOException;
  }

  /** Goes on until the time is over; each try has a seed of its own, which a failure names. */
  private static void goOn(String what, Try one) {
    long end = System.nanoTime() + TIME.toNanos();
    long seed = SEED;
    do {
      long now = seed++;
      org.junit.jupiter.api.Assertions.assertTimeout(
          HANG,
          () -> {
            try {
              one.once(new Random(now));
            } catch (AssertionError | RuntimeException e) {
              throw new AssertionError("-Dsessions.fuzz.seed=" + now + ": " + e.getMessage(), e);
            }
          });
    } while (System.nanoTime() < end);
    System.out.println("fuzz " + what + ": " + (seed - SEED) + " from seed " + SEED);
  }

  private static void assertNoFaultOfOurs(Result result) {
    assertThat(result.exit()).describedAs(result.toString()).isNotEqualTo(1);
    assertThat(result.err()).doesNotContain("\tat ", "Exception").doesNotContain("\u001b");
    assertThat(result.out()).doesNotContain("\u001b");
  }

  /** A canary that must never sing: no slash in it, so that it can be part of a name. */
  private void assertSilent(String canary) throws IOException {
    try (Stream<Path> files = Files.walk(place.folder())) {
      assertThat(files.map(Path::getFileName).map(Path::toString)).doesNotContain(canary);
    }
    assertThat(Path.of(canary)).doesNotExist();
  }

  @Test
  void layoutsFilesOfAnyBytes() throws IOException {
    byte[] valid = valid(new LayoutConfig("dev", List.of(new TabConfig("a", "~", "true"))));
    Set<Path> before = files();
    goOn(
        "layouts files",
        random -> {
          boolean yaml = random.nextBoolean();
          Path file = place.folder().resolve(yaml ? "f.yaml" : "f.json");
          Files.write(file, random.nextInt(4) == 0 ? noise(random) : mutated(random, valid));
          assertNoFaultOfOurs(tool.type("validate", file.toString()));
          Files.delete(file);
        });
    assertThat(files()).isEqualTo(before);
    assertThat(place.windows()).isEmpty();
  }

  private static byte[] valid(LayoutConfig layout) {
    LayoutsFile file =
        new LayoutsFile(Path.of("f.json").toAbsolutePath(), LayoutsFile.VERSION, List.of(layout));
    return new LayoutsWriter().json(file).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] noise(Random random) {
    byte[] bytes = new byte[random.nextInt(200)];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Changes, drops and doubles bytes. */
  private static byte[] mutated(Random random, byte[] bytes) {
    List<Byte> list = new ArrayList<>();
    for (byte b : bytes) {
      list.add(b);
    }
    for (int i = 0; i <= random.nextInt(6) && !list.isEmpty(); i++) {
      int at = random.nextInt(list.size());
      switch (random.nextInt(4)) {
        case 0 -> list.set(at, (byte) random.nextInt(256));
        case 1 -> list.remove(at);
        case 2 -> list.add(at, list.get(random.nextInt(list.size())));
        default -> list.addAll(at, List.copyOf(list.subList(at, Math.min(list.size(), at + 20))));
      }
    }
    byte[] result = new byte[list.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = list.get(i);
    }
    return result;
  }

  @Test
  void namesAndCommandsAreData() {
    goOn(
        "names, commands and directories",
        random -> {
          String canary = "sang" + random.nextInt(1_000_000);
          HostileText text = new HostileText(random, canary);
          Path start =
              Files.createDirectories(
                  place.folder().resolve("d" + text.next(false).replace("/", "")));
          String before = place.windows().toString();
          place.layouts(
              "f.json",
              new LayoutConfig(
                  "l" + text.next(false),
                  List.of(
                      new TabConfig(
                          "t" + text.next(false),
                          escaped(start),
                          ": " + ShellQuote.word(text.next(true))),
                      new TabConfig("u" + text.next(false), "~", "exec sleep 600"))));
          Result plan = tool.type("plan", "f.json");
          assertNoFaultOfOurs(plan);
          assertThat(place.windows().toString())
              .describedAs("a plan changes nothing")
              .isEqualTo(before);
          assertNoFaultOfOurs(tool.type("run", "f.json", "--script"));
          Result run = tool.type("run", "f.json", "-c", "restart");
          assertNoFaultOfOurs(run);
          assertNoFaultOfOurs(tool.type("status", "f.json"));
          assertSilent(canary);
          place.tmux("kill-server");
        });
  }

  /** A start directory may name variables: this one is meant as it is written. */
  private static String escaped(Path start) {
    return start.toString().contains("$") ? "~" : start.toString();
  }

  @Test
  void answersOfTmux() throws IOException {
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
    Files.setPosixFilePermissions(
        program, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
    String binary = "binary=" + program;
    tool.type("status", "-o", binary);
    byte[] real = Files.readAllBytes(place.folder().resolve("answer.real"));
    assertThat(new String(real, StandardCharsets.UTF_8)).contains("MARK\t");
    goOn(
        "answers of tmux",
        random -> {
          Files.write(answer, mutatedFields(random, real));
          assertNoFaultOfOurs(tool.type("status", "-o", binary));
          assertNoFaultOfOurs(tool.type("plan", "dev.json", "-c", "mergeSkip", "-o", binary));
        });
  }

  /** Changes bytes, or puts what is no number, or far too large a one, where a field was. */
  private static byte[] mutatedFields(Random random, byte[] real) {
    if (random.nextBoolean()) {
      return mutated(random, real);
    }
    List<String> odd =
        List.of("", "-1", "99999999999", "9223372036854775807", "x", "\u0000", "\n", "@");
    String[] fields = new String(real, StandardCharsets.UTF_8).split("\t", -1);
    fields[random.nextInt(fields.length)] = odd.get(random.nextInt(odd.size()));
    return String.join("\t", fields).getBytes(StandardCharsets.UTF_8);
  }

  private Set<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(place.folder())) {
      return files.collect(Collectors.toSet());
    }
  }
}
