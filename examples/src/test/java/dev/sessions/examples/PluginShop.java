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

/** Makes plugins the way a person does: with {@code javac} and {@code jar}. */
public final class PluginShop {
  private static final String SERVICES = "META-INF/services/" + SessionBackend.class.getName();

  /** Lends its name to a backend that comes along as a library. */
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

  /** Works in a folder, which is left for others to remove. */
  public PluginShop(Path work) {
    this.work = work;
  }

  /** Makes a plugin that is a folder: its own jar, and the library that does the work. */
  public void folder(Path folder, String name) throws IOException {
    jar(Files.createDirectories(folder).resolve("backend.jar"), name, "", "1");
    library(folder.resolve("library.jar"));
  }

  /** Makes a plugin that is one jar, without the library. */
  public Path jar(Path jar, String name, String body, String spiLevel) throws IOException {
    Path made = Files.createTempDirectory(work, "shop");
    Path source = Files.createDirectories(made.resolve("source")).resolve("Backend.java");
    Files.writeString(source, RENAMED.replace("BODY", body).replace("NAME", name));
    Path classes = made.resolve("classes");
    Files.createDirectories(classes.resolve(SERVICES).getParent());
    Files.writeString(classes.resolve(SERVICES), "shop.Backend\n");
    Path manifest = made.resolve("manifest");
    Files.writeString(manifest, "Sessions-SPI-Level: " + spiLevel + "\n");
    String path = origin(SessionBackend.class) + ":" + origin(FakeBackend.class);
    tool("javac", "-proc:none", "-cp", path, "-d", classes.toString(), source.toString());
    tool("jar", "cfm", jar.toString(), manifest.toString(), "-C", classes.toString(), ".");
    return jar;
  }

  /** The fake, but as a library: it declares no backend. */
  private static void library(Path jar) throws IOException {
    Path fake = origin(FakeBackend.class);
    if (Files.isDirectory(fake)) { // a build that makes no jars
      tool("jar", "cf", jar.toString(), "-C", fake.toString(), ".");
    } else {
      Files.copy(fake, jar);
    }
    try (FileSystem made = FileSystems.newFileSystem(jar)) {
      Files.delete(made.getPath(SERVICES));
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
