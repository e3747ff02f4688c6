package dev.sessions.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.cli.Shell;
import dev.sessions.cli.Shell.Result;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachCommandTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void shell() {
    shell = new Shell(folder);
  }

  @Test
  void attachesToTheNamedSession() {
    shell.server().user().startSession("one");
    shell.server().user().startSession("two");
    assertThat(shell.run("attach", "two").exit()).isZero();
    assertThat(shell.attached().get(0)).startsWith("fake", "attach");
  }

  @Test
  void aNameIsNeverAPrefix() {
    shell.server().user().startSession("development");
    Result result = shell.run("attach", "dev");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("dev");
    assertThat(shell.attached()).isEmpty();
  }

  @Test
  void aLayoutsNameFindsTheStoredOne() {
    shell.run("run", "layouts.json");
    assertThat(shell.run("attach", "my ops").exit()).isZero();
    assertThat(shell.attached()).hasSize(1);
  }

  @Test
  void withoutANameTheOnlySessionIsMeant() {
    shell.server().user().startSession("one");
    assertThat(shell.run("attach").exit()).isZero();
    assertThat(shell.attached()).hasSize(1);
  }

  @Test
  void withoutANameSeveralSessionsAreListed() {
    shell.server().user().startSession("one");
    shell.server().user().startSession("two 2");
    Result result = shell.run("attach");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("one").contains("two 2");
    assertThat(shell.attached()).isEmpty();
  }

  @Test
  void withoutAServerItIsUnavailable() {
    assertThat(shell.run("attach").exit()).isEqualTo(5);
    assertThat(shell.run("attach", "dev").exit()).isEqualTo(5);
  }

  @Test
  void printPrintsTheCommandForAShell() {
    shell.server().user().startSession("one");
    Result result = shell.run("attach", "one", "--print");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).matches("fake attach \\S+\n");
    assertThat(shell.attached()).isEmpty();
  }

  @Test
  void jsonNeedsPrint() {
    assertThat(shell.run("attach", "one", "--json").exit()).isEqualTo(2);
  }

  @Test
  void aBackendThatCannotAttachRefuses() {
    shell.server().user().startSession("one");
    shell.use(new FakeBackend(shell.server()).withCapabilities(Set.of()));
    assertThat(shell.run("attach", "one").exit()).isEqualTo(3);
  }

  @Test
  void aTabIsShownWhereItIsNow() {
    shell.run("run", "layouts.json");
    String web = shell.server().user().paneId("dev", "web");
    assertThat(shell.run("attach", "dev", "web").exit()).isZero();
    assertThat(shell.attached()).hasSize(1);
    assertThat(shell.attached().get(0)).endsWith(web);
    assertThat(shell.run("attach", "dev", "dev::web", "--print").out()).contains(web);
    assertThat(shell.run("attach", "dev", "wbe").err()).contains("did you mean 'web'?");
    assertThat(shell.run("attach", "dve", "web").err()).contains("did you mean 'dev'?");
  }
}
