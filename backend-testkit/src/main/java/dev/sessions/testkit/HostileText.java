package dev.sessions.testkit;

import java.util.List;

/** Texts that mean something to a shell or to some multiplexer, and shall mean nothing. */
final class HostileText {

  /** Session names; the first ones are those that multiplexers take for targets and patterns. */
  static final List<String> NAMES =
      List.of(
          "a.b",
          "a:b",
          "=x",
          "$0",
          "-lead",
          "#S",
          ";",
          "*",
          "a*",
          "@1",
          "%1",
          "+",
          "!",
          "{last}",
          "~",
          "#{pid}",
          "#(id)",
          "a/b",
          "a b",
          "it's",
          "\"q\"",
          "back\\slash",
          "$HOME",
          "`id`",
          "a;",
          "ünï-漢字",
          "😀",
          "..",
          "0");

  /** Texts inside commands, directories and tab names. */
  static final List<String> TEXTS =
      List.of(
          "it's",
          "say \"x\"",
          "$HOME ${PATH} $(id) `id`",
          "100%s %d %%",
          "back\\slash\\n",
          "#S #{pid} #(id) ##",
          "a;b && c | d > e < f",
          "* ? [a-z] ~ {x,y}",
          "-n --",
          "!event",
          "ünï 漢字 😀",
          "ends in ;",
          "ends in \\");

  private HostileText() {}
}
