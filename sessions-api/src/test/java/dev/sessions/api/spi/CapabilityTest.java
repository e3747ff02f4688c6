package dev.sessions.api.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapabilityTest {

  @Test
  void haveTheNamesThatUsersRead() {
    assertThat(
            List.of(
                Capability.REPLACE,
                Capability.MERGE,
                Capability.HOLD,
                Capability.EXIT_CODES,
                Capability.SCRIPT,
                Capability.ATTACH,
                Capability.ATTACH_TAB,
                Capability.WATCH,
                Capability.HISTORY,
                Capability.HOSTS))
        .extracting(Capability::name)
        .containsExactly(
            "replace",
            "merge",
            "hold",
            "exitCodes",
            "script",
            "attach",
            "attachTab",
            "watch",
            "history",
            "hosts");
  }

  @Test
  void areEqualByTheirNames() {
    assertThat(Capability.of("merge")).isEqualTo(Capability.MERGE).hasToString("merge");
    assertThat(Capability.of("merge")).hasSameHashCodeAs(Capability.MERGE);
    assertThat(Capability.of("fly")).isNotEqualTo(Capability.MERGE).isNotEqualTo("fly");
  }

  @Test
  void areOrderedByTheirNames() {
    assertThat(List.of(Capability.WATCH, Capability.of("fly"), Capability.MERGE).stream().sorted())
        .containsExactly(Capability.of("fly"), Capability.MERGE, Capability.WATCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "exitCodes", "lines2", "fromTheFuture"})
  void anyNameOfTheFormIsOne(String name) {
    assertThat(Capability.of(name).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "FLY", "1st", "to fly", "exit-codes", "fl\u00fcgel", "fly\n"})
  void anotherNameIsRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Capability.of(name))
        .withMessageContaining("[a-z][a-zA-Z0-9]*");
  }
}
