package dev.sessions.backend.support.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The variables that a command does not get from the caller. They describe a terminal, a
 * multiplexer's server or a shell, and are right only in the one that has set them.
 */
final class KeptVariables {
  /** A multiplexer's own, and what it sets for its windows by the user's configuration. */
  private static final String OF_THE_SERVER = "TMUX TMUX_PANE STY WINDOW SHELL";

  private static final String OF_THE_TERMINAL =
      "TERM TERMINFO TERMCAP COLORTERM COLORFGBG COLUMNS LINES GPG_TTY SSH_TTY WINDOWID VTE_VERSION"
          + " TERM_SESSION_ID WT_SESSION WT_PROFILE_ID LC_TERMINAL LC_TERMINAL_VERSION XTERM_VERSION"
          + " XTERM_LOCALE XTERM_SHELL TILIX_ID TERMINATOR_UUID INSIDE_EMACS";

  /** Some cannot even be set: a launcher that tried to would end. */
  private static final String OF_THE_SHELL =
      "_ PWD OLDPWD SHLVL IFS PPID UID EUID OPTIND OPTARG OPTERR LINENO SHELLOPTS BASHOPTS"
          + " BASH_VERSINFO";

  /** What such variables begin with; the launcher's own begin with sessions_. */
  private static final List<String> PREFIXES =
      List.of(
          "TERM_PROGRAM",
          "ITERM_",
          "KITTY_",
          "KONSOLE_",
          "WEZTERM_",
          "ALACRITTY_",
          "GHOSTTY_",
          "GNOME_TERMINAL_",
          "ZELLIJ",
          "sessions_");

  private static final Set<String> NAMES =
      Stream.of(OF_THE_SERVER, OF_THE_TERMINAL, OF_THE_SHELL)
          .flatMap(names -> Arrays.stream(names.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  private KeptVariables() {}

  /** Returns whether a command keeps what its server, terminal or shell says for a name. */
  static boolean contains(String name) {
    return NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
  }

  /** Returns a pattern for the names, of the shell's {@code case}. */
  static String pattern() {
    return Stream.concat(NAMES.stream().sorted(), PREFIXES.stream().map(prefix -> prefix + "*"))
        .collect(Collectors.joining(" | "));
  }
}
