package dev.sessions.backend.tmux.syntax;

import dev.sessions.backend.tmux.process.TmuxVersion;

/**
 * How tmux stores session names.
 *
 * <p>Up to 3.6 tmux stores {@code .} and {@code :} as underscores; newer versions keep them. We
 * always store underscores, so that a layout has the same session name on every version. A
 * backslash is stored twice, and 3.2 to 3.4 put a backslash before a dollar sign that precedes a
 * letter, an underscore or a brace. 3.4 prints one more, see {@link TmuxVersion#meant}.
 */
public record NamingRule(TmuxVersion version) {

  /** The rule for names that every version stores in the same way. */
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

  /** Returns the name to request so that it is stored as given; the inverse of {@link #stored}. */
  public String requested(String stored) {
    String plain = escapesDollar() ? stored.replaceAll("\\\\\\$(?=[A-Za-z_{])", "\\$") : stored;
    return plain.replace("\\\\", "\\");
  }

  private boolean escapesDollar() {
    return !version.atLeast(3, 5);
  }
}
