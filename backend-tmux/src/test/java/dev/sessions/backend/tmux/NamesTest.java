package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.WindowSnapshot;
import dev.sessions.api.spi.AttachCommand;
import dev.sessions.api.spi.KillOutcome;
import dev.sessions.api.spi.Multiplexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NamesTest {
  private static final String COMMAND = "exec sleep 600";

  @RegisterExtension final TestTmux tmux = new TestTmux();

  static Stream<String> names() {
    return Stream.of(
        "two words",
        "__sessions_dev",
        "not known to every C library: \ud83e\udee9",
        "line\u2028separator",
        "no character \ufdd0\udbff\udfff at all",
        " a",
        "a ",
        "-x",
        "--x",
        "-t",
        "=a",
        "=",
        "0",
        "123",
        "#{pid}",
        "#S",
        "#",
        "a#",
        "##",
        "###{pid}",
        "#[fg=red]",
        "##[x]",
        "#[",
        "#(touch canary)",
        "#{l:x}",
        "$0",
        "$1",
        "@0",
        "@1",
        "%1",
        "%0",
        "%H",
        "$HOME",
        "${HOME}",
        "a$b",
        "'",
        "\"",
        "it's \"x\"",
        "`id`",
        "$(touch canary)",
        ";",
        "a;",
        "a ; b",
        ";;",
        "{last}",
        "{",
        "}",
        "~",
        "^",
        "!",
        "+",
        "-",
        "*",
        "?",
        "[ab]",
        "p*s",
        "|",
        "&",
        "<",
        "a,b",
        "café",
        "日本語",
        "🚀",
        "👩‍💻",
        "e\u0301",
        "\u05d0\u05d1",
        "a\u00a0b",
        "a\u200bb",
        "END",
        "x".repeat(200),
        "my.app",
        "a:b",
        ".",
        "a.b:c",
        "a\\b",
        "\\",
        "\\\\x",
        "x\\.",
        "\\$HOME");
  }

  @ParameterizedTest
  @MethodSource("names")
  void aNameIsAName(String name) throws IOException {
    tmux.start("0", COMMAND);
    tmux.start("sibling", COMMAND);
    Multiplexer multiplexer = tmux.connect();
    String stored = multiplexer.storedName(name);
    assertThat(multiplexer.storedName(name)).isEqualTo(stored);
    if (tmux.sessionNames().contains(stored)) {
      stored = "other" + stored;
    }

    Path start = Files.createDirectories(tmux.home().resolve("dirs").resolve(name).normalize());
    String where = "pwd >" + tmux.folder() + "/where; " + COMMAND;

    SessionSnapshot session =
        tmux.create(
            stored,
            ExitMode.KILL_WINDOW,
            tmux.tab("first", COMMAND),
            new TabConfig(name, start.toString(), where));

    assertThat(session.name()).isEqualTo(stored);
    assertThat(session.layoutName()).contains(stored);
    assertThat(session.windows()).hasSize(2);
    assertThat(session.windowsOf(name))
        .extracting(window -> window.identity().orElseThrow().tabName())
        .containsExactly(name);
    if (!name.contains("\\")) {
      assertThat(session.windowsOf(name)).extracting(WindowSnapshot::name).containsExactly(name);
    }
    assertThat(TestTmux.awaitLine(tmux.folder().resolve("where"))).isEqualTo(start.toString());
    assertThat(session.launchedAs()).contains(stored);
    AttachCommand attach = multiplexer.attach(tmux.ref(stored));
    assertThat(attach.argv()).endsWith("attach-session", "-t", session.id());

    List<KillOutcome> killed = multiplexer.kill(multiplexer.snapshot().refs(List.of(stored)));
    assertThat(killed).allMatch(KillOutcome::hasEnded).hasSize(1);
    assertThat(tmux.sessionNames()).containsExactlyInAnyOrder("0", "sibling");
    assertThat(tmux.run(List.of("find", tmux.folder().toString(), "-name", "canary"))).isEmpty();
  }

  @Test
  void twoRequestedNamesMayBeOneStoredName() {
    Multiplexer multiplexer = tmux.connect();

    assertThat(multiplexer.storedName("my.app")).isEqualTo(multiplexer.storedName("my_app"));
    assertThat(multiplexer.storedName("my:app")).isEqualTo("my_app");
  }

  @Test
  void aWindowOfAnotherMakerHasTheNameThatItWasGiven() {
    tmux.raw("new-session", "-d", "-s", "$HOME", "-n", "${x}$y", COMMAND);
    Multiplexer multiplexer = tmux.connect();

    SessionSnapshot session =
        multiplexer.snapshot().session(multiplexer.storedName("$HOME")).orElseThrow();

    assertThat(session.windows()).extracting(WindowSnapshot::name).containsExactly("${x}$y");
  }

  @Test
  void aNameOf300CharactersIsKeptWhole() {
    String name = "ü".repeat(300);

    SessionSnapshot session = tmux.create(name, ExitMode.KILL_WINDOW, tmux.tab(name, COMMAND));

    assertThat(session.name()).isEqualTo(name);
    assertThat(session.windows().get(0).name()).isEqualTo(name);
  }
}
