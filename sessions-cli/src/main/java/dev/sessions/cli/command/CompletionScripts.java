package dev.sessions.cli.command;

import dev.sessions.api.layout.ExitMode;
import dev.sessions.api.spi.ShellQuote;
import dev.sessions.cli.follow.WaitGoal;
import dev.sessions.cli.invocation.Command;
import dev.sessions.conflict.ConflictPolicy;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.cli.Option;

/** Completion scripts: commands first, then each command's options, then files. */
final class CompletionScripts {
  private CompletionScripts() {}

  static String bash(List<Command> commands) {
    return """
    # bash completion for sessions: eval "$(sessions completion bash)"
    _sessions() {
      local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} options=
      if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W '%s --help --version' -- "$current"))
        return
      fi
      case $previous in
        -c|--on-conflict) COMPREPLY=($(compgen -W '%s' -- "$current")); return ;;
        -e|--exit-mode) COMPREPLY=($(compgen -W '%s' -- "$current")); return ;;
        --until) COMPREPLY=($(compgen -W '%s' -- "$current")); return ;;
      esac
      case ${COMP_WORDS[1]} in
    %s  esac
      case $current in
        -*) COMPREPLY=($(compgen -W "$options" -- "$current")) ;;
        *) COMPREPLY=($(compgen -f -- "$current")) ;;
      esac
    }
    complete -o filenames -F _sessions sessions
    """
        .formatted(names(commands), policies(), modes(), goals(), bashCases(commands));
  }

  static String zsh(List<Command> commands) {
    return "#compdef sessions\n"
        + "# zsh completion for sessions: eval \"$(sessions completion zsh)\"\n"
        + "autoload -U +X bashcompinit && bashcompinit\n"
        + bash(commands);
  }

  static String fish(List<Command> commands) {
    StringBuilder script =
        new StringBuilder("# fish completion for sessions: sessions completion fish | source\n");
    for (Command command : commands) {
      script.append("complete -c sessions -n __fish_use_subcommand -f -a ");
      script.append(command.name()).append(" -d ").append(quoted(command.summary())).append('\n');
      for (Option option : Help.inOrder(command)) {
        script.append("complete -c sessions -n ");
        script.append(quoted("__fish_seen_subcommand_from " + command.name()));
        if (option.getOpt() != null) {
          script.append(" -s ").append(option.getOpt());
        }
        script.append(" -l ").append(option.getLongOpt());
        script.append(" -d ").append(quoted(option.getDescription()));
        script.append(values(option)).append('\n');
      }
    }
    return script.toString();
  }

  private static String values(Option option) {
    return switch (option.getLongOpt()) {
      case "on-conflict" -> " -x -a " + quoted(policies());
      case "exit-mode" -> " -x -a " + quoted(modes());
      case "until" -> " -x -a " + quoted(goals());
      default -> option.hasArg() ? " -r" : "";
    };
  }

  private static String bashCases(List<Command> commands) {
    return commands.stream()
        .map(command -> "    " + command.name() + ") options='" + options(command) + "' ;;\n")
        .collect(Collectors.joining());
  }

  private static String options(Command command) {
    return Help.inOrder(command).stream()
        .map(option -> "--" + option.getLongOpt())
        .collect(Collectors.joining(" "));
  }

  private static String names(List<Command> commands) {
    return commands.stream().map(Command::name).collect(Collectors.joining(" "));
  }

  private static String policies() {
    return String.join(" ", ConflictPolicy.words());
  }

  private static String modes() {
    return String.join(" ", ExitMode.words());
  }

  private static String goals() {
    return String.join(" ", WaitGoal.words());
  }

  /** The descriptions are ours and hold no quotes, so that one rule fits every shell. */
  private static String quoted(String text) {
    return ShellQuote.word(text);
  }
}
