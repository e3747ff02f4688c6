package dev.sessions.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A message of the framework is read by users of Java too: it names no option and no other command
 * of the {@code sessions} command, which adds that itself.
 */
class MessagesTest {
  private static final Pattern OF_THE_COMMAND =
      Pattern.compile(
          "(?<![\\w-])--[a-z][a-z-]+|(?<=[ (])-[A-Za-z](?= [A-Za-z]+=)"
              + "|(?<=[ (])-[boceh](?=[ ,.;)]|$)|'sessions [a-z]+");

  /** Reviewed: texts that are no messages, by the beginning of their class's name. */
  private static final List<String> NO_MESSAGES =
      List.of(
          // tmux's own options, in the commands and scripts that are written for it
          "dev.sessions.backend.tmux.script.",
          "dev.sessions.backend.tmux.syntax.",
          "dev.sessions.backend.tmux.launch.",
          // the fake's scripts
          "dev.sessions.backend.fake.FakeScript",
          // CSS
          "dev.sessions.reporting.Html",
          // shell commands that the kit runs
          "dev.sessions.testkit.CommandRules",
          "dev.sessions.testkit.support.LockHandover");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sessions-api",
        "sessions-conflict",
        "sessions-layouts",
        "sessions-manager",
        "sessions-guice",
        "reporting",
        "backend-fake",
        "backend-tmux",
        "backend-testkit",
      })
  void noneNamesAnOptionOfTheCommand(String room) throws IOException {
    List<String> found = new ArrayList<>();
    var texts = StringConstants.below(Path.of("..", room, "target/classes"));
    texts.forEach(
        (name, of) -> {
          if (NO_MESSAGES.stream().noneMatch(name::startsWith)) {
            of.stream()
                .filter(MessagesTest::namesAnOption)
                .forEach(text -> found.add(name + ": " + text));
          }
        });
    assertThat(texts).isNotEmpty();
    assertThat(found).isEmpty();
  }

  /** An argument of a program is one word, a message is not. */
  private static boolean namesAnOption(String text) {
    return text.strip().indexOf(' ') > 0 && OF_THE_COMMAND.matcher(text).find();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name it with -o binary=PATH",
        "or try --backend fake",
        "give it more time by --timeout",
        "choose another one (-c)",
        "'sessions backends' says why",
      })
  void anOptionIsFound(String message) {
    assertThat(namesAnOption(message)).isTrue();
  }

  @Test
  void whatIsNoOptionIsNotFound() {
    assertThat(List.of("--prefix", "it is read-only", "1 - 2 of 3", "a; -- b", "sessions run"))
        .noneMatch(MessagesTest::namesAnOption);
  }
}
