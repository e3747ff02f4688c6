package dev.sessions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.ErrorKind;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.Multiplexer;
import dev.sessions.api.spi.SessionBackend;
import dev.sessions.cli.Shell.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void shell() {
    shell = new Shell(folder);
  }

  @Test
  void theVersionIsTheBuilds() {
    Result result = shell.type("--version");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).matches("sessions \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "help"})
  void helpNamesEveryCommand(String word) {
    Result result = shell.type(word);
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains("run", "plan", "status", "watch", "wait", "logs", "attach", "kill", "validate")
        .contains("backends", "exec", "completion");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void nothingAtAllIsWrongUsage() {
    Result result = shell.type();
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("usage: sessions");
  }

  @Test
  void anUnknownCommandGetsAHint() {
    Result result = shell.type("rn");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("'rn'").contains("did you mean 'run'?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "kill", "status"})
  void helpOfACommandIsItsHelp(String command) {
    Result result = shell.type("help", command);
    assertThat(result.exit()).isZero();
    assertThat(result.out()).isEqualTo(shell.type(command, "--help").out());
  }

  @Test
  void helpOfWhatIsNoCommandIsAnError() {
    Result result = shell.type("help", "rnu");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("'rnu'; did you mean 'run'?");
    assertThat(shell.type("help", "run", "plan").exit()).isEqualTo(2);
    assertThat(shell.type("help", "help").out()).isEqualTo(shell.type("help").out());
    assertThat(shell.type("hlep").err()).contains("did you mean 'help'?");
  }

  @Test
  void theVersionIsACommandToo() {
    assertThat(shell.type("version").out()).isEqualTo(shell.type("--version").out());
    assertThat(shell.type("version", "x").exit()).isEqualTo(2);
    assertThat(shell.type("verison").err()).contains("did you mean 'version'?");
  }

  @Test
  void theSchemaOfLayoutsFilesIsPrinted() {
    Result result = shell.type("schema");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).startsWith("{").endsWith("}\n").contains("layoutTabs", "2020-12");
    assertThat(shell.type("schema", "layouts.json").exit()).isEqualTo(2);
  }

  @Test
  void optionsFollowTheCommand() {
    assertThat(shell.type("-b", "fake", "status").err()).contains("options follow the command");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "plan",
        "status",
        "watch",
        "wait",
        "logs",
        "attach",
        "restart",
        "kill",
        "validate",
        "schema",
        "backends",
        "exec",
        "completion"
      })
  void everyCommandHasItsOwnHelpAndTheCommonOptions(String command) {
    Result result = shell.type(command, "--help");
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .startsWith("usage: sessions " + command)
        .contains("--backend NAME", "--option KEY=VALUE", "--json", "--timeout SECONDS");
  }

  @Test
  void anUnknownOptionGetsAHintAndNothingIsTouched() {
    Result result = shell.run("run", "layouts.json", "--on-conflit", "rename");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("'--on-conflit'").contains("did you mean '--on-conflict'?");
    assertThat(shell.server().snapshot().serverRunning()).isFalse();
  }

  @Test
  void optionsAreNotAbbreviated() {
    assertThat(shell.run("run", "layouts.json", "--dry").exit()).isEqualTo(2);
  }

  @Test
  void aMissingValueIsNamed() {
    Result result = shell.run("run", "layouts.json", "--prefix");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("--prefix needs a value");
  }

  @Test
  void anOptionThatIsGivenTwiceIsRefused() {
    Result result = shell.run("run", "layouts.json", "-c", "skip", "--on-conflict", "error");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("--on-conflict is given more than once");
  }

  @Test
  void tooManyArgumentsAreRefused() {
    Result result = shell.run("run", "layouts.json", "other.json");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("'other.json' is not expected");
  }

  @Test
  void anUnknownBackendIsWrongUsage() {
    Result result = shell.type("status", "-b", "fakr");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("no backend is called 'fakr'; did you mean 'fake'?");
  }

  @Test
  void tmuxIsTheDefaultBackend() {
    assertThat(shell.type("status").err()).contains("no backend is called 'tmux'");
  }

  @Test
  void backendOptionsReachTheBackend() {
    Result result = shell.run("status", "-o", "sessions=one,two");
    assertThat(result.out()).contains("one").contains("two");
    Result wrong = shell.run("status", "-o", "sesions=one");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("did you mean 'sessions'?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sessions", "=x", ""})
  void aBackendOptionIsKeyAndValue(String option) {
    Result result = shell.run("status", "-o", option);
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("is not KEY=VALUE");
  }

  @Test
  void aBackendOptionIsGivenOnce() {
    Result result = shell.run("status", "-o", "sessions=a", "-o", "sessions=b");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("'sessions' is given more than once");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "soon", "1e99", "0.0001", ""})
  void aTimeoutIsANumberOfSeconds(String seconds) {
    Result result = shell.run("status", "--timeout", seconds);
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("--timeout");
  }

  @Test
  void aTimeoutOfWaitAndExecIsTheirOwn() {
    ConfigKeeper keeper = new ConfigKeeper();
    shell.use(keeper);
    shell.run("wait", "layouts.json", "--timeout", "0.5");
    assertThat(keeper.config.deadline()).isEqualTo(ConnectContext.DEFAULT_DEADLINE);
    for (String command : new String[] {"wait", "exec"}) {
      assertThat(shell.type(command, "--help").out()).containsOnlyOnce("--timeout");
    }
    assertThat(shell.type("exec", "--timeout", "0", "--", "true").exit()).isEqualTo(2);
  }

  @Test
  void theTimeoutReachesTheBackend() {
    ConfigKeeper keeper = new ConfigKeeper();
    shell.use(keeper);
    shell.run("status", "--timeout", "2.5");
    assertThat(keeper.config.deadline()).hasMillis(2500);
    shell.run("status");
    assertThat(keeper.config.deadline()).isEqualTo(ConnectContext.DEFAULT_DEADLINE);
    assertThat(keeper.config.variable("HOME")).contains(folder.toString());
  }

  @Test
  void aFaultOfOursIsOneLineAndExitCodeOne() {
    shell.use(new Faulty());
    Result result = shell.run("status");
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).contains("unexpected fault").contains("bug");
  }

  @Test
  void verboseShowsTheStackOfAFaultOfOurs() {
    shell.use(new Faulty());
    assertThat(shell.run("status", "--verbose").err()).contains("\tat ".replace("\t", "\\t"));
  }

  @Test
  void verboseShowsTheDetailsOfAnError() {
    shell.server().user().startSession("dev");
    Result result = shell.run("run", "layouts.json", "--verbose");
    assertThat(result.err()).contains("  policies: restart, rename");
  }

  @Test
  void anErrorIsADocumentToo() {
    Result result = shell.run("status", "--json", "-o", "nonsense=1");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).startsWith("{\"error\":{\"code\":\"INVALID_OPTION\"").endsWith("}\n");
    assertThat(result.err()).isNotEmpty();
  }

  @Test
  void evenAnErrorOfTheCommandLineIsADocument() {
    assertThat(shell.run("status", "--json", "--nonsense").out()).contains("INVALID_OPTION");
    shell.use(new Faulty());
    assertThat(shell.run("status", "--json").out()).contains("\"kind\":\"INTERNAL\"");
  }

  @Test
  void aCodeOfAPluginsOwnEndsAsItsKindSaysAndIsNamedInTheDocument() {
    shell.use(new Distant());
    Result result = shell.run("status", "--json");
    assertThat(result.exit()).isEqualTo(5);
    assertThat(result.out())
        .isEqualTo(
            "{\"error\":{\"code\":\"MOON_TOO_FAR\",\"kind\":\"UNAVAILABLE\","
                + "\"message\":\"the moon is too far\",\"details\":{}}}\n");
    assertThat(shell.run("status").err()).isEqualTo("sessions: the moon is too far\n");
  }

  /** A backend with an error code of its own. */
  private static final class Distant implements SessionBackend {
    private enum Code implements ErrorCode {
      MOON_TOO_FAR;

      @Override
      public ErrorKind kind() {
        return ErrorKind.UNAVAILABLE;
      }
    }

    @Override
    public BackendInfo info() {
      return BackendInfo.builder("distant").build();
    }

    @Override
    public Multiplexer connect(ConnectContext context) {
      throw new SessionException(Code.MOON_TOO_FAR, "the moon is too far");
    }
  }

  /** A backend that keeps what it is told. */
  private static final class ConfigKeeper implements SessionBackend {
    private ConnectContext config = ConnectSettings.of(java.util.Map.of());

    @Override
    public BackendInfo info() {
      return BackendInfo.builder("keeper").build();
    }

    @Override
    public Multiplexer connect(ConnectContext given) {
      config = given;
      return new dev.sessions.backend.fake.FakeBackend().connect(given);
    }
  }

  /** A backend with a bug. */
  private static final class Faulty implements SessionBackend {
    @Override
    public BackendInfo info() {
      return BackendInfo.builder("faulty").build();
    }

    @Override
    public Multiplexer connect(ConnectContext config) {
      throw new IllegalStateException("bug");
    }
  }
}
