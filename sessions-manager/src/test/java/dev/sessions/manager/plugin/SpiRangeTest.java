package dev.sessions.manager.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.spi.SessionBackend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpiRangeTest {
  private static final SpiRange RANGE = new SpiRange(2, 4);

  @ParameterizedTest
  @ValueSource(strings = {"2", "3", "4", " 3 ", "04"})
  void everyLevelOfTheRangeIsAccepted(String level) throws UnusablePluginException {
    RANGE.require("it", level);
  }

  @ParameterizedTest
  @CsvSource({
    "1, a newer build of the plugin",
    "0, a newer build of the plugin",
    "5, a newer release of sessions",
    "99999999999, a newer release of sessions"
  })
  void anotherLevelIsRefusedWithWhatIsAccepted(String level, String remedy) {
    assertThatThrownBy(() -> RANGE.require("it", level))
        .isInstanceOf(UnusablePluginException.class)
        .hasMessage(
            "it was built for level "
                + level
                + " of the SPI, but this host accepts levels 2 to 4; take "
                + remedy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "one", "-3", "3.0", "\u0663"})
  void whatIsNoNumberIsRefused(String level) {
    assertThatThrownBy(() -> RANGE.require("it", level))
        .hasMessageContaining("no whole number; this host accepts levels 2 to 4");
  }

  @Test
  void aLevelIsNeeded() {
    assertThatThrownBy(() -> RANGE.require("it", null))
        .hasMessageContaining("'Sessions-SPI-Level: 4'");
  }

  @Test
  void theHostAcceptsItsOwnLevels() throws UnusablePluginException {
    SpiRange.HOST.require("it", String.valueOf(SessionBackend.SPI_MIN));
    SpiRange.HOST.require("it", String.valueOf(SessionBackend.SPI_CURRENT));
    assertThat(new SpiRange(3, 3)).hasToString("level 3");
  }
}
