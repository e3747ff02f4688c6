package dev.sessions.backend.tmux.syntax;

import dev.sessions.backend.tmux.process.TmuxVersion;

/**
 * How tmux stores session names.
 *
 * <p>Up to 3.6 tmux writes an underscore for {@code .} and {@code :}; newer ones keep them. We
 * always write it, so that a layout has one session name on every version. A backslash is stored
 * twice, and from 3.2 to 3.4 a dollar sign before a letter, an underscore or a brace gets one in
 * front. What 3.4 prints has one more, see {@link TmuxVersion#meant}.
 */
public record NamingRule(TmuxVersion version) {

  /** The rule for names that every version stores in the same way: whichever we have to do with. */
  public static final NamingRule COMMON = new NamingRule(TmuxVersion.parse("3.2"));

  /** Returns how a requested name is stored. */
  public String stored(String requested) {
    String plain = requested.replace('.', '_').replace(':', '_').replace("\\", "\\\\");
    return escapesDollar() ? plain.replaceAll("\\$(?=[A-Za-z_{])", "\\\\\\$") : plain;
  }

  /** Returns whether every version stores the name in the same way. */
  public static boolean isCommon(String requested) {
    return requested.indexOf('$') < 0;
  }

  /** Returns the name to ask for so that it is stored as given: the way back. */
  public String requested(String stored) {
    String plain = escapesDollar() ? stored.replaceAll("\\\\\\$(?=[A-Za-z_{])", "\\$") : stored;
    return plain.replace("\\\\", "\\");
  }

  private boolean escapesDollar() {
    return !version.atLeast(3, 5);
  }
}
