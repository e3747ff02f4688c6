package dev.sessions.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.LaunchedElsewhere;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.backend.fake.FakeBackend;
import dev.sessions.backend.fake.FakeOperation;
import dev.sessions.cli.Shell;
import dev.sessions.cli.Shell.Result;
import dev.sessions.cli.text.KillReport;
import dev.sessions.manager.EndedSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherCommandsTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void shell() {
    shell = new Shell(folder);
  }

  private List<String> running() {
    return shell.server().snapshot().sessions().stream().map(SessionSnapshot::name).toList();
  }

  @Nested
  class Plan {
    @Test
    void saysWhatWouldHappenWindowByWindow() {
      shell.server().user().startSession("dev", "api");
      Result result = shell.run("plan", "layouts.json", "-c", "mergeSkip");
      assertThat(result.exit()).isZero();
      assertThat(result.out().lines())
          .containsExactly(
              "merge    dev (layout dev; dev runs already, and was not launched from this file)",
              "  keep     api  in " + folder + ": ./run",
              "  add      web  in " + folder + ": npm start",
              "create   my_ops (layout my ops)",
              "  add      log  in " + folder + ": tail -f log");
      assertThat(running()).containsExactly("dev");
    }

    @Test
    void saysWhatIsKeptWhole() {
      shell.server().user().startSession("dev");
      Result result = shell.run("plan", "layouts.json", "-c", "skip", "--layouts", "dev");
      assertThat(result.out().lines())
          .containsExactly(
              "keep     dev (layout dev; dev runs already, and was not launched from this file)",
              "  leave    api",
              "  leave    web",
              "nothing to launch");
    }

    @Test
    void aLongCommandIsShortenedToOneLine() {
      shell.write("layouts.json", Shell.LAYOUTS.replace("./run", "echo 1\\necho 2"));
      assertThat(shell.run("plan", "layouts.json").out()).contains(": echo 1…\n");
    }

    @Test
    void aRefusalIsExitCodeThree() {
      shell.server().user().startSession("dev");
      assertThat(shell.run("plan", "layouts.json").exit()).isEqualTo(3);
    }
  }

  @Nested
  class Attach {
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
  }

  @Nested
  class Kill {
    @Test
    void endsTheNamedSessionsAndNoSibling() {
      shell.server().user().startSession("dev");
      shell.server().user().startSession("dev2");
      Result result = shell.run("kill", "dev", "gone");
      assertThat(result.exit()).isZero();
      assertThat(result.out().lines()).containsExactly("ended     dev", "not there gone");
      assertThat(running()).containsExactly("dev2");
    }

    @Test
    void aNameIsTakenAsTheBackendStoresIt() {
      shell.run("run", "layouts.json");
      assertThat(shell.run("kill", "my ops").out()).isEqualTo("ended     my_ops\n");
    }

    @Test
    void namesMayStartWithADash() {
      shell.server().user().startSession("-x");
      assertThat(shell.run("kill", "--", "-x").exit()).isZero();
      assertThat(running()).isEmpty();
    }

    @Test
    void aFileNamesItsLayoutsSessions() {
      shell.run("run", "layouts.json", "--prefix", "p");
      shell.server().user().startSession("dev");
      Result result = shell.run("kill", "layouts.json", "--prefix", "p", "--layouts", "dev");
      assertThat(result.out()).isEqualTo("ended     p_dev\n");
      assertThat(running()).containsExactly("p_my_ops", "dev");
    }

    @Test
    void filesAndNamesGoTogether() {
      shell.run("run", "layouts.json");
      shell.server().user().startSession("mine");
      Result result = shell.run("kill", "mine", "layouts.json", "dev");
      assertThat(result.out().lines())
          .containsExactly("ended     mine", "ended     dev", "ended     my_ops");
    }

    @ParameterizedTest
    @CsvSource({"UNREACHABLE, 5", "DEADLINE, 6"})
    void anErrorIsNotAnEmptyList(StandardErrorCode code, int exit) {
      shell.run("run", "layouts.json");
      shell.server().user().startSession("one");
      shell.server().faults().failCall(FakeOperation.SNAPSHOT, 1, code);
      assertThat(shell.run("kill", "--all").exit()).isEqualTo(exit);
      shell.server().faults().failCall(FakeOperation.KILL, 1, code);
      assertThat(shell.run("kill", "one").exit()).isEqualTo(exit);
    }

    @Test
    void aWordThatIsWrittenLikeAFileIsNoName() {
      assertThat(shell.run("kill", "absent.json").err()).contains("there is no such file");
    }

    @Test
    void allEndsEverySessionThatWasLaunchedAndLeavesAPersons() {
      shell.server().user().startSession("dev");
      shell.run("run", "layouts.json", "-c", "mergeSkip");
      shell.run("run", "layouts.json", "-c", "rename");
      assertThat(shell.run("kill", "--all").out().lines())
          .containsExactly(
              "ended     my_ops",
              "ended     dev_1",
              "ended     my_ops_1",
              "left      dev (not launched from a layout)");
      assertThat(running()).containsExactly("dev");
      assertThat(shell.run("kill", "--all").out())
          .isEqualTo("no sessions to end\nleft      dev (not launched from a layout)\n");
    }

    @Test
    void saysWhatItNeeds() {
      assertThat(shell.run("kill").exit()).isEqualTo(2);
      assertThat(shell.run("kill", "x", "--all").exit()).isEqualTo(2);
      assertThat(shell.run("kill", "x", "--prefix", "p").exit()).isEqualTo(2);
      assertThat(shell.run("kill", "x", "--grace", "-1").err()).contains("from 0 to 86400");
    }

    @Test
    void processesThatWereForcedOrSurviveAreSaid() {
      Optional<KillOutcome> ended =
          Optional.of(KillOutcome.ended(new SessionRef("1", "s1", "one")));
      EndedSession forced =
          new EndedSession("one", Optional.empty(), ended, List.of(7L), List.of());
      EndedSession survived =
          new EndedSession("one", Optional.empty(), ended, List.of(7L), List.of(8L, 9L));
      assertThat(KillReport.line(forced, Snapshot.noServer()))
          .isEqualTo("ended     one (by force: 7)");
      assertThat(KillReport.line(survived, Snapshot.noServer()))
          .isEqualTo("FAILED    one: it has ended, but these processes live on: 8, 9");
      Optional<KillOutcome> absent =
          Optional.of(KillOutcome.notThere(new SessionRef("1", "s2", "two")));
      Snapshot elsewhere =
          Snapshot.builder()
              .elsewhere(List.of(LaunchedElsewhere.of("two", "two", "on the host 'far'")))
              .build();
      assertThat(
              KillReport.line(
                  new EndedSession("two", Optional.empty(), absent, List.of(), List.of()),
                  elsewhere))
          .isEqualTo("not there two (launched on the host 'far'; end it there)");
      assertThat(KillReport.status(List.of(forced))).isZero();
      assertThat(KillReport.status(List.of(forced, survived))).isEqualTo(4);
    }

    @Test
    void whatCannotBeEndedIsExitCodeFour() {
      shell.server().user().startSession("one");
      shell.server().user().startSession("two");
      shell.server().faults().failKill("one");
      Result result = shell.run("kill", "one", "two");
      assertThat(result.exit()).isEqualTo(4);
      assertThat(result.out()).contains("FAILED    one: ").contains("ended     two");
    }
  }

  @Nested
  class Validate {
    @Test
    void aGoodFileIsValid() {
      Result result = shell.type("validate", "layouts.json");
      assertThat(result.exit()).isZero();
      assertThat(result.out()).isEqualTo("layouts.json is valid\n");
    }

    @Test
    void everyProblemHasItsLine() {
      shell.write(
          "bad.json",
          """
          {"version": "0.1", "layouts": [
            {"layoutName": "a", "layoutTabs": []},
            {"layoutName": "b", "layoutTab": []}]}
          """);
      Result result = shell.type("validate", "bad.json");
      assertThat(result.exit()).isEqualTo(2);
      assertThat(result.out().lines())
          .hasSizeGreaterThanOrEqualTo(2)
          .allMatch(line -> line.contains("bad.json:"))
          .anyMatch(line -> line.contains(":2:"))
          .anyMatch(line -> line.contains(":3:"));
    }
  }

  @Nested
  class Backends {
    @Test
    void areListedWithWhatTheyCanDoAndWhereTheyAreFrom() {
      Result result = shell.run("backends");
      assertThat(result.exit()).isZero();
      assertThat(result.out())
          .startsWith(
              "fake\n  can:  attach, history, hold, merge, replace, script, watch\n  from: /")
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
      assertThat(shell.run("backends", "--plugins", "").err())
          .contains("--plugins names no folder");
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

  @Nested
  class Completion {
    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void namesEveryCommandAndItsOptions(String name) {
      Result result = shell.type("completion", name);
      assertThat(result.exit()).isZero();
      assertThat(result.out()).contains("run", "backends", "on-conflict", "mergeOverwrite");
    }

    @ParameterizedTest
    @CsvSource({"bash, bash -n", "fish, fish --no-execute"})
    void theShellItselfAcceptsIt(String name, String check) throws Exception {
      Path file = folder.resolve("completion." + name);
      shell.write(file.getFileName().toString(), shell.type("completion", name).out());
      Process process =
          new ProcessBuilder((check + " " + file).split(" ")).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes());
      assertThat(process.waitFor()).describedAs(said).isZero();
    }

    @Test
    void anotherShellIsRefused() {
      Result result = shell.type("completion", "bsh");
      assertThat(result.exit()).isEqualTo(2);
      assertThat(result.err()).contains("did you mean 'bash'?");
    }
  }
}
