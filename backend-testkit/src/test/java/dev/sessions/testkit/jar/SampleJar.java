package dev.sessions.testkit.jar;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A jar assembled from classes of the class path. */
final class SampleJar {
  private static final String SERVICES = "META-INF/services/dev.sessions.api.spi.SessionBackend";

  private final Map<String, byte[]> entries = new TreeMap<>();
  private @Nullable String version;

  SampleJar spiLevel(@Nullable String other) {
    version = other;
    return this;
  }

  /** Sets the text of the services file; {@code null} leaves the file out. */
  SampleJar services(@Nullable String text) {
    if (text == null) {
      entries.remove(SERVICES);
    } else {
      entries.put(SERVICES, text.getBytes(StandardCharsets.UTF_8));
    }
    return this;
  }

  SampleJar aClass(Class<?> type) throws IOException {
    String name = type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
      entries.put(name, in.readAllBytes());
    }
    return this;
  }

  /** Adds all classes of the module that a class belongs to. */
  SampleJar classesOf(Class<?> type, boolean withModule) throws IOException {
    Path origin = originOf(type);
    if (Files.isDirectory(origin)) {
      addAll(origin, withModule);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(origin)) {
        addAll(jar.getPath("/"), withModule);
      }
    }
    return this;
  }

  Path write(Path path) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (version != null) {
      manifest.getMainAttributes().putValue("Sessions-SPI-Level", version);
    }
    try (OutputStream file = Files.newOutputStream(path);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    return path;
  }

  private void addAll(Path root, boolean withModule) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString();
        if (name.endsWith(".class") && (withModule || !name.equals("module-info.class"))) {
          entries.put(name, Files.readAllBytes(file));
        }
      }
    }
  }

  private static Path originOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
