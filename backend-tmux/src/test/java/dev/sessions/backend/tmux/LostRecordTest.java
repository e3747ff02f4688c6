package dev.sessions.backend.tmux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.snapshot.CommandState;
import dev.sessions.api.snapshot.SessionSnapshot;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.backend.support.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The end of a command whose launcher cannot write to the launch's records. */
class LostRecordTest {
  @RegisterExtension final TestTmux tmux = new TestTmux();

  /** What keeps a launcher from writing; the command tells its launcher's pid and waits. */
  enum Obstacle {
    NO_RECORDS {
      @Override
      void put(LostRecordTest test, Path folder) throws IOException {
        // Whoever tries, the kernel file cannot be written to.
        Path records = folder.resolve(RunFolder.JOURNAL);
        Files.move(records, folder.resolve("kept"));
        Files.createSymbolicLink(records, Path.of("/proc/version"));
      }
    },
    SIZE_LIMIT {
      @Override
      void put(LostRecordTest test, Path folder) {
        String launcher = TestTmux.awaitLine(test.tmux.home().resolve("launcher"));
        test.tmux.run(List.of("prlimit", "--fsize=0", "--pid", launcher));
      }
    },
    IMMUTABLE_RECORDS {
      @Override
      void put(LostRecordTest test, Path folder) {
        test.makeImmutable(folder.resolve(RunFolder.JOURNAL));
      }
    },
    IMMUTABLE_FOLDER {
      @Override
      void put(LostRecordTest test, Path folder) {
        test.makeImmutable(folder.resolve(RunFolder.JOURNAL));
        test.makeImmutable(folder);
      }
    };

    abstract void put(LostRecordTest test, Path folder) throws IOException;
  }

  private Optional<Path> immutable = Optional.empty();

  private void makeImmutable(Path file) {
    tmux.run(List.of("sh", "-c", "chattr +i '" + file + "' 2>/dev/null || :"));
    String flags = tmux.run(List.of("sh", "-c", "lsattr -d '" + file + "' 2>/dev/null || :"));
    assumeTrue(flags.startsWith("----i"), "files can be made immutable (chattr +i, as root)");
    immutable = Optional.of(immutable.orElse(file.getParent()));
  }

  @AfterEach
  void makeMutable() {
    immutable.ifPresent(
        folder -> tmux.run(List.of("sh", "-c", "chattr -R -i '" + folder + "' || :")));
  }

  private Path launch(ExitMode mode) {
    SessionSnapshot session =
        tmux.create("s", mode, tmux.tab("w", "echo $PPID >launcher; read line; exit \"$line\""));
    TestTmux.awaitLine(tmux.home().resolve("launcher"));
    return tmux.records(session.windows().get(0).id()).getParent();
  }

  private Optional<CommandState> end() {
    Snapshot now = tmux.connect().snapshot();
    return now.session("s")
        .map(session -> session.windows().get(0).state())
        .or(() -> now.ended().stream().findFirst().map(tab -> tab.state()));
  }

  static Stream<Arguments> everywhere() {
    return Stream.of(ExitMode.values())
        .flatMap(
            mode -> Stream.of(Obstacle.values()).map(obstacle -> Arguments.of(mode, obstacle)));
  }

  @ParameterizedTest
  @MethodSource("everywhere")
  void theCodeIsKeptElsewhere(ExitMode mode, Obstacle obstacle) throws IOException {
    Path folder = launch(mode);
    obstacle.put(this, folder);
    tmux.raw("send-keys", "-t", "=s:", "3", "Enter");

    TestTmux.until(
        "the end is known",
        () -> end().orElseThrow() instanceof CommandState.Ended ended && ended.code() == 3);
    boolean closes = mode == ExitMode.KILL_WINDOW && obstacle != Obstacle.IMMUTABLE_FOLDER;
    if (closes) {
      TestTmux.until("the window closes", () -> !tmux.connect().snapshot().serverRunning());
      assertThat(end().orElseThrow()).isInstanceOf(CommandState.Ended.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRemovedFolderLeavesTheCodeWithThePane(ExitMode mode) {
    Path folder = launch(mode);
    tmux.run(List.of("rm", "-r", folder.toString()));
    tmux.raw("send-keys", "-t", "=s:", "3", "Enter");

    if (mode == ExitMode.KILL_WINDOW) {
      TestTmux.until("the window closes", () -> !tmux.connect().snapshot().serverRunning());
    } else {
      TestTmux.until(
          "the end is known",
          () -> end().orElseThrow() instanceof CommandState.Ended ended && ended.code() == 3);
    }
  }

  @Test
  void whatNothingKeepsIsShownInTheWindowThatWouldClose() throws IOException {
    Path folder = launch(ExitMode.KILL_WINDOW);
    Obstacle.IMMUTABLE_FOLDER.put(this, folder);
    String window = tmux.panes("#{window_id}").get(0);
    tmux.type(window, "3", "Enter");
    tmux.awaitScreen(window, "The exit code 3 could not be recorded in");
    tmux.awaitScreen(window, "Press Enter to close.");
    tmux.type(window, "Enter");
    TestTmux.until("the window closes", () -> !tmux.connect().snapshot().serverRunning());
  }

  @Test
  void aStartThatCannotBeRecordedIsKeptToo() throws IOException {
    Path folder = launch(ExitMode.TERMINATE);
    Obstacle.NO_RECORDS.put(this, folder);
    String window = tmux.panes("#{window_id}").get(0);
    tmux.type(window, "3", "Enter");
    tmux.awaitScreen(window, "exit code 3. Press Enter to restart");
    Files.delete(tmux.home().resolve("launcher"));
    tmux.type(window, "Enter");
    TestTmux.until("it runs again", () -> end().orElseThrow() instanceof CommandState.Running);
    tmux.type(window, "4", "Enter");
    TestTmux.until(
        "it has ended again",
        () -> end().orElseThrow() instanceof CommandState.Ended ended && ended.code() == 4);
  }

  /** A full disk takes a part of a line; what is written later must not become a part of it. */
  @Test
  void aPartOfALineDoesNotSpoilTheNext() throws IOException {
    Path folder = launch(ExitMode.TERMINATE);
    Path records = folder.resolve(RunFolder.JOURNAL);
    Files.writeString(records, Files.readString(records) + "7 end 1 99");
    tmux.raw("send-keys", "-t", "=s:", "3", "Enter");
    TestTmux.until(
        "the end is known",
        () -> end().orElseThrow() instanceof CommandState.Ended ended && ended.code() == 3);
  }
}
