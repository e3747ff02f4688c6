package dev.sessions.backend.support.launcher;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognizes commands that a fork of the launcher runs exactly as a shell of their own would; a
 * second shell is a third of the cost of a window. They are programs, one after another, that
 * cannot observe the shell: no expansion and no builtin reveals its process, its variables or its
 * arguments. In case of doubt, a command is not simple.
 */
final class SimpleCommand {
  /**
   * Words that POSIX, dash, bash, ksh or zsh interpret at the beginning of a command. Left out are
   * cd, echo, exec, exit, false, printf, pwd, test and true, which do the same in a fork.
   */
  private static final Set<String> TAKEN =
      Stream.of(
              ". : alias autoload bg bind break builtin bye caller case chdir command compgen",
              "complete compopt continue coproc declare dirs disown do done echotc elif else"
                  + " emulate",
              "enable esac eval export fc fg fi float for foreach function functions getopts",
              "hash help hist history if in integer jobs kill let limit local login logout mapfile",
              "nameref newgrp nocorrect noglob popd print pushd r read readarray readonly redirect",
              "rehash return select set setopt shift shopt source stop suspend then time times",
              "trap type typeset ulimit umask unalias unhash unlimit unset unsetopt until wait",
              "whence where which while")
          .flatMap(words -> Arrays.stream(words.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  private static final String BLANK = "[ \\t]";
  private static final String NAME = "[A-Za-z0-9_./+-]++";
  private static final String WORD =
      "(?:[A-Za-z0-9_./:=@%+,~*?-]|'[^'\\n\\r\\x00]*+'|\"[^\"$`\\\\!\\n\\r\\x00]*+\")++";
  private static final String PART =
      "(?:" + BLANK + "++" + WORD + "|" + BLANK + "*+(?:>>?|<)" + BLANK + "*+" + WORD + ")";
  private static final String ONE = BLANK + "*+(" + NAME + ")" + PART + "*+" + BLANK + "*+";
  private static final Pattern ALL = Pattern.compile(ONE + "(?:(?:;|&&|\\|\\|)" + ONE + ")*+");
  private static final Pattern EACH = Pattern.compile(ONE + "(?:;|&&|\\|\\||$)");

  private SimpleCommand() {}

  /** Returns whether a fork of the launcher may run the command. */
  static boolean is(String command) {
    return ALL.matcher(command).matches()
        && EACH.matcher(command).results().map(each -> each.group(1)).noneMatch(TAKEN::contains);
  }
}
