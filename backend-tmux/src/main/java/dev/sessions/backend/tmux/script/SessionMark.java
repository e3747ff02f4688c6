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

  private static final int WORDS = 3;

  static SessionMark of(LaunchStep step, RunFolder folder) {
    return new SessionMark(folder.name(), step.sessionName(), step.layoutName());
  }

  /** Returns the option's value, which is plain in a format too. */
  String text() {
    return run + " " + NameText.encode(name) + " " + NameText.encode(layout);
  }

  /** Reads the option's value; empty where it is not set, or set by somebody else. */
  public static Optional<SessionMark> parse(String text) {
    String[] word = text.split(" ");
    if (word.length != WORDS) {
      return Optional.empty();
    }
    Optional<String> name = NameText.decode(word[1]);
    Optional<String> layout = NameText.decode(word[2]);
    return name.isPresent() && layout.isPresent()
        ? Optional.of(new SessionMark(word[0], name.get(), layout.get()))
        : Optional.empty();
  }
}
