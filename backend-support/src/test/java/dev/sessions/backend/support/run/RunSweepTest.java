package dev.sessions.backend.support.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.api.layout.TabConfig;
import dev.sessions.api.spi.ConnectSettings;
import dev.sessions.api.spi.LaunchStep;
import dev.sessions.api.spi.TabStep;
import dev.sessions.backend.support.LoggedLines;
import dev.sessions.backend.support.host.ServerLife;
import dev.sessions.backend.support.launcher.Launcher;
import dev.sessions.backend.support.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is swept of launches that no tool works on, and what is left alone. */
class RunSweepTest {
  private static final ProcessHandle SELF = ProcessHandle.current();

  /** A life that is over: of a process number that this process has now, and that was before it. */
  private static final String OVER = SELF.pid() + ":1000000000";

  @TempDir Path folder;

  private RunStore store = new RunStore(new StateFolder(Path.of("")), "");

  @BeforeEach
  void aStore() {
    store = new RunStore(new StateFolder(folder.resolve("sessions/it")), "/socket");
  }

  private static String living() {
    return new ServerLife(SELF.pid(), SELF.info().startInstant().orElseThrow()).id();
  }

  /** Writes a launch that is done, in a server life of this host. */
  private RunFolder launched(String life, String... records) throws IOException {
    RunFolder run = store.newFolder();
    LaunchStep step =
        LaunchStep.create("dev")
            .tabs(List.of(TabStep.add(new TabConfig("tab", "/", "true"))))
            .build();
    store.write(
        run, Optional.empty(), List.of(Launcher.file("/bin/sh", 0), RunContents.of(step).file()));
    for (String record : records) {
      Files.writeString(run.journal(), record + "\n", StandardOpenOption.APPEND);
    }
    store.release(run, life.isEmpty() ? Optional.empty() : Optional.of(life), true);
    return run;
  }

  private List<RunFolder> sweep(boolean isGone, String... lives) {
    List<RunFolder> judged = new ArrayList<>();
    new RunSweep(store)
        .sweep(
            Set.of(lives),
            run -> {
              judged.add(run.folder());
              return isGone;
            });
    return judged;
  }

  private static Predicate<RunContents> named(String name) {
    return contents -> contents.launchedAs().equals(name);
  }

  private static String epoch(Duration ago) {
    return "@" + Instant.now().minus(ago).getEpochSecond();
  }

  @Test
  void aLaunchOfThisServerIsJudged() throws IOException {
    RunFolder run = launched(living());

    assertThat(sweep(false, living())).containsExactly(run);
    assertThat(run.path()).exists();
    assertThat(sweep(true, living())).containsExactly(run);
    assertThat(run.path()).doesNotExist();
  }

  @Test
  void whatCannotBeRemovedIsLoggedAndLeftToALaterSweep() throws IOException {
    LoggedLines log = new LoggedLines();
    ConnectSettings context =
        ConnectSettings.builder()
            .environment(Map.of("XDG_STATE_HOME", folder.toString()))
            .logger(log)
            .build();
    store = new RunStore(StateFolder.of(context, "it"), "/socket");
    RunFolder run = launched(living());
    Files.createDirectories(run.path().resolve("folder/within"));

    assertThat(sweep(true, living())).containsExactly(run);

    assertThat(log.lines()).contains(run.path() + " is removed by a later sweep");
    assertThat(run.path()).exists();
  }

  @Test
  void aLaunchThatNoServerHasClaimedIsJudgedToo() throws IOException {
    RunFolder run = launched("");

    assertThat(sweep(false, living())).containsExactly(run);
  }

  @Test
  void aLaunchThatAToolWorksOnIsLeftAlone() {
    RunFolder run = store.newFolder();
    store.write(run, Optional.of(living()), List.of());

    assertThat(sweep(true, living())).isEmpty();
    assertThat(run.path()).exists();
  }

  @Test
  void aLaunchOfAnotherServerThatLivesIsLeftAlone() throws IOException {
    RunFolder run = launched(living());

    assertThat(sweep(true)).isEmpty();
    assertThat(run.launcher()).exists();
  }

  @Test
  void aLaunchOfAnotherHostIsLeftAlone() throws IOException {
    RunFolder run = launched(OVER);
    Path owner = run.path().resolve(RunFolder.OWNER);
    Files.writeString(owner, Files.readString(owner).replaceFirst("host .*", "host a b c d"));

    assertThat(sweep(true, living())).isEmpty();
    assertThat(run.launcher()).exists();
    assertThat(store.runs()).singleElement().matches(it -> it.elsewhere().isPresent());
  }

  @Test
  void whatALaterReleaseHasWrittenIsLeftAlone() throws IOException {
    RunFolder run = launched(OVER);
    Path owner = run.path().resolve(RunFolder.OWNER);
    Files.writeString(owner, Files.readString(owner).replace(FormatVersion.LINE, "sessions 2"));

    assertThat(sweep(true, living())).isEmpty();
    assertThat(run.launcher()).exists();
    assertThat(store.runs()).isEmpty();
  }

  @Test
  void ofALifeThatIsOverTheRecordsAreKeptForSomeDays() throws IOException {
    Duration day = Duration.ofDays(1);
    RunFolder ended = launched(OVER, "0 start 99999999 " + epoch(day), "0 end 7 " + epoch(day));
    Duration week = Duration.ofDays(8);
    RunFolder old = launched(OVER, "0 start 99999999 " + epoch(week), "0 end 7 " + epoch(week));
    RunFolder unknown = launched(OVER);

    assertThat(sweep(false, living())).isEmpty();
    assertThat(ended.journal()).exists();
    assertThat(ended.launcher()).doesNotExist();
    assertThat(old.path()).doesNotExist();
    assertThat(unknown.path()).doesNotExist();
  }

  @Test
  void theFolderOfALauncherThatIsAliveStaysAndSaysNothing() throws IOException {
    RunFolder run =
        launched(living(), "0 start " + SELF.pid() + " @" + Instant.now().getEpochSecond());

    sweep(true, living());
    assertThat(run.journal()).exists();
    assertThat(run.launcher()).doesNotExist();
    assertThat(RunContents.read(run)).isEmpty();
  }

  @Test
  void sessionsAreForgottenByTheirNameUnlessTheyHaveWindows() throws IOException {
    String end = epoch(Duration.ofMinutes(1));
    RunFolder run = launched(OVER, "0 start 99999999 " + end, "0 end 7 " + end);

    new RunSweep(store).forget(named("other"), Set.of(), folder -> false);
    new RunSweep(store).forget(named("dev"), Set.of(), folder -> true);
    assertThat(run.path()).exists();
    new RunSweep(store).forget(named("dev"), Set.of(), folder -> false);
    assertThat(run.path()).doesNotExist();
  }

  @Test
  void whatAToolLeftThatWroteNothingIsRemovedAfterAWhile() throws IOException {
    store.prepare();
    Path fresh = Files.createDirectory(store.root().resolve("0123456789ab"));
    Path old = Files.createDirectory(store.root().resolve("0123456789ac"));
    Path other = Files.createDirectory(store.root().resolve("mine"));
    for (Path path : List.of(old, other)) {
      Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    }

    sweep(false, living());
    assertThat(List.of(fresh, other)).allMatch(Files::exists);
    assertThat(old).doesNotExist();
  }
}
