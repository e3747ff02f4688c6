package dev.sessions.backend.support.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostTest {
  private static final Host HOST = new Host("box", "m1", "b1", "pid:[1]");

  @Test
  void oneBootAndOneNamespaceIsOneHostWhateverItIsCalled() {
    assertThat(HOST.isSame(new Host("renamed", "m1", "b1", "pid:[1]"))).isTrue();
    assertThat(HOST.isSame(new Host("box", "m1", "b1", "pid:[2]"))).isFalse();
    assertThat(HOST.isSame(new Host("box", "m1", "b2", "pid:[1]"))).isFalse();
  }

  @Test
  void withoutABootTheNameCounts() {
    Host mac = new Host("mac", "-", "-", "-");
    assertThat(mac.isSame(new Host("mac", "-", "-", "-"))).isTrue();
    assertThat(mac.isSame(new Host("other", "-", "-", "-"))).isFalse();
    assertThat(mac.isSame(HOST)).isFalse();
    assertThat(mac.isOtherBootOf(new Host("mac", "-", "b", "-"))).isFalse();
  }

  @Test
  void anotherBootIsOneOfTheSameSystemOnly() {
    assertThat(HOST.isOtherBootOf(new Host("box", "m1", "b2", "pid:[1]"))).isTrue();
    assertThat(HOST.isOtherBootOf(HOST)).isFalse();
    assertThat(HOST.isOtherBootOf(new Host("box", "m2", "b2", "pid:[1]"))).isFalse();
    assertThat(HOST.isOtherBootOf(new Host("other", "m1", "b2", "pid:[1]"))).isFalse();
    assertThat(HOST.isOtherBootOf(new Host("box", "m1", "b2", "pid:[2]"))).isFalse();
  }

  @Test
  void processesThatNobodyKnowsAreNoHosts() {
    Host unknown = HOST.withUnknownProcesses();
    assertThat(unknown.knowsProcesses()).isFalse();
    assertThat(unknown.isSame(unknown)).isFalse();
    assertThat(unknown.isOtherBootOf(HOST)).isFalse();
  }

  @Test
  void aHostIsReadAsItIsWritten() {
    assertThat(Host.parse(HOST.text())).contains(HOST);
    assertThat(Host.parse(Host.current().text())).contains(Host.current());
    assertThat(Host.parse("box m1 b1")).isEmpty();
    assertThat(Host.current().isSame(Host.current())).isTrue();
  }

  @Test
  void aPersonKnowsItByItsName() {
    assertThat(HOST.place(new Host("here", "m", "b", "p"))).isEqualTo("on the host 'box'");
    assertThat(HOST.place(new Host("box", "m", "b", "p")))
        .isEqualTo("in another container of the host 'box'");
  }
}
