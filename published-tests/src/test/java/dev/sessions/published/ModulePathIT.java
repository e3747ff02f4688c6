package dev.sessions.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is a module itself, with the published jars on its module path. */
class ModulePathIT {
  private static final String[] FRAMEWORK = {
    "dev.sessions.api",
    "dev.sessions.backend.support",
    "dev.sessions.conflict",
    "dev.sessions.reporting",
    "dev.sessions.manager"
  };
  private static final String FAKE = "dev.sessions.backend.fake";
  private static final String TMUX = "dev.sessions.backend.tmux";

  /** Names types of all the modules that the manager passes on. */
  private static final String MAIN =
      """
      package app;

      import dev.sessions.api.layout.LayoutConfig;
      import dev.sessions.api.layout.TabConfig;
      import dev.sessions.api.spi.BackendConfig;
      import dev.sessions.api.spi.Multiplexer;
      import dev.sessions.api.spi.SessionBackend;
      import dev.sessions.conflict.ConflictPolicy;
      import dev.sessions.manager.ManagerSettings;
      import dev.sessions.manager.SessionManager;
      import dev.sessions.manager.plugin.BackendRegistry;
      import dev.sessions.reporting.StatusReport;
      import java.nio.file.Path;
      import java.util.List;
      import java.util.Map;

      public final class Main {
        private Main() {}

        public static void main(String[] backends) {
          BackendRegistry registry = BackendRegistry.load();
          registry.backends().forEach(
              it -> System.out.println(it.name() + " of " + it.backend().getClass().getModule().getName()));
          registry.problems().forEach(it -> System.out.println(it.message()));
          for (String name : backends) {
            SessionBackend backend = registry.find(name);
            LayoutConfig layout = new LayoutConfig("dev", List.of(new TabConfig("api", ".", "./run")));
            try (Multiplexer multiplexer = backend.connect(BackendConfig.of(Map.of()))) {
              ManagerSettings settings = ManagerSettings.of(Path.of("").toAbsolutePath());
              SessionManager manager =
                  new SessionManager(List.of(layout), settings, multiplexer, backend.capabilities());
              manager.start(ConflictPolicy.ERROR);
              StatusReport status = manager.status();
              System.out.println(status.summary().commands().total() + " command on " + name);
            }
          }
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void oneLineOfModuleInfoGivesTheFrameworkAndTheBackendsAreFound() throws Exception {
    Path program = compiled();
    String path = PublishedJars.modulePath(with(FAKE, TMUX)) + File.pathSeparator + program;
    assertThat(run(javaHome(), "--module-path", path, "--module", "app/app.Main", "fake"))
        .containsExactly("fake of " + FAKE, "tmux of " + TMUX, "1 command on fake");
  }

  @Test
  void jlinkTakesTheJarsAndTheImageFindsItsBackend() throws Exception {
    Path image = folder.resolve("image");
    String path = PublishedJars.modulePath(with(TMUX));
    tool(
        "jlink",
        "--module-path",
        path,
        "--add-modules",
        "dev.sessions.manager," + TMUX,
        "--strip-java-debug-attributes",
        "--no-header-files",
        "--no-man-pages",
        "--output",
        image.toString());

    assertThat(run(image, "--list-modules"))
        .extracting(line -> line.replaceFirst("@.*", ""))
        .contains(with(TMUX))
        .doesNotContain(FAKE, "org.jspecify");
    Path program = compiled();
    assertThat(run(image, "--module-path", program.toString(), "--module", "app/app.Main"))
        .containsExactly("tmux of " + TMUX);
  }

  private static String[] with(String... backends) {
    return Stream.concat(Stream.of(FRAMEWORK), Stream.of(backends)).toArray(String[]::new);
  }

  /** Compiles the program against the framework alone and returns the folder of its classes. */
  private Path compiled() throws IOException {
    Path source = Files.createDirectories(folder.resolve("source/app"));
    Path main = Files.writeString(source.resolve("Main.java"), MAIN);
    Path module =
        Files.writeString(
            source.resolveSibling("module-info.java"),
            "module app { requires dev.sessions.manager; }\n");
    Path classes = folder.resolve("classes");
    tool(
        "javac",
        "--release",
        "17",
        "--module-path",
        PublishedJars.modulePath(FRAMEWORK),
        "-d",
        classes.toString(),
        module.toString(),
        main.toString());
    return classes;
  }

  private static void tool(String name, String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    int exit = ToolProvider.findFirst(name).orElseThrow().run(out, out, arguments);
    assertThat(exit).as("%s: %s", name, said).isZero();
    assertThat(said.toString()).as(name).isEmpty();
  }

  private static Path javaHome() {
    return Path.of(System.getProperty("java.home"));
  }

  /** Runs the java of a run-time image and returns the lines that it prints. */
  private List<String> run(Path home, String... arguments)
      throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    String java = home.resolve("bin/java").toString();
    Process process =
        new ProcessBuilder(Stream.concat(Stream.of(java), Stream.of(arguments)).toList())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    List<String> lines = Files.readAllLines(output);
    assertThat(ended).as("ended: %s", lines).isTrue();
    assertThat(process.exitValue()).as("%s", lines).isZero();
    return lines;
  }
}
