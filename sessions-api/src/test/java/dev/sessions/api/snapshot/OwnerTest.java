package dev.sessions.api.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OwnerTest {
  @Test
  void oneLabelIsOneOwnerOnEveryMachine() {
    Owner owner = Owner.named("/home/me/dev.yaml");
    assertThat(owner.id()).isEqualTo(Owner.named("/home/me/dev.yaml").id()).matches("[0-9a-f]{16}");
    assertThat(owner).isNotEqualTo(Owner.named("/home/me/dev.yml"));
    assertThat(Owner.named("é").id()).isNotEqualTo(Owner.named("\u01e9").id());
    assertThat(owner).hasToString("/home/me/dev.yaml");
  }

  @Test
  void aMarkWhoseRecordIsGoneIsTheSameOwner() {
    Owner owner = Owner.named("/home/me/dev.yaml");
    Owner read = Owner.read(owner.id(), "");
    assertThat(read).isEqualTo(owner).hasSameHashCodeAs(owner).hasToString(owner.id());
    assertThat(Owner.NONE).isNotEqualTo(owner);
    assertThatThrownBy(() -> Owner.named("")).isInstanceOf(IllegalArgumentException.class);
  }
}
