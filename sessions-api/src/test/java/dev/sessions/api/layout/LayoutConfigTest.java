package dev.sessions.api.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LayoutConfigTest {
  private static final TabConfig API = new TabConfig("api", "~", "./run");
  private static final TabConfig WEB = new TabConfig("web", "~", "npm start");

  private static void invalid(ThrowingCallable making, String message) {
    assertThatThrownBy(making)
        .isInstanceOfSatisfying(
            SessionException.class,
            e -> assertThat(e.code()).isEqualTo(StandardErrorCode.INVALID_LAYOUT))
        .hasMessage(message);
  }

  @Test
  void theTabsKeepTheirOrderAndAreCopied() {
    List<TabConfig> tabs = new ArrayList<>(List.of(WEB, API));
    LayoutConfig layout = new LayoutConfig("dev", tabs);
    tabs.clear();
    assertThat(layout.layoutTabs()).containsExactly(WEB, API).isUnmodifiable();
  }

  @Test
  void aNameThatBreaksTheRuleIsRefused() {
    invalid(() -> new LayoutConfig("", List.of(API)), "the layout name '' is blank");
  }

  @Test
  void aLayoutHasTabs() {
    invalid(() -> new LayoutConfig("dev", List.of()), "layout 'dev' has no tabs");
  }

  @Test
  void aTabNameStandsOnce() {
    TabConfig other = new TabConfig("api", "/", "other");
    invalid(
        () -> new LayoutConfig("dev", List.of(API, WEB, other)),
        "layout 'dev' has two tabs named 'api'");
    assertThat(new LayoutConfig("dev", List.of(API, new TabConfig("API", "/", "x"))).layoutTabs())
        .hasSize(2);
  }

  @Test
  void aBuilderAddsTabByTab() {
    LayoutConfig.Builder builder =
        LayoutConfig.named("dev").tab("api", "~", "./run").tab("log", "tail -f x");
    LayoutConfig layout = builder.build();
    builder.tab(WEB);
    assertThat(layout)
        .isEqualTo(new LayoutConfig("dev", List.of(API, new TabConfig("log", ".", "tail -f x"))))
        .isEqualTo(layout.toBuilder().build())
        .hasSameHashCodeAs(layout.toBuilder().build())
        .isNotEqualTo(builder.build())
        .isNotEqualTo(LayoutConfig.named("ops").tabs(layout.layoutTabs()).build())
        .hasToString("dev [api in ~: ./run, log in .: tail -f x]");
  }

  @Test
  void aBuilderRefusesWhatALayoutMayNotBe() {
    invalid(() -> LayoutConfig.named("dev").build(), "layout 'dev' has no tabs");
    invalid(
        () -> LayoutConfig.named("dev").tab("a", "x").tab("a", "y").build(),
        "layout 'dev' has two tabs named 'a'");
  }

  @Test
  void otherTabsLeaveTheName() {
    assertThat(new LayoutConfig("dev", List.of(API)).withTabs(List.of(WEB)))
        .isEqualTo(new LayoutConfig("dev", List.of(WEB)));
  }
}
