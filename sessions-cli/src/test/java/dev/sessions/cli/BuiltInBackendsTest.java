package dev.sessions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.manager.plugin.BackendRegistry;
import dev.sessions.manager.plugin.InstalledBackend;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The backends that the launcher names are those that would be found, told in the same way. */
class BuiltInBackendsTest {
  private static final String NAMED =
      "dev.sessions.backend.tmux.TmuxBackend,dev.sessions.backend.fake.FakeBackend";

  @Test
  void namedOnesAreTheOnesThatAreFound() {
    BackendRegistry named = new BuiltInBackends(NAMED).get();
    BackendRegistry found = BackendRegistry.load();

    assertThat(names(named)).containsExactly("fake", "tmux").isEqualTo(names(found));
    assertThat(named.backends())
        .extracting(InstalledBackend::origin)
        .isEqualTo(found.backends().stream().map(InstalledBackend::origin).toList());
    assertThat(named.problems()).isEmpty();
  }

  @Test
  void onlyWhatIsNamedIsThere() {
    assertThat(names(new BuiltInBackends("dev.sessions.backend.fake.FakeBackend").get()))
        .containsExactly("fake");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no.such.Backend",
        "dev.sessions.backend.tmux.TmuxBackend,java.lang.String",
        "dev.sessions.backend.tmux.TmuxBackend,java.lang.Runnable"
      })
  void whereTheNamesAreWrongTheClassPathIsAsked(String classes) {
    assertThat(names(new BuiltInBackends(classes).get())).containsExactly("fake", "tmux");
  }

  private static List<String> names(BackendRegistry registry) {
    return registry.backends().stream().map(InstalledBackend::name).toList();
  }
}
