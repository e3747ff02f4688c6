package dev.sessions.layouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LayoutSelectionTest {
  private static final LayoutConfig WEB = layout("web", "api", "logs", "db, main");
  private static final LayoutConfig OPS = layout("ops", "logs", "top");
  private static final LayoutConfig ODD = layout("a::b", "c", "web::api");
  private static final List<LayoutConfig> ALL = List.of(WEB, OPS, ODD);

  @Test
  void nothingNamedMeansEverything() {
    assertThat(choose(List.of(), List.of())).isEqualTo(ALL);
  }

  @Test
  void layoutsKeepTheOrderOfTheFile() {
    assertThat(choose(List.of("ops", "web", "ops"), List.of())).containsExactly(WEB, OPS);
  }

  @Test
  void aTabIsChosenInEveryChosenLayoutThatHasIt() {
    assertThat(choose(List.of(), List.of("logs")))
        .containsExactly(layout("web", "logs"), layout("ops", "logs"));
    assertThat(choose(List.of("ops"), List.of("logs"))).containsExactly(layout("ops", "logs"));
  }

  @Test
  void aTabOfOneLayoutIsChosenThereOnly() {
    assertThat(choose(List.of(), List.of("ops::logs", "db, main")))
        .containsExactly(layout("web", "db, main"), layout("ops", "logs"));
  }

  @Test
  void namesThatHoldTheSeparatorAreFoundInEachReading() {
    assertThat(choose(List.of(), List.of("a::b::c"))).containsExactly(layout("a::b", "c"));
    assertThat(choose(List.of(), List.of("web::api")))
        .containsExactly(layout("web", "api"), layout("a::b", "web::api"));
  }

  @Test
  void unknownNamesAreRefusedWithTheKnownOnes() {
    assertRefused(
        List.of("wep"),
        List.of(),
        "there is no layout 'wep': choose from web, ops, a::b; did you mean 'web'?");
    assertRefused(List.of("ops"), List.of("api"), "there is no tab 'api': choose from logs, top");
    assertRefused(
        List.of("ops"),
        List.of("ops::tap"),
        "there is no tab 'ops::tap': choose from ops::logs, ops::top; did you mean 'ops::top'?");
  }

  private static void assertRefused(List<String> layouts, List<String> tabs, String message) {
    assertThatThrownBy(() -> choose(layouts, tabs))
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.INVALID_OPTION))
        .hasMessage(message);
  }

  private static List<LayoutConfig> choose(List<String> layouts, List<String> tabs) {
    return new LayoutSelection(layouts, tabs).choose(ALL);
  }

  private static LayoutConfig layout(String name, String... tabs) {
    return new LayoutConfig(
        name, Stream.of(tabs).map(tab -> new TabConfig(tab, ".", "echo " + tab)).toList());
  }
}
