package dev.sessions.manager.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.spi.SessionBackend;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A jar that is made from source text by the real compiler. */
final class PluginJar {
  private static final String SERVICES = "META-INF/services/" + SessionBackend.class.getName();

  private final Manifest manifest = new Manifest();
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final List<Path> classPath = new ArrayList<>(List.of(originOf(SessionBackend.class)));

  private String pathOption = "-cp";

  PluginJar() {
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
  }

  /** Creates a jar of one backend that was built for this host's SPI. */
  static PluginJar of(String type, String source) {
    return new PluginJar().spiLevel("1").provider(type).source(type, source);
  }

  /** Returns where a class is on the host's class path. */
  static Path originOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  PluginJar spiLevel(String version) {
    manifest.getMainAttributes().putValue("Sessions-SPI-Level", version);
    return this;
  }

  PluginJar provider(String... lines) {
    return resource(SERVICES, String.join("\n", lines) + "\n");
  }

  PluginJar source(String type, String text) {
    sources.put(type, text);
    return this;
  }

  PluginJar resource(String name, String text) {
    entries.put(name, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Compiles against a jar without taking it along. */
  PluginJar against(Path jar) {
    classPath.add(jar);
    return this;
  }

  /** Compiles as a module: what it is compiled against stands on the module path. */
  PluginJar onModulePath() {
    pathOption = "-p";
    return this;
  }

  /** Takes every class and resource of a jar, or of a folder of classes, along. */
  PluginJar bundling(Path jarOrFolder) throws IOException {
    classPath.add(jarOrFolder);
    if (Files.isDirectory(jarOrFolder)) {
      take(jarOrFolder);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(jarOrFolder)) {
        take(jar.getPath("/"));
      }
    }
    return this;
  }

  private void take(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString();
        if (!name.equals(JarFile.MANIFEST_NAME)) {
          entries.put(name, Files.readAllBytes(file));
        }
      }
    }
  }

  /** Compiles the sources and writes the jar; returns its path. */
  Path write(Path jar) throws IOException {
    Path work = Files.createTempDirectory("plugin");
    try {
      if (!sources.isEmpty()) {
        take(compile(work));
      }
      Files.createDirectories(jar.getParent());
      try (OutputStream file = Files.newOutputStream(jar);
          JarOutputStream out = new JarOutputStream(file, manifest)) {
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
          out.putNextEntry(new JarEntry(entry.getKey()));
          out.write(entry.getValue());
          out.closeEntry();
        }
      }
      return jar;
    } finally {
      try (Stream<Path> files = Files.walk(work)) {
        files.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  private Path compile(Path work) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = work.resolve("source").resolve(source.getKey().replace('.', '/') + ".java");
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, source.getValue()));
    }
    Path classes = Files.createDirectories(work.resolve("classes"));
    String path = classPath.stream().map(Path::toString).collect(Collectors.joining(":"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  said,
                  manager,
                  null,
                  List.of("-proc:none", "-d", classes.toString(), pathOption, path),
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      assertThat(compiled).describedAs(said.toString()).isTrue();
    }
    return classes;
  }
}
