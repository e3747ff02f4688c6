package dev.sessions.testkit.support;

import java.util.List;

/** Texts with a special meaning to a shell or a multiplexer, which must be taken literally. */
public final class HostileText {

  /** Session names; the first ones are those that a multiplexer takes for targets or patterns. */
  public static final List<String> NAMES =
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

  /** Texts for commands, directories and tab names. */
  public static final List<String> TEXTS =
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
