package dev.sessions.cli.command;

import dev.sessions.cli.invocation.Command;
import dev.sessions.cli.invocation.CommonOptions;
import java.util.List;
import org.apache.commons.cli.Option;

/** The help texts, generated from what the commands say of themselves. */
final class Help {
  private static final int OPTION_COLUMN = 30;

  private Help() {}

  /** Returns whether help is asked for among a command's arguments. */
  static boolean isAsked(List<String> arguments) {
    for (String argument : arguments) {
      if (argument.equals("--")) {
        return false;
      }
      if (argument.equals("--help") || argument.equals("-h")) {
        return true;
      }
    }
    return false;
  }

  static String ofAll(List<Command> commands) {
    StringBuilder help = new StringBuilder("usage: sessions COMMAND [OPTIONS] [ARGUMENTS]\n\n");
    for (Command command : commands) {
      help.append("  ").append(pad(command.name(), 12)).append(command.summary()).append('\n');
    }
    return help.append(
            "  help        print this help, or that of a command: help run\n"
                + "  version     print the version\n"
                + "\nNAME is the name of a session; a word is a FILE if it is -, contains a / or ends in"
                + " .yaml, .yml or .json.\n"
                + "'sessions COMMAND --help' prints a command's options and examples.\n")
        .toString();
  }

  static String of(Command command) {
    StringBuilder help = new StringBuilder("usage: sessions " + command.name() + " [OPTIONS]");
    if (!command.arguments().isEmpty()) {
      help.append(' ').append(command.arguments());
    }
    HelpText text = HelpText.of(command);
    help.append("\n\n").append(command.summary()).append("\n\n");
    help.append("sessions of others: ").append(text.others()).append("\n\n");
    for (Option option : inOrder(command)) {
      help.append("  ").append(pad(written(option), OPTION_COLUMN));
      help.append(option.getDescription()).append('\n');
    }
    help.append("\nexamples:\n");
    text.examples().forEach(example -> help.append("  sessions ").append(example).append('\n'));
    return help.toString();
  }

  /** The command's own options first, then the common ones. */
  static List<Option> inOrder(Command command) {
    return List.copyOf(CommonOptions.withCommon(command.options()).getOptions());
  }

  private static String written(Option option) {
    String letter = option.getOpt() == null ? "    " : "-" + option.getOpt() + ", ";
    String argument = option.hasArg() ? " " + option.getArgName() : "";
    return letter + "--" + option.getLongOpt() + argument;
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(2, width - text.length()));
  }
}
