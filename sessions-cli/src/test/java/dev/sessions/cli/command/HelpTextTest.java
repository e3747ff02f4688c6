package dev.sessions.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sessions.cli.invocation.Arguments;
import dev.sessions.cli.invocation.Command;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTextTest {
  static List<Command> commands() {
    return Commands.all();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandSaysWhatItDoesToOthersSessions(Command command) {
    assertThat(HelpText.of(command).others()).endsWith(".").doesNotContain("\n");
    assertThat(Help.of(command)).contains("sessions of others: " + HelpText.of(command).others());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasTwoOrThreeExamplesThatItUnderstands(Command command) {
    List<String> examples = HelpText.of(command).examples();
    assertThat(examples).hasSizeBetween(2, 3).doesNotHaveDuplicates();
    for (String example : examples) {
      assertThat(Help.of(command)).contains("  sessions " + example + "\n");
      List<String> words = List.of(example.replaceAll(" >.*", "").split(" "));
      assertThat(words.get(0)).isEqualTo(command.name());
      Arguments parsed = Arguments.parse(command, words.subList(1, words.size()));
      assertThat(parsed.rest().isEmpty()).isEqualTo(takesNothing(parsed, command));
    }
  }

  /** A command without words is one that may have none. */
  private static boolean takesNothing(Arguments parsed, Command command) {
    boolean mayBeEmpty = command.arguments().isEmpty() || command.arguments().startsWith("[");
    return mayBeEmpty && parsed.rest().isEmpty();
  }
}
