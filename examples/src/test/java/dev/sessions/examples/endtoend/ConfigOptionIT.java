package dev.sessions.examples.endtoend;

import static dev.sessions.examples.endtoend.Workplace.layout;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.examples.endtoend.Workplace.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can be the configuration of a server that is started. */
@Timeout(120)
class ConfigOptionIT {
  @RegisterExtension final Workplace place = new Workplace();

  @BeforeEach
  void aFileAndAConfigurationOfTheUsers() {
    place.layouts("dev.json", layout("dev", "api"));
    place.write("home/.tmux.conf", "set -g base-index 7\n");
    place.write("own.conf", "set -g base-index 5\n");
  }

  private String typed(String command, String config) {
    return place.typedPlainly(
        command, "dev.json", "-o", "socketPath=" + place.folder() + "/s", "-o", "config=" + config);
  }

  private String firstIndex() {
    return place.tmux("display-message", "-p", "-t", "dev:", "#{window_index}").strip();
  }

  @Test
  void nothingMeansNoConfiguration() {
    assertThat(place.shell(typed("run", "/dev/null")).exit()).isZero();
    assertThat(firstIndex()).isEqualTo("0");
    assertThat(place.shell(typed("status", "/dev/null")).exit()).isZero();
    assertThat(place.shell(typed("kill", "/dev/null")).exit()).isZero();
  }

  @Test
  void aFileIsReadByItsRelativePathToo() {
    assertThat(place.shell(typed("run", "own.conf")).exit()).isZero();
    assertThat(firstIndex()).isEqualTo("5");
  }

  /** tmux would read its own standard input, or nothing, and the configuration would be lost. */
  @Test
  void aDescriptorIsRefusedInsteadOfIgnored() {
    Result result = place.shell(typed("run", "/dev/stdin") + " < own.conf");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "sessions: option config: '/dev/stdin' is a pipe or a descriptor of this program: give"
                + " a file\n");
    assertThat(place.windows()).isEmpty();
  }
}
