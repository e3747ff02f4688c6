package dev.sessions.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.spi.SessionBackend;
import dev.sessions.backend.fake.FakeBackend;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;

/** Builds plugins as a developer does: with {@code javac} and {@code jar}. */
public final class PluginShop {
  private static final String SERVICES = "META-INF/services/" + SessionBackend.class.getName();

  /** The source of a backend that delegates to the fake under another name. */
  private static final String RENAMED =
      """
      package shop;

      import dev.sessions.api.spi.*;
      import java.util.Set;

      public final class Backend implements SessionBackend {
        private final SessionBackend inner = new dev.sessions.backend.fake.FakeBackend();
        BODY
        @Override public BackendInfo info() {
          BackendInfo.Builder info = BackendInfo.builder("NAME").capabilities(inner.info().capabilities());
          inner.info().options().forEach(info::option);
          return info.build();
        }
        @Override public Multiplexer connect(ConnectContext config) { return inner.connect(config); }
      }
      """;

  private final Path work;

  /** Creates a builder that works in a folder, which the caller removes. */
  public PluginShop(Path work) {
    this.work = work;
  }

  /** Builds a plugin that is a folder: its own jar, and the fake as a library. */
  public void folder(Path folder, String name) throws IOException {
    jar(Files.createDirectories(folder).resolve("backend.jar"), name, "", "1");
    library(folder.resolve("library.jar"));
  }

  /** Builds a plugin that is a single jar, without the library, and returns the jar. */
  public Path jar(Path jar, String name, String body, String spiLevel) throws IOException {
    Path build = Files.createTempDirectory(work, "shop");
    Path source = Files.createDirectories(build.resolve("source")).resolve("Backend.java");
    Files.writeString(source, RENAMED.replace("BODY", body).replace("NAME", name));
    Path classes = build.resolve("classes");
    Files.createDirectories(classes.resolve(SERVICES).getParent());
    Files.writeString(classes.resolve(SERVICES), "shop.Backend\n");
    Path manifest = build.resolve("manifest");
    Files.writeString(manifest, "Sessions-SPI-Level: " + spiLevel + "\n");
    String path = origin(SessionBackend.class) + ":" + origin(FakeBackend.class);
    tool("javac", "-proc:none", "-cp", path, "-d", classes.toString(), source.toString());
    tool("jar", "cfm", jar.toString(), manifest.toString(), "-C", classes.toString(), ".");
    return jar;
  }

  /** Creates a jar of the fake that declares no backend, so that it is a mere library. */
  private static void library(Path jar) throws IOException {
    Path fake = origin(FakeBackend.class);
    if (Files.isDirectory(fake)) { // a build that stops before package
      tool("jar", "cf", jar.toString(), "-C", fake.toString(), ".");
    } else {
      Files.copy(fake, jar);
    }
    try (FileSystem content = FileSystems.newFileSystem(jar)) {
      Files.delete(content.getPath(SERVICES));
    }
  }

  private static Path origin(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void tool(String name, String... arguments) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    int exit = ToolProvider.findFirst(name).orElseThrow().run(out, out, arguments);
    assertThat(exit).describedAs(text.toString()).isZero();
  }
}
