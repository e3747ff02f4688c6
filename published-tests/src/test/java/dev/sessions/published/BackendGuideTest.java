package dev.sessions.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sources in docs/writing-a-backend.md compile against the modules as they are. {@code
 * .ci/try-guide} carries out the whole guide.
 */
class BackendGuideTest {
  private static final Path GUIDE = Path.of("..", "docs", "writing-a-backend.md");

  /** A block of code whose first line names its file. */
  private static final Pattern SOURCE =
      Pattern.compile("(?ms)^```java (\\S+\\.java)$\\n(.*?)^```$");

  @TempDir Path folder;

  @Test
  void itsSourcesCompile() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--release", "17", "-proc:none"));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    arguments.addAll(List.of("-d", folder.resolve("classes").toString()));
    List<String> sources = new ArrayList<>();
    for (MatchResult block : blocks()) {
      Path file = folder.resolve(block.group(1));
      Files.createDirectories(file.getParent());
      sources.add(Files.writeString(file, block.group(2)).toString());
    }
    assertThat(sources).hasSizeGreaterThan(3);

    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    String[] all = Stream.concat(arguments.stream(), sources.stream()).toArray(String[]::new);
    int exit = ToolProvider.findFirst("javac").orElseThrow().run(out, out, all);

    assertThat(exit).as(said.toString()).isZero();
  }

  private static List<MatchResult> blocks() throws IOException {
    return SOURCE.matcher(Files.readString(GUIDE)).results().toList();
  }
}
