package dev.sessions.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code that the Java guide shows is exactly the code that the build compiles and runs. */
class JavaGuideTest {
  private static final Pattern BLOCK =
      Pattern.compile("^```java ?(.*)\n((?s:.*?))^```$", Pattern.MULTILINE);
  private static final Pattern REGION =
      Pattern.compile("^ *// docs: (\\w+)\n((?s:.*?))^ *// end$", Pattern.MULTILINE);

  @Test
  void everyCodeBlockIsARegionOfAnExampleAndEveryRegionIsShown() throws IOException {
    Map<String, String> shown = new TreeMap<>();
    Matcher block = BLOCK.matcher(Files.readString(Path.of("../docs/java.md")));
    while (block.find()) {
      assertThat(shown.put(block.group(1), block.group(2))).describedAs(block.group(1)).isNull();
    }
    assertThat(shown).hasSizeGreaterThanOrEqualTo(6).isEqualTo(regions());
  }

  /** Returns the text of each region by its class and name, without the common indentation. */
  private static Map<String, String> regions() throws IOException {
    Map<String, String> regions = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String type = file.getFileName().toString().replace(".java", "");
        Matcher region = REGION.matcher(Files.readString(file));
        while (region.find()) {
          String text = region.group(2).stripTrailing().stripIndent() + "\n";
          regions.put(type + " " + region.group(1), text);
        }
      }
    }
    return regions;
  }
}
