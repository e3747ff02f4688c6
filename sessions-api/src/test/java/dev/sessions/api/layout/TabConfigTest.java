package dev.sessions.api.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
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
    assertThat(tab().tabWeight(0).build().tabWeight()).hasValue(0);
    assertThat(new TabConfig("t", "~", "x").tabWeight()).isEmpty();
    invalid(() -> tab().tabWeight(-1).build(), "tab 't': tabWeight is negative");
  }

  @Test
  void anotherStartDirectoryLeavesTheRest() {
    assertThat(tab().tabWeight(2).build().withStartDir("/tmp"))
        .isEqualTo(tab().tabWeight(2).startDir("/tmp").build());
  }

  private static TabConfig.Builder tab() {
    return TabConfig.named("t").startDir("~").command("x");
  }

  @Test
  void aTabStartsWhereRelativeDirectoriesStartUnlessItSaysOtherwise() {
    assertThat(TabConfig.named("t").command("x").build()).isEqualTo(new TabConfig("t", ".", "x"));
    invalid(
        () -> TabConfig.named("t").build(),
        "tab 't': the command is blank or holds a NUL character");
  }

  @Test
  void tabsAreEqualIfAllThatTheyAreMadeOfIs() {
    TabConfig tab = tab().tabWeight(1).build();
    assertThat(tab.toBuilder().build()).isEqualTo(tab).hasSameHashCodeAs(tab);
    assertThat(tab)
        .isNotEqualTo(TabConfig.named("u").startDir("~").command("x").tabWeight(1).build())
        .isNotEqualTo(tab.withStartDir("/"))
        .isNotEqualTo(tab.toBuilder().command("y").build())
        .isNotEqualTo(tab().build())
        .hasToString("t (weight 1) in ~: x");
  }
}
