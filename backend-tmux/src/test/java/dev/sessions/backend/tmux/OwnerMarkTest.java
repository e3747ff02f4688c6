package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.manager.ManagerSettings;
import dev.sessions.manager.Owners;
import dev.sessions.manager.SessionManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose a session is stands on the server itself and in the launch's record. */
class OwnerMarkTest {
  @RegisterExtension final TestTmux tmux = new TestTmux();

  private SessionManager manager(Owner owner) {
    LayoutConfig layout = new LayoutConfig("dev", List.of(tmux.tab("api", "exec sleep 600")));
    return new SessionManager(
        List.of(layout), ManagerSettings.of(tmux.folder()).withOwner(owner), tmux.connect());
  }

  private SessionSnapshot session(String name) {
    return tmux.connect().snapshot().session(name).orElseThrow();
  }

  @Test
  void theOwnerAndTheRequestedNameOutliveARename() {
    Owner owner = Owners.ofFile(tmux.folder().resolve("it's #{pid}; é.yaml"));
    tmux.start("dev", "exec sleep 600");
    manager(owner).start(ConflictPolicy.RENAME);
    tmux.raw("rename-session", "-t", "=dev_1", "else");

    SessionSnapshot ours = session("else");
    assertThat(ours.owner()).contains(owner);
    assertThat(ours.owner().orElseThrow().label()).isEqualTo(owner.label());
    assertThat(ours.requestedName()).contains("dev");
    assertThat(ours.launchedAs()).contains("dev_1");
    assertThat(ours.windows().get(0).identity().map(PaneIdentity::owner)).contains(owner);
    assertThat(session("dev").owner()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ConflictPolicy.class,
      names = {"MERGE_SKIP", "MERGE_OVERWRITE"})
  void aForeignSessionIsNotMarkedByAMerge(ConflictPolicy policy) {
    tmux.start("dev", "exec sleep 600");
    SessionManager manager = manager(Owners.ofFile(tmux.folder().resolve("dev.yaml")));
    assertThat(manager.start(policy)).allMatch(result -> result.runs());

    assertThat(session("dev").owner()).isEmpty();
    assertThat(session("dev").windowsOf("api").get(0).identity().map(PaneIdentity::owner))
        .contains(manager.owner());
  }

  @Test
  void aReplacedSessionIsItsNewOwners() {
    manager(Owner.named("one")).start(ConflictPolicy.ERROR);
    manager(Owner.named("two")).start(ConflictPolicy.RESTART);

    assertThat(session("dev").owner().map(Owner::label)).contains("two");
  }

  @Test
  void theEndOfATabThatHasClosedNamesItsOwner() {
    Owner owner = Owner.named("jobs");
    LayoutConfig layout = new LayoutConfig("dev", List.of(tmux.tab("job", "exit 3")));
    ManagerSettings settings =
        ManagerSettings.of(tmux.folder())
            .withExitMode(dev.sessions.api.layout.ExitMode.KILL_WINDOW)
            .withOwner(owner);
    new SessionManager(List.of(layout), settings, tmux.connect()).start(ConflictPolicy.ERROR);
    TestTmux.until("the end", () -> tmux.connect().snapshot().ended().size() == 1);

    Snapshot now = tmux.connect().snapshot();
    assertThat(now.ended().get(0).identity().owner()).isEqualTo(owner);
  }
}
