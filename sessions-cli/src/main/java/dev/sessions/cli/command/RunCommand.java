package dev.sessions.cli.command;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.snapshot.SessionRef;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.api.spi.Capability;
import dev.sessions.cli.invocation.Command;
import dev.sessions.cli.invocation.CommonOptions;
import dev.sessions.cli.invocation.Connection;
import dev.sessions.cli.invocation.Invocation;
import dev.sessions.cli.invocation.ReportScope;
import dev.sessions.cli.json.LaunchJson;
import dev.sessions.cli.terminal.ExitStatus;
import dev.sessions.cli.terminal.ProgressLine;
import dev.sessions.cli.text.AttachHint;
import dev.sessions.cli.text.ResultLine;
import dev.sessions.conflict.ConflictPolicy;
import dev.sessions.conflict.Decision;
import dev.sessions.conflict.LaunchPlan;
import dev.sessions.manager.SessionManager;
import dev.sessions.manager.SessionResult;
import dev.sessions.manager.Started;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** Plans and launches a file's layouts. */
final class RunCommand implements Command {

  @Override
  public String name() {
    return "run";
  }

  @Override
  public String arguments() {
    return "FILE";
  }

  @Override
  public String summary() {
    return "launch the layouts of a file";
  }

  @Override
  public Options options() {
    Options options = CommonOptions.withLaunch(new Options());
    options.addOption(CommonOptions.flag("dry-run", "stop after the plan"));
    options.addOption(CommonOptions.flag("script", "print the script instead of running it"));
    options.addOption(CommonOptions.flag("attach", "attach to the first session when done"));
    options.addOption(
        CommonOptions.flag("wait", "wait until every command has ended, as 'wait' does"));
    return options;
  }

  @Override
  public int run(Invocation invocation) {
    invocation.refuseBoth("dry-run", "script");
    invocation.refuseBoth("attach", "dry-run");
    invocation.refuseBoth("attach", "script");
    invocation.refuseBoth("attach", "json");
    for (String other : new String[] {"dry-run", "script", "attach", "json"}) {
      invocation.refuseBoth("wait", other);
    }
    ConflictPolicy policy = PlanCommand.policy(invocation);
    String file = invocation.single("layouts file");
    try (Connection connection = invocation.connect()) {
      if (invocation.arguments().has("attach")) {
        connection.require(Capability.ATTACH); // before anything is launched
      }
      SessionManager manager = invocation.launchingManager(file, connection);
      LaunchPlan plan = manager.plan(policy);
      if (invocation.arguments().has("dry-run")) {
        return PlanCommand.show(invocation, plan);
      }
      if (invocation.arguments().has("script")) {
        return script(invocation, manager.script(plan));
      }
      if (invocation.watch().end()) {
        return ExitStatus.READER_GONE;
      }
      Started started = launch(invocation, manager, plan);
      List<SessionResult> results = started.results();
      // A request to end came during the launch: what runs is reported, the rest is undone.
      boolean interrupted = Thread.interrupted();
      invocation.output().doneAnyway("what was launched stays launched (see: sessions status)");
      report(invocation, connection, plan, results);
      int status = interrupted ? ExitStatus.INTERRUPTED : status(results);
      if (status == ExitStatus.DONE && invocation.arguments().has("wait")) {
        invocation.environment().out().flush();
        String server = connection.multiplexer().description();
        return WaitCommand.untilEnded(
            invocation, connection, new ReportScope(server, started::report));
      }
      if (status != ExitStatus.DONE || !invocation.arguments().has("attach")) {
        return status;
      }
      return attach(invocation, connection, results);
    }
  }

  private static int script(Invocation invocation, String script) {
    invocation.output().text(script);
    invocation.output().document(out -> LaunchJson.script(out, script));
    return ExitStatus.DONE;
  }

  private static Started launch(Invocation invocation, SessionManager manager, LaunchPlan plan) {
    invocation.environment().interrupts().interruptThisThread();
    try (ProgressLine progress = new ProgressLine(invocation.environment(), plan.steps().size())) {
      return manager.start(plan, progress);
    }
  }

  private static void report(
      Invocation invocation, Connection connection, LaunchPlan plan, List<SessionResult> results) {
    for (SessionResult result : results) {
      invocation.output().line(ResultLine.of(result));
    }
    if (!invocation.arguments().has("attach") && connection.can(Capability.ATTACH)) {
      AttachHint.of(results, invocation.arguments()).ifPresent(invocation.output()::line);
    }
    invocation.output().document(out -> LaunchJson.results(out, plan, results));
  }

  private static int status(List<SessionResult> results) {
    List<SessionException> failures = new ArrayList<>();
    boolean changed = false;
    for (SessionResult result : results) {
      if (result.failure().isPresent()) {
        failures.add(result.failure().get());
      } else {
        changed |= result.planned().name().decision() != Decision.KEEP;
      }
    }
    return ExitStatus.of(failures, changed);
  }

  private static int attach(
      Invocation invocation, Connection connection, List<SessionResult> results) {
    Optional<String> name = AttachHint.running(results).stream().findFirst();
    if (name.isEmpty()) {
      invocation.output().message("sessions: nothing to attach to: every command has ended");
      return ExitStatus.DONE;
    }
    Snapshot now = connection.multiplexer().snapshot();
    Optional<SessionRef> session = now.session(name.get()).map(now::ref);
    if (session.isEmpty()) {
      invocation.output().message("sessions: nothing to attach to: " + name.get() + " has ended");
      return ExitStatus.DONE;
    }
    return AttachCommandLine.run(invocation, connection.multiplexer().attach(session.get()));
  }
}
