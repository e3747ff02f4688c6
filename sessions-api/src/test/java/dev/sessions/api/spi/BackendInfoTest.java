package dev.sessions.api.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BackendInfoTest {
  private static final BackendInfo TMUX =
      BackendInfo.builder("tmux")
          .capability(Capability.SCRIPT)
          .capability(Capability.MERGE)
          .option("socket", "a name")
          .option("config", "a file")
          .build();

  @Test
  void saysWhatItWasGiven() {
    assertThat(TMUX.name()).isEqualTo("tmux");
    assertThat(TMUX.capabilities())
        .containsExactly(Capability.MERGE, Capability.SCRIPT)
        .isUnmodifiable();
    assertThat(TMUX.options())
        .containsExactly(Map.entry("socket", "a name"), Map.entry("config", "a file"))
        .isUnmodifiable();
    assertThat(TMUX).hasToString("tmux [merge, script] [socket, config]");
  }

  @Test
  void refusesWhatItDoesNotDeclare() {
    assertThat(TMUX.can(Capability.of("merge"))).isTrue();
    assertThat(TMUX.can(Capability.of("fly"))).isFalse();
    TMUX.require(Capability.MERGE);
    assertThatThrownBy(() -> TMUX.require(Capability.of("fly")))
        .isInstanceOf(UnsupportedCapabilityException.class)
        .hasMessage("the backend 'tmux' does not declare the capability 'fly'");
  }

  @Test
  void anotherOneBeginsWithWhatItSays() {
    assertThat(TMUX.toBuilder().build()).isEqualTo(TMUX).hasSameHashCodeAs(TMUX);
    BackendInfo less = TMUX.toBuilder().capabilities(List.of(Capability.MERGE)).build();
    assertThat(less.capabilities()).containsExactly(Capability.MERGE);
    assertThat(less.options()).isEqualTo(TMUX.options());
    assertThat(less).isNotEqualTo(TMUX);
  }

  @Test
  void theLevelIsTheOldestUnlessItIsGiven() {
    assertThat(TMUX.spiLevel()).isEqualTo(SessionBackend.SPI_MIN);
    BackendInfo later = TMUX.toBuilder().spiLevel(7).build();
    assertThat(later.toBuilder().build().spiLevel()).isEqualTo(7);
    assertThat(later).isNotEqualTo(TMUX);
    assertThatIllegalArgumentException().isThrownBy(() -> BackendInfo.builder("tmux").spiLevel(0));
  }

  @Test
  void anOptionHasANameAndADescription() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BackendInfo.builder("tmux").option("socket", " "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BackendInfo.builder("tmux").option("", "a name"));
  }
}
