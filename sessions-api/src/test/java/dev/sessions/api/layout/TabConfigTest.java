package dev.sessions.api.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TabConfigTest {

  private static void invalid(ThrowingCallable making, String message) {
    assertThatThrownBy(making)
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.INVALID_LAYOUT))
        .hasMessage(message);
  }

  @Test
  void theCommandIsKeptAsItWasWritten() {
    String command = "  echo a;\n\techo \"#{pid}\" '#(x)' \\;  \n";
    assertThat(new TabConfig("t", "~", command).command()).isEqualTo(command);
  }

  @Test
  void aNameThatBreaksTheRuleIsRefused() {
    invalid(() -> new TabConfig(" ", "~", "x"), "the tab name ' ' is blank");
    invalid(
        () -> new TabConfig("a\u007f", "~", "x"),
        "the tab name 'a\u007f' holds a control character");
  }

  @Test
  void aBlankStartDirectoryOrCommandIsRefused() {
    invalid(
        () -> new TabConfig("t", " ", "x"), "tab 't': startDir is blank or holds a NUL character");
    invalid(
        () -> new TabConfig("t", "~", "\n"),
        "tab 't': the command is blank or holds a NUL character");
  }

  @Test
  void aNulIsRefusedForNoProcessCanTakeIt() {
    invalid(
        () -> new TabConfig("t", "/a\0b", "x"),
        "tab 't': startDir is blank or holds a NUL character");
    invalid(
        () -> new TabConfig("t", "~", "x\0"),
        "tab 't': the command is blank or holds a NUL character");
  }

  @Test
  void aWeightIsZeroOrMoreOrNone() {
    assertThat(new TabConfig("t", "~", "x", OptionalInt.of(0)).tabWeight()).hasValue(0);
    assertThat(new TabConfig("t", "~", "x").tabWeight()).isEmpty();
    invalid(
        () -> new TabConfig("t", "~", "x", OptionalInt.of(-1)), "tab 't': tabWeight is negative");
  }

  @Test
  void anotherStartDirectoryLeavesTheRest() {
    assertThat(new TabConfig("t", "~", "x", OptionalInt.of(2)).withStartDir("/tmp"))
        .isEqualTo(new TabConfig("t", "/tmp", "x", OptionalInt.of(2)));
  }
}
