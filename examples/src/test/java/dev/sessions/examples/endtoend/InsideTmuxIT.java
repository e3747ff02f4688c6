package dev.sessions.examples.endtoend;

import static dev.sessions.examples.endtoend.Workplace.layout;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.spi.ShellQuote;
import dev.sessions.examples.endtoend.Workplace.Window;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The command typed in a pane: of another server, and of the very server that it works on. */
@Timeout(120)
class InsideTmuxIT {
  @RegisterExtension final Workplace place = new Workplace();

  @BeforeEach
  void aFile() {
    place.layouts("dev.json", layout("dev", "api"), layout("ops", "log"));
  }

  /**
   * Returns a program that types a line, keeps what it says, and leaves its exit code in a file.
   */
  private String[] typing(String line, String name) {
    String folder = ShellQuote.word(place.folder().toString());
    place.write(
        name,
        "cd "
            + folder
            + "\n"
            + line
            + " 2>"
            + name
            + ".err\necho $? >"
            + name
            + ".exit\n"
            + "exec sleep 600\n");
    return new String[] {"/bin/sh", place.folder().resolve(name).toString()};
  }

  /** Types a line in a pane of a server of its own. */
  private void typeInOuter(String line, String name) {
    String[] program = typing(line, name);
    place.tmuxOf(
        "outer", "new-session", "-d", "-x", "80", "-y", "24", "-s", name, program[0], program[1]);
  }

  /** Types a line in a new window of a session of the server that is worked on. */
  private void typeInside(String sessionId, String line, String name) {
    String[] program = typing(line, name);
    place.tmux("new-window", "-d", "-t", sessionId + ":", "-n", name, program[0], program[1]);
  }

  private String idOf(String session) {
    return place.windows().stream()
        .filter(window -> window.session().equals(session))
        .map(Window::sessionId)
        .findFirst()
        .orElseThrow();
  }

  private List<String> clients() {
    return place.tmux("list-clients", "-F", "#{client_session}").lines().toList();
  }

  @Test
  void fromAnotherServerTheNamedOneIsMeantAndAttachingNests() {
    typeInOuter(place.typed("run", "dev.json"), "first");
    assertThat(place.awaitLine("first.exit")).describedAs(place.read("first.err")).isEqualTo("0");
    assertThat(place.state()).containsExactly("dev: api", "ops: log");
    assertThat(place.tmuxOf("outer", "list-sessions", "-F", "#{session_name}")).isEqualTo("first");

    typeInOuter(place.typed("attach", "ops"), "second");
    Workplace.until("a client shows ops", () -> clients().equals(List.of("ops")));
    place.tmux("detach-client", "-s", idOf("ops"));
    assertThat(place.awaitLine("second.exit")).isEqualTo("0");
    assertThat(place.state()).containsExactly("dev: api", "ops: log");
  }

  @Test
  void withoutOptionsTheServerAroundIsMeant() {
    typeInOuter(place.typedPlainly("run", "dev.json"), "first");

    assertThat(place.awaitLine("first.exit")).describedAs(place.read("first.err")).isEqualTo("0");
    assertThat(place.tmuxOf("outer", "list-sessions", "-F", "#{session_name}").lines())
        .containsExactlyInAnyOrder("first", "dev", "ops");
    assertThat(place.windows()).isEmpty();
  }

  @Test
  void inTheSameServerAttachSwitches() {
    assertThat(place.sessions("run", "dev.json").exit()).isZero();
    typeInOuter(place.typed("attach", "dev"), "person");
    Workplace.until("a client shows dev", () -> clients().equals(List.of("dev")));

    typeInside(idOf("dev"), place.typedPlainly("attach", "ops"), "switch");

    assertThat(place.awaitLine("switch.exit")).describedAs(place.read("switch.err")).isEqualTo("0");
    Workplace.until("the client shows ops", () -> clients().equals(List.of("ops")));
  }

  @Test
  void aRestartCarriesAnAttachedTerminalOver() {
    assertThat(place.sessions("run", "dev.json").exit()).isZero();
    typeInOuter(place.typed("attach", "dev"), "person");
    Workplace.until("a client shows dev", () -> clients().equals(List.of("dev")));
    String old = idOf("dev");

    assertThat(place.sessions("run", "dev.json", "-c", "restart").exit()).isZero();

    assertThat(idOf("dev")).isNotEqualTo(old);
    assertThat(clients()).containsExactly("dev");
  }

  @Test
  void aRestartFromInsideTheSessionIsRefused() {
    assertThat(place.sessions("run", "dev.json").exit()).isZero();
    Window api = place.windows().get(0);

    typeInside(
        api.sessionId(), place.typed("run", "dev.json", "--layouts", "dev", "-c", "restart"), "in");

    assertThat(place.awaitLine("in.exit")).isEqualTo("3");
    assertThat(place.windows()).contains(api);
    assertThat(place.state()).containsExactly("dev: api, in", "ops: log");
  }

  @Test
  void whereTheOtherSessionIsRestartedTheExitCodeSaysThatSomeFailed() {
    assertThat(place.sessions("run", "dev.json").exit()).isZero();
    List<Window> before = place.windows();

    typeInside(before.get(0).sessionId(), place.typed("run", "dev.json", "-c", "restart"), "in");

    assertThat(place.awaitLine("in.exit")).isEqualTo("4");
    assertThat(place.state()).containsExactly("dev: api, in", "ops: log");
    assertThat(place.windows()).contains(before.get(0)).doesNotContain(before.get(1));
  }
}
