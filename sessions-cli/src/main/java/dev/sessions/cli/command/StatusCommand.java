package dev.sessions.cli.command;

import dev.sessions.api.error.FileFailure;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.snapshot.Snapshot;
import dev.sessions.cli.invocation.Command;
import dev.sessions.cli.invocation.CommonOptions;
import dev.sessions.cli.invocation.Connection;
import dev.sessions.cli.invocation.Invocation;
import dev.sessions.cli.invocation.ReportScope;
import dev.sessions.cli.invocation.UsageException;
import dev.sessions.cli.json.StatusJson;
import dev.sessions.cli.json.StatusView;
import dev.sessions.cli.terminal.ExitStatus;
import dev.sessions.cli.text.StatusText;
import dev.sessions.manager.WindowProcesses;
import dev.sessions.reporting.HtmlReport;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** Says what runs and what ended: of a file's sessions, or of all that the server runs. */
final class StatusCommand implements Command {
  @Override
  public String name() {
    return "status";
  }

  @Override
  public String arguments() {
    return "[FILE|NAME]";
  }

  @Override
  public String summary() {
    return "say what runs and what ended, with which exit code";
  }

  @Override
  public Options options() {
    return CommonOptions.withTabs(new Options())
        .addOption(CommonOptions.flag("processes", "show the processes of each tab"))
        .addOption(CommonOptions.value("html", "PAGE", "write the report to a file, as one page"));
  }

  @Override
  public int run(Invocation invocation) {
    try (Connection connection = invocation.connect()) {
      ReportScope scope = ReportScope.of(invocation, connection);
      Snapshot now = connection.multiplexer().withCommands(connection.multiplexer().snapshot());
      StatusView status = scope.status(now);
      if (invocation.arguments().has("processes")) {
        status = status.with(WindowProcesses.of(now));
      }
      show(invocation, status);
      return ExitStatus.DONE;
    }
  }

  private static void show(Invocation invocation, StatusView status) {
    Optional<String> page = invocation.arguments().value("html");
    if (page.isPresent()) {
      write(invocation, status, invocation.path(page.get()));
    }
    if (invocation.output().json()) {
      invocation.output().document(out -> StatusJson.write(out, status));
    } else {
      for (String block : StatusText.of(status, invocation.environment().rendering())) {
        invocation.output().text(block);
      }
    }
    if (page.isPresent()) {
      invocation.output().message("the page is in " + invocation.path(page.get()));
    }
  }

  private static void write(Invocation invocation, StatusView status, Path path) {
    var time = invocation.environment().time();
    try {
      Files.writeString(path, HtmlReport.render(status.report(), time.now(), time.zone().get()));
    } catch (FileSystemException e) {
      // It cannot be created.
      throw new UsageException(
          "the page cannot be written to " + path + ": " + FileFailure.reason(e));
    } catch (IOException e) {
      throw new SessionException(
          StandardErrorCode.INTERNAL,
          "the page could not be written to " + path + ": " + FileFailure.reason(e),
          Map.of(),
          e);
    }
  }
}
