package dev.sessions.api.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.snapshot.Owner;
import org.junit.jupiter.api.Test;

class LayoutKeyTest {
  private static final Owner OWNER = Owner.read("0a1b", "dev.json");
  private static final LayoutKey KEY = new LayoutKey(OWNER, "dev", "x_dev");

  @Test
  void keysAreEqualByAllThatTheyHave() {
    LayoutKey same = new LayoutKey(Owner.read("0a1b", "dev.json"), "dev", "x_dev");

    assertThat(same).isEqualTo(KEY).hasSameHashCodeAs(KEY);
    assertThat(KEY)
        .isNotEqualTo(new LayoutKey(Owner.NONE, "dev", "x_dev"))
        .isNotEqualTo(new LayoutKey(OWNER, "web", "x_dev"))
        .isNotEqualTo(new LayoutKey(OWNER, "dev", "dev"))
        .isNotEqualTo("dev");
  }

  @Test
  void theHashTellsTheNamesApart() {
    assertThat(KEY.hashCode())
        .isNotEqualTo(new LayoutKey(OWNER, "x_dev", "dev").hashCode())
        .isNotEqualTo(new LayoutKey(Owner.NONE, "dev", "x_dev").hashCode());
  }
}
