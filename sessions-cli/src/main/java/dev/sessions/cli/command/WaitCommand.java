package dev.sessions.cli.command;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.cli.follow.SilenceNotice;
import dev.sessions.cli.follow.WaitGoal;
import dev.sessions.cli.follow.Waiting;
import dev.sessions.cli.invocation.Command;
import dev.sessions.cli.invocation.CommonOptions;
import dev.sessions.cli.invocation.Connection;
import dev.sessions.cli.invocation.Invocation;
import dev.sessions.cli.invocation.ReportScope;
import dev.sessions.cli.invocation.Seconds;
import dev.sessions.cli.invocation.UsageException;
import dev.sessions.cli.json.StatusView;
import dev.sessions.cli.json.WaitJson;
import dev.sessions.cli.terminal.ExitStatus;
import dev.sessions.cli.terminal.ReaderWatch;
import dev.sessions.cli.text.StatusText;
import dev.sessions.manager.monitor.SessionMonitor;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.commons.cli.Options;

/** Waits until the commands of a file's layouts, or of one session, have ended, or run. */
final class WaitCommand implements Command {
  private static final Duration FIRST_READING = Duration.ofSeconds(1);

  /** Three hundred years: half of what a clock of nanoseconds can count. */
  private static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE / 2);

  @Override
  public String name() {
    return "wait";
  }

  @Override
  public String arguments() {
    return "FILE|NAME";
  }

  @Override
  public String summary() {
    return "wait until the commands of a file or a session have ended";
  }

  @Override
  public Options options() {
    return CommonOptions.withTabs(new Options())
        .addOption(CommonOptions.flag("any", "the first command decides"))
        .addOption(
            CommonOptions.value(
                "until", "GOAL", "what is waited for: exited (the default) or running"))
        .addOption(
            CommonOptions.value(
                CommonOptions.TIMEOUT,
                "SECONDS",
                "how long to wait at the most (default: no end)"));
  }

  @Override
  public int run(Invocation invocation) {
    if (invocation.arguments().rest().isEmpty()) {
      throw new UsageException("the layouts file is missing, or the name of a session");
    }
    WaitGoal goal = invocation.arguments().value("until").map(WaitGoal::of).orElse(WaitGoal.EXITED);
    boolean any = invocation.arguments().has("any");
    Optional<Duration> timeout = timeout(invocation);
    invocation.environment().interrupts().interruptThisThread();
    try (Connection connection = invocation.connectWithUsualDeadline()) {
      ReportScope scope = ReportScope.of(invocation, connection);
      Waiting waiting = new Waiting(invocation, scope, goal, any);
      return await(invocation, connection, waiting, timeout);
    } catch (InterruptedException e) {
      return ExitStatus.INTERRUPTED;
    }
  }

  /** Waits until every command has ended, without a limit; returns the exit code. */
  static int untilEnded(Invocation invocation, Connection connection, ReportScope scope) {
    // The command's own watch has ended: a launch is not given up because nothing reads its report.
    ReaderWatch watch = ReaderWatch.begin(invocation.environment().reader());
    try {
      Waiting waiting = new Waiting(invocation, scope, WaitGoal.EXITED, false);
      return await(invocation, connection, waiting, Optional.empty());
    } catch (InterruptedException e) {
      return watch.readerIsGone() ? ExitStatus.READER_GONE : ExitStatus.INTERRUPTED;
    } finally {
      watch.end();
    }
  }

  private static int await(
      Invocation invocation, Connection connection, Waiting waiting, Optional<Duration> timeout)
      throws InterruptedException {
    try (SessionMonitor monitor =
        SessionMonitor.open(connection.multiplexer(), WatchCommand.READ_EVERY)) {
      monitor.listen(new SilenceNotice(invocation));
      await(monitor.until(waiting), timeout.orElse(FOREVER));
      if (waiting.latest().isEmpty()) {
        // However short the time is, the server is read once.
        await(monitor.until(first -> true), FIRST_READING);
      }
    }
    StatusView last = waiting.latest().orElseThrow(() -> unanswered(connection));
    return show(invocation, last, waiting.verdict(last));
  }

  private static SessionException unanswered(Connection connection) {
    return new SessionException(
        StandardErrorCode.DEADLINE,
        "the time to wait is over, and there was no answer from "
            + connection.multiplexer().description());
  }

  static Optional<Duration> timeout(Invocation invocation) {
    return invocation
        .arguments()
        .value(CommonOptions.TIMEOUT)
        .map(written -> Seconds.of(CommonOptions.TIMEOUT, written, Seconds.MONTH));
  }

  /** Waits for the future, or until the time is over: what is the case by then is the answer. */
  private static void await(Future<?> future, Duration timeout) throws InterruptedException {
    try {
      future.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SessionException failure) {
        throw failure;
      }
      throw new SessionException(
          StandardErrorCode.INTERNAL, "waiting failed: " + e.getCause(), Map.of(), e);
    }
  }

  private static int show(Invocation invocation, StatusView last, Optional<Boolean> verdict) {
    String outcome = verdict.map(well -> well ? "well" : "badly").orElse("timedOut");
    StatusText.of(last, invocation.environment().rendering()).forEach(invocation.output()::text);
    invocation.output().document(out -> WaitJson.write(out, outcome, last));
    if (verdict.isEmpty()) {
      invocation.output().message("sessions: the time to wait is over");
      return ExitStatus.TIMEOUT;
    }
    return verdict.get() ? ExitStatus.DONE : ExitStatus.FAILED;
  }
}
