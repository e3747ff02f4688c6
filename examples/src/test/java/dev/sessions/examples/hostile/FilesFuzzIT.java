package dev.sessions.examples.hostile;

import static dev.sessions.examples.hostile.Fuzz.assertCleanResult;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.examples.endtoend.Workplace;
import dev.sessions.layouts.LayoutsFile;
import dev.sessions.layouts.LayoutsWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Layouts files with arbitrary content. */
@Tag("fuzz")
@Timeout(3600)
class FilesFuzzIT {
  @RegisterExtension final Workplace place = new Workplace();

  @Test
  void layoutsFilesWithArbitraryContent() throws IOException {
    InProcessCommand command = new InProcessCommand(place);
    byte[] valid = valid(new LayoutConfig("dev", List.of(new TabConfig("a", "~", "true"))));
    Set<Path> before = Canary.files(place);
    Fuzz.repeat(
        "layouts files of any bytes",
        random -> {
          Path file = place.folder().resolve(random.nextBoolean() ? "f.yaml" : "f.json");
          Files.write(file, random.nextInt(4) == 0 ? noise(random) : Mutation.of(random, valid));
          assertCleanResult(command.run("validate", file.toString()));
          Files.delete(file);
        });
    assertThat(Canary.files(place)).isEqualTo(before);
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
}
