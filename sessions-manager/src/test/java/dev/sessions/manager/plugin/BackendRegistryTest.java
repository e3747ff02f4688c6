package dev.sessions.manager.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.backend.fake.FakeBackend;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackendRegistryTest {
  @TempDir Path folder;

  /** Loads what a services file of these lines declares, beside what is on the class path. */
  private BackendRegistry declaring(String... lines) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.write(services.resolve(SessionBackend.class.getName()), Arrays.asList(lines));
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, BackendRegistryTest.class.getClassLoader())) {
      return BackendRegistry.load(loader);
    }
  }

  private static String problems(BackendRegistry registry) {
    return registry.problems().stream()
        .map(PluginProblem::message)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void findsWhatIsOnTheClassPathWithItsOrigin() {
    BackendRegistry registry = BackendRegistry.load();
    assertThat(registry.find("fake").info()).isEqualTo(new FakeBackend().info());
    assertThat(registry.problems()).isEmpty();
    assertThat(registry.backends())
        .filteredOn(installed -> installed.name().equals("fake"))
        .singleElement()
        .satisfies(installed -> assertThat(installed.origin()).contains("backend-fake"));
  }

  @Test
  void aProviderThatCannotBeMadeDoesNotHideTheOthers() throws IOException {
    BackendRegistry registry =
        declaring(
            SampleBackends.Unmakeable.class.getName(),
            "no.such.Provider",
            SampleBackends.Nameless.class.getName(),
            SampleBackends.Good.class.getName());
    assertThat(registry.find("good").info().name()).isEqualTo("good");
    assertThat(registry.problems()).hasSize(3);
    assertThat(problems(registry))
        .contains("not today")
        .contains("no.such.Provider")
        .contains("who knows");
  }

  @Test
  void aServicesFileThatIsNoneIsAProblemOfItsOwn() throws IOException {
    BackendRegistry registry = declaring("this is no class name");
    assertThat(registry.find("fake").info()).isEqualTo(new FakeBackend().info());
    assertThat(problems(registry)).contains("cannot be loaded");
  }

  @Test
  void anIllFormedNameIsRefused() throws IOException {
    BackendRegistry registry = declaring(SampleBackends.Shouting.class.getName());
    assertThat(registry.backends()).extracting(InstalledBackend::name).doesNotContain("SHOUTING");
    assertThat(problems(registry)).contains("SHOUTING").contains("[a-z][a-z0-9-]*");
  }

  @Test
  void aNameThatIsClaimedTwiceIsRefusedToBothAndBothOriginsAreNamed() throws IOException {
    BackendRegistry registry =
        declaring(SampleBackends.Twin.class.getName(), SampleBackends.OtherTwin.class.getName());
    assertThat(registry.backends()).extracting(InstalledBackend::name).doesNotContain("twin");
    assertThatThrownBy(() -> registry.find("twin"))
        .hasMessageContaining(SampleBackends.Twin.class.getName() + " from /")
        .hasMessageContaining(SampleBackends.OtherTwin.class.getName() + " from /");
  }

  @Test
  void anUnknownNameGetsAHintAndTheList() {
    BackendRegistry registry = BackendRegistry.of(new FakeBackend(), new SampleBackends.Good());
    assertThatThrownBy(() -> registry.find("fale"))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.UNKNOWN_BACKEND))
        .hasMessageContaining("did you mean 'fake'")
        .hasMessageContaining("backends: fake, good");
  }

  @Test
  void anEmptyRegistrySaysSo() {
    assertThatThrownBy(() -> BackendRegistry.of().find("tmux"))
        .hasMessageContaining("backends: none");
  }
}
