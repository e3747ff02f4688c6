package dev.sessions.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.cli.Shell;
import dev.sessions.cli.Shell.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackendsCommandTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void shell() {
    shell = new Shell(folder);
  }

  @Test
  void areListedWithWhatTheyCanDoAndWhereTheyAreFrom() {
    Result result = shell.run("backends");
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .startsWith(
            "fake\n  can:  attach, attachTab, exitCodes, history, hold, merge, replace, script, watch\n  from: /")
        .endsWith(
            "\n  SPI:  level 1\n"
                + "  -o sessions=...: names of sessions that run already, separated by commas\n");
  }

  @Test
  void aBackendWithoutCapabilitiesCanStillCreate() {
    shell.use(new FakeBackend().withCapabilities(Set.of()));
    assertThat(shell.run("backends").out()).contains("can:  create, list and end");
  }

  @Test
  void aPluginOfTheUsualFolderThatCannotBeLoadedIsToldWithItsPathAndStopsNothing() {
    Path usual = folder.resolve(".local/share/sessions/backends");
    Path jar = aBrokenPlugin(usual);
    assertThat(shell.run("backends").out())
        .startsWith("fake\n")
        .contains("NOT LOADED: " + jar + " cannot be used: it cannot be read as a jar");
    assertThat(shell.run("backends", "--json").out())
        .contains("{\"name\":null,\"origin\":\"" + jar + "\",\"message\":\"" + jar);
    assertThat(shell.run("run", "layouts.json").exit()).isZero();
  }

  @Test
  void namedFoldersStandInForTheUsualOne() {
    aBrokenPlugin(folder.resolve(".local/share/sessions/backends"));
    Path one = aBrokenPlugin(folder.resolve("one"));
    Path two = aBrokenPlugin(folder.resolve("two"));
    assertThat(shell.run("backends", "--plugins", "one", "--plugins", two.getParent().toString()))
        .satisfies(
            result -> assertThat(result.exit()).isZero(),
            result ->
                assertThat(result.out().lines().filter(line -> line.startsWith("NOT LOADED")))
                    .satisfiesExactly(
                        line -> assertThat(line).contains(one.toString()),
                        line -> assertThat(line).contains(two.toString())));
  }

  @Test
  void aNamedFolderThatIsNotThereIsWrongUsageAlsoForABuiltInBackend() {
    for (String command : List.of("backends", "status")) {
      Result result = shell.run(command, "--plugins", "nowhere");
      assertThat(result.exit()).isEqualTo(2);
      assertThat(result.err()).contains("nowhere' is not there").hasLineCount(1);
    }
    assertThat(shell.run("run", "layouts.json", "--plugins", "layouts.json").err())
        .contains("is no folder");
    assertThat(shell.run("backends", "--plugins", "").err()).contains("--plugins names no folder");
    assertThat(shell.server().snapshot().sessions()).isEmpty();
  }

  @Test
  void anUnknownBackendIsToldWithWhatThereIsAndWhatFailed() {
    Path jar = aBrokenPlugin(folder.resolve("plugins"));
    Result result = shell.type("status", "-b", "nosuch", "--plugins", "plugins");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("sessions: no backend is called 'nosuch' (backends: fake); " + jar)
        .hasLineCount(1);
  }

  @Test
  void aPluginThatMissesAClassLaterIsAFaultWithoutAStackTrace() {
    shell.use(
        new SessionBackend() {
          @Override
          public BackendInfo info() {
            return BackendInfo.builder("lonely").build();
          }

          @Override
          public Multiplexer connect(ConnectContext config) {
            throw new NoClassDefFoundError("lib/Word");
          }
        });
    Result result = shell.run("status");
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("NoClassDefFoundError: lib/Word").hasLineCount(1);
  }

  private Path aBrokenPlugin(Path where) {
    try {
      return Files.writeString(Files.createDirectories(where).resolve("broken.jar"), "no jar");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
