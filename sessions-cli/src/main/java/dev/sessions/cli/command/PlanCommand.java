package dev.sessions.cli.command;

import dev.sessions.cli.invocation.Command;
import dev.sessions.cli.invocation.CommonOptions;
import dev.sessions.cli.invocation.Connection;
import dev.sessions.cli.invocation.Invocation;
import dev.sessions.cli.json.LaunchJson;
import dev.sessions.cli.terminal.ExitStatus;
import dev.sessions.cli.text.PlanLines;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.conflict.LaunchPlan;
import org.apache.commons.cli.Options;

/** Says what a launch would do, and changes nothing. */
final class PlanCommand implements Command {

  @Override
  public String name() {
    return "plan";
  }

  @Override
  public String arguments() {
    return "FILE";
  }

  @Override
  public String summary() {
    return "say what 'run' would do, and change nothing";
  }

  @Override
  public Options options() {
    return CommonOptions.withLaunch(new Options());
  }

  @Override
  public int run(Invocation invocation) {
    ConflictPolicy policy = policy(invocation);
    String file = invocation.single("layouts file");
    try (Connection connection = invocation.connect()) {
      return show(invocation, invocation.launchingManager(file, connection).plan(policy));
    }
  }

  static ConflictPolicy policy(Invocation invocation) {
    return invocation
        .arguments()
        .value("on-conflict")
        .map(ConflictPolicy::of)
        .orElse(ConflictPolicy.ERROR);
  }

  static int show(Invocation invocation, LaunchPlan plan) {
    PlanLines.of(plan).forEach(invocation.output()::line);
    invocation.output().document(out -> LaunchJson.plan(out, plan));
    return ExitStatus.DONE;
  }
}
