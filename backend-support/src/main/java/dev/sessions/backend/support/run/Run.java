package dev.sessions.backend.support.run;

import dev.sessions.backend.support.host.Host;
import dev.sessions.backend.support.host.ServerLife;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A launch that no tool works on any more: its folder, and where its windows are or were.
 *
 * <p>Its records belong to one server life on one host. If that life is over on this host, they are
 * history. Launches of another server that is alive, or of another host, are left alone.
 */
public final class Run {
  /** How long to wait for the end of a server that does not answer any more. */
  private static final Duration ENDING = Duration.ofMillis(200);

  private final RunFolder folder;
  private final Optional<RunOwner> owner;

  /** Creates a launch; it has no owner if its tool ended before it could write one. */
  Run(RunFolder folder, Optional<RunOwner> owner) {
    this.folder = folder;
    this.owner = owner;
  }

  /** Returns the folder of the launch. */
  public RunFolder folder() {
    return folder;
  }

  /** Returns the {@linkplain ServerLife#id() id} of the life that its windows are in, if known. */
  public Optional<String> life() {
    return owner.isPresent() && owner.get().life().isPresent()
        ? Optional.of(owner.get().life().get().id())
        : Optional.empty();
  }

  /** Returns whether its tool ended before it could write anything but the folder. */
  public boolean isForgotten() {
    return owner.isEmpty();
  }

  /**
   * Returns whether its windows are in one of these server lives, given by their {@link
   * ServerLife#id() ids}.
   */
  public boolean isOf(Set<String> lives) {
    return owner.isPresent()
        && owner.get().life().isPresent()
        && lives.contains(owner.get().life().get().id())
        && (isHere() || !owner.get().host().knowsProcesses());
  }

  /**
   * Returns whether the server life of its windows is unknown, because the server's answer was
   * lost.
   */
  public boolean isUnclaimed() {
    return owner.isPresent() && owner.get().life().isEmpty() && isHere();
  }

  /** Returns whether the server life that its windows were in is over on this host. */
  public boolean isOver() {
    return owner.isPresent()
        && (isOfEarlierBoot()
            || (isHere() && owner.get().life().isPresent() && !owner.get().life().get().isAlive()));
  }

  /**
   * Returns whether it is history of the server with that address: the life that its windows were
   * in is over. This waits a moment, because a server that does not answer any more may still be
   * about to end.
   */
  boolean isHistoryOf(String address) {
    if (owner.isEmpty() || !owner.get().address().equals(address)) {
      return false;
    }
    boolean ends =
        isHere() && owner.get().life().isPresent() && owner.get().life().get().endsWithin(ENDING);
    return ends || isOfEarlierBoot() || (isUnclaimed() && !hasLaunchers());
  }

  /** Returns whether one of its launchers, or the shell that it was replaced by, is alive. */
  public boolean hasLaunchers() {
    return !isOfEarlierBoot() && LaunchJournal.readOrEmpty(folder).anyLauncherLives();
  }

  /** Returns a description of the host that it was started on; empty if that is this host. */
  public Optional<String> elsewhere() {
    return owner.isEmpty() || isHere() || isOfEarlierBoot()
        ? Optional.empty()
        : Optional.of(owner.get().host().place(Host.current()));
  }

  /** Returns whether its launchers can be alive, which they cannot after a reboot. */
  boolean isOfThisBoot() {
    return !isOfEarlierBoot();
  }

  private boolean isHere() {
    return owner.isPresent() && owner.get().host().isSame(Host.current());
  }

  private boolean isOfEarlierBoot() {
    return owner.isPresent() && owner.get().host().isOtherBootOf(Host.current());
  }
}
