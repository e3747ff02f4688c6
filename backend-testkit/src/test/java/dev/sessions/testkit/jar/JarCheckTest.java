package dev.sessions.testkit.jar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.testkit.broken.BrokenJars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JarCheckTest {
  @TempDir private Path folder;

  /** A backend whose constructor fails. */
  public static final class Throwing implements SessionBackend {
    /** Throws an exception. */
    public Throwing() {
      throw new IllegalStateException("not today");
    }

    @Override
    public BackendInfo info() {
      return BackendInfo.builder("throwing").build();
    }

    @Override
    public Multiplexer connect(ConnectContext config) {
      throw new IllegalStateException();
    }
  }

  /** A backend with an invalid name. */
  public static final class IllNamed implements SessionBackend {
    /** Called by the service loader. */
    public IllNamed() {}

    @Override
    public BackendInfo info() {
      return BackendInfo.builder("Ill Named").build();
    }

    @Override
    public Multiplexer connect(ConnectContext config) {
      throw new IllegalStateException();
    }
  }

  @Test
  void aSoundJarBreaksNoRule() throws IOException {
    assertThat(JarCheck.findings(sound().write(folder.resolve("fake.jar")))).isEmpty();
  }

  @Test
  void aBackendWithLibrariesBesideItIsSound() throws IOException {
    Path library =
        new SampleJar().classesOf(FakeBackend.class, false).write(folder.resolve("library.jar"));
    SampleJar plugin =
        new SampleJar()
            .spiLevel("1")
            .services(dev.sessions.testkit.broken.ForwardingBackend.class.getName())
            .aClass(dev.sessions.testkit.broken.ForwardingBackend.class);
    Path jar = plugin.write(folder.resolve("plugin.jar"));

    assertThat(JarCheck.findings(jar, library)).isEmpty();
    assertThat(JarCheck.findings(jar)).extracting(JarFinding::rule).containsOnly("J6");
  }

  @ParameterizedTest
  @EnumSource
  void aBrokenJarBreaksExactlyItsRule(BrokenJars broken) throws IOException {
    Path path = folder.resolve("broken.jar");
    switch (broken) {
      case NO_JAR -> Files.writeString(path, "no jar");
      case NO_LEVEL -> sound().spiLevel(null).write(path);
      case OTHER_LEVEL -> sound().spiLevel("999").write(path);
      case NO_SERVICES -> sound().services(null).write(path);
      case EMPTY_SERVICES -> sound().services("# later").write(path);
      case MISSING_CLASS ->
          sound().services(FakeBackend.class.getName() + "\ndev.sessions.Missing").write(path);
      case OTHER_MODULE ->
          new SampleJar()
              .spiLevel("1")
              .services(IllNamed.class.getName())
              .aClass(IllNamed.class)
              .classesOf(FakeBackend.class, true)
              .write(path);
      case API_INSIDE -> sound().classesOf(SessionBackend.class, false).write(path);
      case THROWING -> ofOne(Throwing.class).write(path);
      case ILL_NAMED -> ofOne(IllNamed.class).write(path);
    }

    assertThat(JarCheck.findings(path))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo(broken.rule()))
        .allSatisfy(finding -> assertThat(finding.message()).contains("broken.jar"));
  }

  private static SampleJar sound() throws IOException {
    return new SampleJar()
        .spiLevel("1")
        .services(FakeBackend.class.getName())
        .classesOf(FakeBackend.class, true);
  }

  private static SampleJar ofOne(Class<?> backend) throws IOException {
    return new SampleJar().spiLevel("1").services(backend.getName()).aClass(backend);
  }
}
