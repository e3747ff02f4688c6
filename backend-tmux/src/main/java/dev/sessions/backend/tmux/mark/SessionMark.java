package dev.sessions.backend.tmux.mark;

import dev.sessions.api.spi.LaunchStep;
import dev.sessions.backend.support.run.FormatVersion;
import dev.sessions.backend.support.run.NameText;
import dev.sessions.backend.support.run.RunFolder;
import java.util.Optional;

/**
 * The value of a user option on each session that we launched, which no rename changes.
 *
 * @param run the name of the launch that created it
 * @param name the stored name that it was launched under
 * @param layout its layout
 * @param ownerId the id of its owner
 * @param requested the stored name that was requested
 */
public record SessionMark(
    String run, String name, String layout, String ownerId, String requested) {
  /**
   * The option. There is only one, because tmux goes through all windows for each option that is
   * set.
   */
  public static final String OPTION = "@sessions_launch";

  /** The version, launch, name, layout, owner and requested name; further words are ignored. */
  private static final int WORDS = 6;

  public static SessionMark of(LaunchStep step, RunFolder folder) {
    return new SessionMark(
        folder.name(),
        step.launchedAs(),
        step.layoutName(),
        step.owner().id(),
        step.requestedName());
  }

  /** Returns the option's value, which needs no escaping in a format. */
  public String text() {
    return String.join(
        " ",
        String.valueOf(FormatVersion.CURRENT),
        run,
        NameText.encode(name),
        NameText.encode(layout),
        ownerId.isEmpty() ? "-" : ownerId,
        NameText.encode(requested));
  }

  /**
   * Parses the option's value; empty if it is not set, not a mark, or written by a later release.
   */
  public static Optional<SessionMark> parse(String text) {
    String[] word = text.split(" ");
    if (word.length < WORDS || !FormatVersion.isKnownNumber(word[0])) {
      return Optional.empty();
    }
    Optional<String> name = NameText.decode(word[2]);
    Optional<String> layout = NameText.decode(word[3]);
    Optional<String> requested = NameText.decode(word[5]);
    String owner = word[4].equals("-") ? "" : word[4];
    return name.isPresent() && layout.isPresent() && requested.isPresent()
        ? Optional.of(new SessionMark(word[1], name.get(), layout.get(), owner, requested.get()))
        : Optional.empty();
  }
}
