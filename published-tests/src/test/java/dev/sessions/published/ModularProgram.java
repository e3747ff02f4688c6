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

/** A program that is a module itself, {@code app}, with published jars on its module path. */
final class ModularProgram {
  private final Path folder;
  private final Path classes;

  /**
   * Compiles a program.
   *
   * @param folder an empty folder
   * @param module the source of its {@code module-info}
   * @param main the source of {@code app.Main}
   * @param path what is on the module path
   */
  ModularProgram(Path folder, String module, String main, List<String> path) throws IOException {
    this.folder = folder;
    this.classes = folder.resolve("classes");
    Path source = Files.createDirectories(folder.resolve("source/app"));
    tool(
        "javac",
        "--release",
        "17",
        "--module-path",
        PublishedJars.modulePath(path),
        "-d",
        classes.toString(),
        Files.writeString(source.resolveSibling("module-info.java"), module).toString(),
        Files.writeString(source.resolve("Main.java"), main).toString());
  }

  /** Runs it with these modules on the module path and returns the lines that it prints. */
  List<String> run(List<String> path, String... arguments) throws Exception {
    String modules = PublishedJars.modulePath(path) + File.pathSeparator + classes;
    return java(Path.of(System.getProperty("java.home")), modules, arguments);
  }

  /** Runs it on a run-time image and returns the lines that it prints. */
  List<String> runOn(Path image, String... arguments) throws Exception {
    return java(image, classes.toString(), arguments);
  }

  /** Links a run-time image of modules and of what they require, all of it on the module path. */
  Path image(List<String> modules, List<String> path) {
    Path image = folder.resolve("image");
    tool(
        "jlink",
        "--module-path",
        PublishedJars.modulePath(path),
        "--add-modules",
        String.join(",", modules),
        "--strip-java-debug-attributes",
        "--no-header-files",
        "--no-man-pages",
        "--output",
        image.toString());
    return image;
  }

  /** Returns the names of the modules of a run-time image. */
  List<String> modules(Path image) throws Exception {
    return run(Stream.of(image.resolve("bin/java").toString(), "--list-modules")).stream()
        .map(line -> line.replaceFirst("@.*", ""))
        .toList();
  }

  private List<String> java(Path home, String path, String... arguments) throws Exception {
    String java = home.resolve("bin/java").toString();
    Stream<String> program = Stream.of(java, "--module-path", path, "--module", "app/app.Main");
    return run(Stream.concat(program, Stream.of(arguments)));
  }

  private List<String> run(Stream<String> command) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(command.toList())
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

  private static void tool(String name, String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    int exit = ToolProvider.findFirst(name).orElseThrow().run(out, out, arguments);
    assertThat(exit).as("%s: %s", name, said).isZero();
    assertThat(said.toString()).as(name).isEmpty();
  }
}
