package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.spi.Multiplexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What tools leave behind is cleared away, and nothing else. */
class SweepTest {
  private static final String COMMAND = "exec sleep 600";

  @RegisterExtension final TestTmux tmux = new TestTmux();

  private SessionSnapshot create(String name) {
    return tmux.create(name, ExitMode.BACK_TO_SHELL, tmux.tab("w", COMMAND));
  }

  private Path folderOf(SessionSnapshot session) {
    return tmux.records(session.windows().get(0).id()).getParent();
  }

  /** Creates a launch look as if its tool had ended: no process has this number. */
  private static void abandon(Path folder) throws IOException {
    Path owner = folder.resolve("owner");
    List<String> lines = new ArrayList<>(Files.readAllLines(owner));
    lines.replaceAll(line -> line.startsWith("tool ") ? "tool 999999999 0" : line);
    Files.write(owner, lines);
  }

  @Test
  void filesAreForTheirOwnerAlone() throws IOException {
    Path folder = folderOf(create("dev"));

    for (Path parent = folder; !parent.equals(tmux.folder()); parent = parent.getParent()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(parent)))
          .as(parent.toString())
          .isEqualTo("rwx------");
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files)
          .hasSizeGreaterThanOrEqualTo(4)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .as(file.toString())
                      .matches("rw[-x]------"));
    }
  }

  @Test
  void theSocketIsForItsOwnerAlone() throws IOException {
    create("dev");
    Multiplexer byName =
        tmux.connect(
            Map.of("socket", "named", "config", tmux.options().get("config")),
            Duration.ofSeconds(10));
    TestTmux.launch(
        byName, TestTmux.createStep("dev", ExitMode.BACK_TO_SHELL, tmux.tab("w", COMMAND)));

    assertThat(mode(tmux.socket())).endsWith("------");
    // tmux lets the group in there, and the folder keeps it out.
    Path folder = tmux.folder().resolve("tmux-" + tmux.run(List.of("id", "-u")));
    assertThat(mode(folder.resolve("named"))).endsWith("---");
    assertThat(mode(folder)).isEqualTo("rwx------");
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void theFilesOfASessionThatIsGoneAreRemovedByTheNextLaunch() throws IOException {
    SessionSnapshot gone = create("gone");
    Path files = folderOf(gone);
    abandon(files);
    tmux.endServer(() -> tmux.raw("kill-session", "-t", gone.id()));

    create("next");

    assertThat(tmux.runFolders()).hasSize(1).doesNotContain(files);
  }

  @Test
  void theFilesOfASessionThatIsEndedAreRemoved() throws IOException {
    SessionSnapshot gone = create("gone");
    abandon(folderOf(gone));
    Path kept = folderOf(create("kept"));
    abandon(kept);

    tmux.connect().kill(tmux.connect().snapshot().refs(List.of("gone")));

    assertThat(tmux.runFolders()).containsExactly(kept);
  }

  @Test
  void theFilesOfTheLastSessionAreRemovedToo() throws IOException {
    abandon(folderOf(create("only")));

    tmux.connect().kill(tmux.connect().snapshot().refs(List.of("only")));

    assertThat(tmux.runFolders()).isEmpty();
  }

  @Test
  void theFilesOfASessionThatStandsStay() throws IOException {
    Path files = folderOf(create("dev"));
    abandon(files);

    create("next");
    tmux.connect().kill(tmux.connect().snapshot().refs(List.of("next")));

    assertThat(files.resolve("launch.sh")).exists();
  }

  @Test
  void aWholeSessionWhoseToolDidNotSaySoStays() throws IOException {
    Path files = folderOf(create("dev"));
    Files.delete(files.resolve("placed"));
    abandon(files);

    create("next");

    assertThat(tmux.sessionNames()).containsExactly("dev", "next");
    assertThat(files.resolve("launch.sh")).exists();
    assertThat(files.resolve("placed")).exists();
  }

  @Test
  void whatStandsOfALaunchThatGaveUpIsEnded() throws IOException {
    Path files = folderOf(create("late"));
    Files.delete(files.resolve("placed"));
    Files.delete(files.resolve("launch.sh"));
    abandon(files);

    create("next");

    assertThat(tmux.sessionNames()).containsExactly("next");
    assertThat(files).doesNotExist();
  }

  @Test
  void aFolderWhoseToolEndedBeforeItCouldSignItIsRemovedInTime() throws IOException {
    Path state = folderOf(create("dev")).getParent();
    Path old = Files.createDirectory(state.resolve("0123456789ab"));
    Path fresh = Files.createDirectory(state.resolve("0123456789cd"));
    Path mine = Files.createDirectory(state.resolve("mine"));
    for (Path folder : List.of(old, mine)) {
      Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    }

    create("next");

    assertThat(old).doesNotExist();
    assertThat(fresh).exists();
    assertThat(mine).exists();
  }

  @Test
  void theFilesOfAnotherServerStay() throws IOException {
    Path files = folderOf(create("dev"));
    Path owner = files.resolve("owner");
    List<String> lines = new ArrayList<>(Files.readAllLines(owner));
    // A process that lives, as another server's does.
    ProcessHandle self = ProcessHandle.current();
    String other = self.pid() + ":" + self.info().startInstant().orElseThrow().getEpochSecond();
    lines.replaceAll(line -> line.startsWith("server ") ? "server " + other : line);
    Files.write(owner, lines);
    tmux.endServer(() -> tmux.raw("kill-server"));

    create("next");

    assertThat(files).exists();
  }

  @Test
  void whatAToolLeftHalfMadeIsClearedByTheNextLaunch() throws IOException {
    Path files = folderOf(create("dev"));
    abandon(files);
    SessionSnapshot half = create("half");
    Path halfFiles = folderOf(half);
    abandon(halfFiles);
    tmux.raw("rename-session", "-t", half.id(), "__sessions_" + halfFiles.getFileName());
    tmux.start("__sessions_mine", COMMAND);

    create("next");
    create("after");

    assertThat(tmux.sessionNames()).containsExactly("__sessions_mine", "after", "dev", "next");
    assertThat(tmux.runFolders()).contains(files).doesNotContain(halfFiles).hasSize(3);
  }

  @Test
  void theFilesOfASessionThatThisToolEndedAreRemoved() {
    create("dev");
    create("kept");

    tmux.connect().kill(tmux.connect().snapshot().refs(List.of("dev")));

    assertThat(tmux.runFolders()).hasSize(1);
  }

  @Test
  void theFilesOfASessionThatWasReplacedAreRemoved() {
    SessionSnapshot old = create("dev");
    var multiplexer = tmux.connect();

    TestTmux.launch(
        multiplexer,
        TestTmux.replaceStep(old, multiplexer, ExitMode.BACK_TO_SHELL, tmux.tab("w", COMMAND)));

    assertThat(tmux.runFolders()).hasSize(1);
  }
}
