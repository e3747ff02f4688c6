package dev.sessions.backend.support.run;

import dev.sessions.api.error.FileFailure;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.backend.support.host.ServerLife;
import dev.sessions.backend.support.host.UptimeClock;
import dev.sessions.backend.support.state.PrivateFiles;
import dev.sessions.backend.support.state.StateFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The run folders of one backend, in its state folder. Folders are 0700 and files 0600, because a
 * command may hold a secret.
 */
public final class RunStore {
  /**
   * Read directly, because Java's own source of randomness loads its providers first, which delays
   * the start.
   */
  private static final Path RANDOM = Path.of("/dev/urandom");

  /**
   * A folder without an owner that is older than this was abandoned: an owner is written at once.
   */
  private static final Duration ABANDONED_AFTER = Duration.ofHours(1);

  private final StateFolder state;
  private final Path root;
  private final String address;

  /**
   * Creates a store.
   *
   * @param state the folder; created when first needed
   * @param address the address of the server: its socket, or the folder of its sockets
   */
  public RunStore(StateFolder state, String address) {
    this.state = state;
    this.root = state.path();
    this.address = address;
  }

  /** Returns the folder that holds all run folders; it need not exist yet. */
  public Path root() {
    return root;
  }

  /** Returns the address of the server. */
  public String address() {
    return address;
  }

  /**
   * Returns a folder that no other launch has, without creating it.
   *
   * @throws SessionException {@link StandardErrorCode#LAUNCH_FAILED} if the system gives no random
   *     name
   */
  public RunFolder newFolder() {
    try (InputStream random = Files.newInputStream(RANDOM)) {
      return new RunFolder(root.resolve(HexFormat.of().formatHex(random.readNBytes(6))));
    } catch (IOException e) {
      throw new SessionException(
          StandardErrorCode.LAUNCH_FAILED,
          RANDOM + " cannot be read: " + FileFailure.reason(e),
          Map.of(),
          e);
    }
  }

  /** Creates the root, and in it the file that launchers touch. */
  public void prepare() throws IOException {
    state.create();
    PrivateFiles.createIfMissing(RunFolder.changed(root));
  }

  /**
   * Writes what a launch needs before its first window runs: its owner, an empty journal, and its
   * files.
   *
   * @param run the launch's own folder, from {@link #newFolder}
   * @param life the server life of the session that the launch changes, or empty for a new session
   * @param files the other files: launcher, commands, contents
   * @throws SessionException {@link StandardErrorCode#LAUNCH_FAILED} if the folder cannot be
   *     written
   */
  public void write(RunFolder run, Optional<String> life, List<RunFile> files) {
    Path folder = run.path();
    try {
      prepare();
      state.createFolder(run.name());
      PrivateFiles.create(folder.resolve(RunFolder.OWNER), RunOwner.current(address, life).text());
      PrivateFiles.create(run.journal(), UptimeClock.header());
      for (RunFile file : files) {
        PrivateFiles.create(folder.resolve(file.name()), file.bytes());
      }
    } catch (IOException e) {
      throw new SessionException(
          StandardErrorCode.LAUNCH_FAILED,
          "the state folder " + root + " cannot be written: " + FileFailure.reason(e),
          Map.of("folder", folder.toString()),
          e);
    }
  }

  /**
   * Records that a launch is complete, so that held commands start and windows whose command has
   * ended may close.
   *
   * @throws SessionException {@link StandardErrorCode#LAUNCH_FAILED} if that cannot be written
   */
  public void placed(RunFolder folder) {
    Path placed = folder.path().resolve(RunFolder.PLACED);
    try {
      if (!Files.exists(placed)) {
        PrivateFiles.create(placed, "");
      }
    } catch (IOException e) {
      throw new SessionException(
          StandardErrorCode.LAUNCH_FAILED,
          "the state folder " + folder.path() + " cannot be written: " + FileFailure.reason(e),
          Map.of("folder", folder.path().toString()),
          e);
    }
  }

  /** Returns whether a launch was recorded as complete. */
  public boolean isPlaced(RunFolder folder) {
    return Files.exists(folder.path().resolve(RunFolder.PLACED));
  }

  /**
   * Records that a launch is done: no tool works on it any more, and a sweep may remove it.
   *
   * @param folder the launch's folder
   * @param life the server life of its windows, if the server has answered
   * @param here whether the server was a process of this host when it answered; otherwise its pids
   *     belong elsewhere, such as to a container
   */
  public void release(RunFolder folder, Optional<String> life, boolean here) {
    try {
      Files.writeString(
          folder.path().resolve(RunFolder.OWNER), RunOwner.released(address, life, here).text());
    } catch (IOException e) {
      logIgnored("the launch is done only when this process has ended: " + folder.path(), e);
    }
    signal();
  }

  /**
   * Records that a launch is done, in the life of a server that has just answered.
   *
   * @param folder the launch's folder
   * @param life the id of that life
   */
  public void claim(RunFolder folder, String life) {
    if (ServerLife.isHere(life)) {
      release(folder, Optional.of(life), true);
    } else {
      // It has just ended, or runs in another container: the next sweep decides.
      release(folder, Optional.empty(), true);
    }
  }

  /** Wakes every watch, as launchers do, because sessions were created or have ended. */
  public void signal() {
    try {
      PrivateFiles.touch(RunFolder.changed(root));
    } catch (IOException e) {
      logIgnored("watches notice a change a little later", e);
    }
  }

  /**
   * Logs at the level {@code DEBUG} that something failed which a later sweep does, or which is not
   * needed.
   *
   * @param what what failed, and what happens instead
   * @param why the failure
   */
  public void logIgnored(String what, Exception why) {
    state.logIgnored(what, why);
  }

  /**
   * Returns the launches that no tool of this host works on, of any server and host. Launches that
   * a later release has written are left out.
   */
  public List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(root)) {
      for (Path folder : folders) {
        Optional<Run> run = run(folder);
        if (run.isPresent()) {
          runs.add(run.get());
        }
      }
      return runs;
    } catch (IOException | DirectoryIteratorException e) {
      return List.of();
    }
  }

  private static Optional<Run> run(Path folder) {
    try {
      RunOwner owner = RunOwner.read(folder);
      return owner.isAtWork()
          ? Optional.empty()
          : Optional.of(new Run(new RunFolder(folder), Optional.of(owner)));
    } catch (IOException e) {
      return isForgotten(folder)
          ? Optional.of(new Run(new RunFolder(folder), Optional.empty()))
          : Optional.empty();
    }
  }

  /** Returns whether a launch is history of this store's server, in a life that is over. */
  public boolean isHistory(Run run) {
    return run.isHistoryOf(address);
  }

  /**
   * Returns whether a folder was abandoned before its owner was written, which is the first file of
   * a launch.
   */
  private static boolean isForgotten(Path folder) {
    RunFolder launch = new RunFolder(folder);
    try {
      return Files.isDirectory(folder)
          && RunOwner.isMissing(folder)
          && RunFolder.isHidden(launch.stagingName())
          && !Files.exists(launch.launcher())
          && Files.getLastModifiedTime(folder)
              .toInstant()
              .isBefore(Instant.now().minus(ABANDONED_AFTER));
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Removes a launch with its journal. A window that starts after this ends at once. While a
   * launcher is alive, the journal stays but is not reported; a later sweep removes it.
   */
  public void delete(RunFolder folder) {
    new RunRemoval(state).delete(folder);
  }

  /** Removes a launch that no tool works on; see {@link #delete(RunFolder)}. */
  public void delete(Run run) {
    if (run.isOfThisBoot()) {
      delete(run.folder());
    } else {
      new RunRemoval(state).remove(run.folder());
    }
  }

  /** Returns whether the launcher of a launch exists. */
  public boolean hasCommands(RunFolder folder) {
    return Files.exists(folder.launcher());
  }

  /** Removes the launcher and the commands of a launch, and keeps its journal. */
  public void deleteCommands(RunFolder folder) {
    new RunRemoval(state).deleteCommands(folder);
  }
}
