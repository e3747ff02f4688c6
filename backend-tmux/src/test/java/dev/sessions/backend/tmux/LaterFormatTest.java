package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.SessionSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a later release has written is left alone, and named where a person would miss it. */
class LaterFormatTest {
  private static final String COMMAND = "exec sleep 600";

  @RegisterExtension final TestTmux tmux = new TestTmux();

  private Path folderOf(SessionSnapshot session) {
    return tmux.records(session.windows().get(0).id()).getParent();
  }

  /** Creates a run folder one that a later release has written. */
  private static void ofLaterRelease(Path folder) throws IOException {
    Path owner = folder.resolve("owner");
    List<String> lines = new ArrayList<>(Files.readAllLines(owner));
    assertThat(lines.get(0)).isEqualTo("sessions 1");
    lines.set(0, "sessions 2");
    Files.write(owner, lines);
  }

  @Test
  void aRunFolderOfALaterReleaseIsNeitherReportedNorSweptNorKilled() throws IOException {
    Path folder =
        folderOf(
            tmux.create(
                "dev", ExitMode.KILL_WINDOW, tmux.tab("runs", COMMAND), tmux.tab("ended", "true")));
    TestTmux.until("recorded", () -> tmux.connect().snapshot().ended().size() == 1);
    ofLaterRelease(folder);
    tmux.endServer(() -> tmux.raw("kill-server"));

    assertThat(tmux.connect().snapshot().ended()).isEmpty();
    TestTmux.kill(tmux.connect(), "dev");
    tmux.create("dev", ExitMode.BACK_TO_SHELL, tmux.tab("w", COMMAND));
    TestTmux.kill(tmux.connect(), "dev");

    assertThat(folder.resolve("launch.sh")).exists();
    assertThat(folder.resolve("records")).exists();
  }

  @Test
  void aWindowOfALaterReleaseIsUnknownWithTheReason() throws IOException {
    Path folder =
        Files.createDirectories(tmux.folder().resolve("state/sessions/tmux/0123456789ab"));
    Path launcher = Files.writeString(folder.resolve("launch-2.sh"), COMMAND);
    tmux.raw("new-session", "-d", "-s", "dev", "/bin/sh", launcher.toString(), "whatever", "0");
    tmux.raw("set-option", "-t", "dev", "@sessions_launch", "2 0123456789ab dev dev and more");

    SessionSnapshot session = tmux.connect().snapshot().session("dev").orElseThrow();

    assertThat(session.windows().get(0).state())
        .isEqualTo(
            new CommandState.Unknown(
                "it was launched by a later release of sessions, whose records this release cannot"
                    + " read"));
    assertThat(session.windows().get(0).identity()).isEmpty();
    assertThat(session.layoutName()).isEmpty();
    tmux.create("next", ExitMode.BACK_TO_SHELL, tmux.tab("w", COMMAND));
    assertThat(tmux.sessionNames()).containsExactly("dev", "next");
  }
}
