package dev.sessions.backend.support.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.backend.support.launcher.CallerVariables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnVariablesTest {
  private static final String BYTES =
      "BYTES=$(printf 'it\\047s \\377\\201\\300 %s\\nx' ä); export BYTES;";

  private static final String EXPECTED = "it's \u00ff\u0081\u00c0 \u00c3\u00a4\nx";

  @TempDir Path folder;

  /** A JVM of its own: the only way to have variables that Java cannot decode. */
  public static final class Child {
    private Child() {}

    /** Writes the caller's variables as a launcher reads them, and as another process gets them. */
    public static void main(String[] arguments) throws Exception {
      Path folder = Path.of(arguments[0]);
      Map<String, String> variables = new HashMap<>(System.getenv());
      variables.put("CHANGED", "né");
      variables.remove("GONE");
      Files.write(
          folder.resolve("environment"),
          CallerVariables.file(ConnectSettings.of(Map.of(), variables)).bytes());
      ProcessBuilder builder =
          new ProcessBuilder("env", "-0").redirectOutput(folder.resolve("passed").toFile());
      OwnVariables.set(builder, variables);
      builder.start().waitFor();
    }
  }

  private void runChild(String locale) throws Exception {
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName(),
            folder.toString());
    String set = BYTES + " GONE=1 CHANGED=1 LC_ALL=" + locale + "; export GONE CHANGED LC_ALL;";
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", folder.resolve("run").toString()).inheritIO();
    Files.writeString(
        folder.resolve("run"), set + " exec " + dev.sessions.api.spi.ShellQuote.command(java));
    assertThat(builder.start().waitFor()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"C.UTF-8", "C"})
  void bytesThatJavaCannotDecodeArePassedOn(String locale) throws Exception {
    runChild(locale);

    String passed = bytes("passed");
    assertThat(passed.split("\0"))
        .contains("BYTES=" + EXPECTED)
        .noneMatch(it -> it.startsWith("GONE="));
    assertThat(bytes("environment"))
        .contains("export BYTES='" + EXPECTED.replace("'", "'\\''") + "'\n")
        .contains("export CHANGED='n\u00c3\u00a9'\n")
        .doesNotContain("GONE");
  }

  @Test
  void aTextThatIsNotThisProcesssOwnIsUtf8() {
    OwnVariables own = OwnVariables.read();

    assertThat(own.bytes("PATH", "/ä")).isEqualTo("/ä".getBytes(StandardCharsets.UTF_8));
    assertThat(own.bytes("PATH", System.getenv("PATH")))
        .isEqualTo(System.getenv("PATH").getBytes(StandardCharsets.UTF_8));
    assertThat(own.bytes("NOT_THERE", "x")).containsExactly('x');
  }

  private String bytes(String file) throws IOException {
    return new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.ISO_8859_1);
  }
}
