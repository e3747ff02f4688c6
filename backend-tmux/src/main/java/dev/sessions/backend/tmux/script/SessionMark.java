package dev.sessions.backend.tmux.script;

import dev.sessions.api.spi.LaunchStep;
import java.util.Optional;

/**
 * What a user option on each session of ours says, through every rename.
 *
 * @param run the name of the launch that made it
 * @param name the stored name that it was launched under
 * @param layout the layout that it was made from
 */
public record SessionMark(String run, String name, String layout) {
  /**
   * The option. It is one and not three, for tmux goes through all windows for each that is set.
   */
  public static final String OPTION = "@sessions_launch";

  /** The version, the launch, the name and the layout; what a later release adds is passed over. */
  private static final int WORDS = 4;

  static SessionMark of(LaunchStep step, RunFolder folder) {
    return new SessionMark(folder.name(), step.sessionName(), step.layoutName());
  }

  /** Returns the option's value, which is plain in a format too. */
  String text() {
    return FormatVersion.CURRENT
        + " "
        + run
        + " "
        + NameText.encode(name)
        + " "
        + NameText.encode(layout);
  }

  /** Reads the option's value; empty if it is not set, or set by another, or by a later release. */
  public static Optional<SessionMark> parse(String text) {
    String[] word = text.split(" ");
    if (word.length < WORDS || !FormatVersion.isKnownNumber(word[0])) {
      return Optional.empty();
    }
    Optional<String> name = NameText.decode(word[2]);
    Optional<String> layout = NameText.decode(word[3]);
    return name.isPresent() && layout.isPresent()
        ? Optional.of(new SessionMark(word[1], name.get(), layout.get()))
        : Optional.empty();
  }
}
