package dev.sessions.manager;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.LayoutConfig;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.Owner;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.backend.fake.FakeServer;
import dev.sessions.conflict.ConflictPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnersTest {
  @TempDir Path folder;

  private final FakeServer server = new FakeServer();
  private final Multiplexer multiplexer =
      new FakeBackend(server).connect(ConnectSettings.of(Map.of()));

  private SessionManager manager(ManagerSettings settings) {
    TabConfig tab = new TabConfig("api", folder.toString(), "run");
    return new SessionManager(
        List.of(new LayoutConfig("dev", List.of(tab))), settings, multiplexer);
  }

  private SessionSnapshot session(String name) {
    return server.snapshot().session(name).orElseThrow();
  }

  @Test
  void aFileIsItsFolderResolvedAndItsNameAsGiven() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Files.createSymbolicLink(folder.resolve("link"), real);
    Path template = Files.writeString(folder.resolve("template.yaml"), "");
    Files.createSymbolicLink(real.resolve("dev.yaml"), template);

    assertThat(Owners.ofFile(folder.resolve("link/dev.yaml")))
        .isEqualTo(Owners.ofFile(real.resolve("dev.yaml")))
        .isNotEqualTo(Owners.ofFile(template));
    assertThat(Owners.ofFile(folder.resolve("gone/../x.yaml")).label()).endsWith("/x.yaml");
    assertThat(Owners.ofFile(real.resolve("-")).label()).endsWith("/real/-");
  }

  @Test
  void whatAManagerLaunchesIsMarkedWithItsOwnerAndTheRequestedName() {
    Owner owner = Owners.ofFile(folder.resolve("dev.yaml"));
    server.user().startSession("dev");
    manager(ManagerSettings.of(folder).withOwner(owner)).start(ConflictPolicy.RENAME);

    assertThat(session("dev_1").owner()).contains(owner);
    assertThat(session("dev_1").requestedName()).contains("dev");
    assertThat(session("dev_1").windows().get(0).identity().orElseThrow().owner()).isEqualTo(owner);
  }

  @Test
  void aManagerWithoutAnOwnerIsLikeNoOther() {
    ManagerSettings settings = ManagerSettings.of(folder);
    SessionManager one = manager(settings);
    assertThat(one.owner()).isNotEqualTo(manager(settings).owner());
    one.start(ConflictPolicy.ERROR);
    assertThat(session("dev").owner()).contains(one.owner());
  }

  @Test
  void aForeignSessionIsNeverMarked() {
    server.user().startSession("dev", "mine");
    SessionManager manager = manager(ManagerSettings.of(folder));
    manager.start(ConflictPolicy.MERGE_SKIP);

    assertThat(session("dev").owner()).isEmpty();
    assertThat(session("dev").requestedName()).isEmpty();
    assertThat(session("dev").windowsOf("api").get(0).identity().orElseThrow().owner())
        .isEqualTo(manager.owner());
  }
}
