package dev.sessions.cli.command;

import dev.sessions.cli.invocation.Command;
import java.util.List;
import java.util.Map;

/**
 * What a command's help says beside its options.
 *
 * @param others what the command does to sessions that were not launched from a layout, or from
 *     another file, in one sentence
 * @param examples two or three command lines, without the program's name
 */
record HelpText(String others, List<String> examples) {
  private static final Map<String, HelpText> OF =
      Map.ofEntries(
          text(
              "run",
              "refused by the default policy; 'restart' replaces and the merge policies add to the"
                  + " session that has a layout's name, and 'plan' shows what would end.",
              "run dev.json",
              "run dev.json --layouts shop --on-conflict restart",
              "run jobs.yaml --exit-mode killWindow --wait"),
          text(
              "plan",
              "changes nothing; shows what 'run' would end in them.",
              "plan dev.json",
              "plan dev.json -c restart --layouts shop"),
          text(
              "status",
              "changes nothing; shows them without a file, and by their names.",
              "status",
              "status dev.json --processes",
              "status shop --json"),
          text(
              "watch",
              "changes nothing; shows them without a file, and by their names.",
              "watch",
              "watch dev.json",
              "watch shop --json"),
          text(
              "wait",
              "changes nothing; waits for them only by their names.",
              "wait jobs.yaml",
              "wait shop --until running",
              "wait jobs.yaml --any"),
          text(
              "logs",
              "changes nothing; prints the windows of any session.",
              "logs shop api",
              "logs shop api --lines 50 --follow"),
          text(
              "attach",
              "attaches to any session and ends none.",
              "attach",
              "attach shop api",
              "attach shop --print"),
          text(
              "restart",
              "refuses windows that were not launched from a layout, and ends nothing else.",
              "restart shop api",
              "restart dev.json shop::api"),
          text(
              "kill",
              "a NAME ends the session that has it, whoever launched it; a FILE and --all leave"
                  + " them, --all --foreign ends them too.",
              "kill shop",
              "kill shop api",
              "kill dev.json --layouts shop"),
          text("validate", "not read and not changed.", "validate dev.json", "validate - --json"),
          text("schema", "not read and not changed.", "schema", "schema > layouts.schema.json"),
          text("backends", "not read and not changed.", "backends", "backends --json"),
          text(
              "exec",
              "not read and not changed.",
              "exec -- make test",
              "exec --cwd src -- ./run --fast"),
          text(
              "completion",
              "not read and not changed; the script completes the names of all sessions that the"
                  + " last commands saw.",
              "completion bash > ~/.local/share/bash-completion/completions/sessions",
              "completion fish > ~/.config/fish/completions/sessions.fish"));

  private static Map.Entry<String, HelpText> text(
      String command, String others, String... examples) {
    return Map.entry(command, new HelpText(others, List.of(examples)));
  }

  /**
   * Returns the text of a command.
   *
   * @throws IllegalStateException if it has none, which a test excludes
   */
  static HelpText of(Command command) {
    HelpText text = OF.get(command.name());
    if (text == null) {
      throw new IllegalStateException("no help of '" + command.name() + "'");
    }
    return text;
  }
}
