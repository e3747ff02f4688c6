package dev.sessions.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are modules themselves, with the published jars on their module path. */
class ModulePathIT {
  private static final List<String> FRAMEWORK =
      List.of(
          "dev.sessions.api",
          "dev.sessions.backend.support",
          "dev.sessions.conflict",
          "dev.sessions.reporting",
          "dev.sessions.manager");
  private static final String FAKE = "dev.sessions.backend.fake";
  private static final String TMUX = "dev.sessions.backend.tmux";
  private static final List<String> LAYOUTS =
      List.of(
          "dev.sessions.api", "dev.sessions.layouts", "org.snakeyaml.engine", "tools.jackson.core");

  /** Names types of all the modules that the manager passes on. */
  private static final String MAIN =
      """
      package app;

      import dev.sessions.api.layout.LayoutConfig;
      import dev.sessions.conflict.ConflictPolicy;
      import dev.sessions.manager.SessionManager;
      import dev.sessions.manager.Sessions;
      import dev.sessions.manager.plugin.BackendRegistry;
      import dev.sessions.reporting.StatusReport;

      public final class Main {
        private Main() {}

        public static void main(String[] backends) {
          BackendRegistry registry = BackendRegistry.load();
          registry.backends().forEach(
              it -> System.out.println(it.name() + " of " + it.backend().getClass().getModule().getName()));
          registry.problems().forEach(it -> System.out.println(it.message()));
          for (String name : backends) {
            try (Sessions sessions = Sessions.open(name)) {
              SessionManager manager =
                  sessions.manager(LayoutConfig.named("dev").tab("api", "./run").build());
              manager.start(ConflictPolicy.ERROR);
              StatusReport status = manager.status();
              System.out.println(status.summary().commands().total() + " command on " + name);
            }
          }
        }
      }
      """;

  /** Prints the layouts of each file. */
  private static final String READER =
      """
      package app;

      import dev.sessions.layouts.InvalidLayoutsException;
      import dev.sessions.layouts.LayoutsReader;
      import java.nio.file.Path;

      public final class Main {
        private Main() {}

        public static void main(String[] files) {
          for (String file : files) {
            try {
              System.out.println(new LayoutsReader(System.getenv()).read(Path.of(file)).layouts());
            } catch (InvalidLayoutsException e) {
              e.problems().forEach(it -> System.out.println(it.message()));
            }
          }
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void oneLineOfModuleInfoGivesTheFrameworkAndTheBackendsAreFound() throws Exception {
    ModularProgram program = framework();
    assertThat(program.run(with(FAKE, TMUX), "fake"))
        .containsExactly("fake of " + FAKE, "tmux of " + TMUX, "1 command on fake");
  }

  @Test
  void jlinkTakesTheJarsAndTheImageFindsItsBackend() throws Exception {
    ModularProgram program = framework();
    Path image = program.image(List.of("dev.sessions.manager", TMUX), with(TMUX));
    assertThat(program.modules(image)).containsAll(with(TMUX)).doesNotContain(FAKE, "org.jspecify");
    assertThat(program.runOn(image)).containsExactly("tmux of " + TMUX);
  }

  @Test
  void layoutsFilesAreReadByAModuleAndInAnImageOfLittle() throws Exception {
    String json =
        """
        {"version": "0.1", "layouts": [{"layoutName": "dev", "layoutTabs": [
          {"tabName": "a", "startDir": "/", "command": "ls"}]}]}
        """;
    String[] files = {
      write("a.json", json),
      write("b.yaml", json.replace("\"a\"", "a")),
      write("c.yaml", "layouts: *here\n")
    };
    String[] printed = {
      "[dev [a in /: ls]]",
      "[dev [a in /: ls]]",
      "this layouts file has no 'version': add the version of the file's shape",
      "the alias '*here' has no anchor: write '&here' before a value further up in the file"
    };
    ModularProgram program =
        new ModularProgram(
            folder, "module app { requires dev.sessions.layouts; }", READER, LAYOUTS.subList(0, 2));

    assertThat(program.run(LAYOUTS, files)).containsExactly(printed);
    Path image = program.image(List.of("dev.sessions.layouts"), LAYOUTS);
    assertThat(program.modules(image))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of("java.base"), LAYOUTS.stream()).toList());
    assertThat(program.runOn(image, files)).containsExactly(printed);
  }

  /** Returns a program that is compiled against the framework alone. */
  private ModularProgram framework() throws Exception {
    return new ModularProgram(
        folder, "module app { requires dev.sessions.manager; }", MAIN, FRAMEWORK);
  }

  private static List<String> with(String... backends) {
    return Stream.concat(FRAMEWORK.stream(), Stream.of(backends)).toList();
  }

  private String write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
