package dev.sessions.backend.tmux.launch;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.api.spi.TabAction;
import dev.sessions.api.spi.TabStep;
import dev.sessions.backend.support.run.RunStore;
import dev.sessions.backend.tmux.process.TmuxAnswer;
import dev.sessions.backend.tmux.process.TmuxClient;
import dev.sessions.backend.tmux.script.Batch;
import dev.sessions.backend.tmux.script.LaunchScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Runs one compiled launch: writes its files, sends its batches, and checks the answers. */
final class SessionLaunch {
  private final TmuxClient client;
  private final RunStore store;
  private final LaunchFiles files;
  private final GracefulStop stop;

  SessionLaunch(TmuxClient client, LaunchFiles files, GracefulStop stop) {
    this.client = client;
    this.store = files.store();
    this.files = files;
    this.stop = stop;
  }

  /**
   * Runs a launch.
   *
   * @param turn waits until the server may be asked; if it returns false, the launch is not tried
   */
  Attempt run(LaunchScript script, BooleanSupplier turn) {
    CreatedIds created = new CreatedIds(script.folder().name());
    if (script.createdTabs().isEmpty()) {
      return new Attempt(script, created, Optional.empty());
    }
    try {
      files.write(script);
      if (!turn.getAsBoolean()) {
        return giveUp(script);
      }
      complete(script, created, create(script, created));
      return new Attempt(script, created, Optional.empty());
    } catch (SessionException e) {
      return new Attempt(script, created, Optional.of(e));
    }
  }

  /** Removes the files of a launch that was never sent to the server. */
  Attempt giveUp(LaunchScript script) {
    store.delete(script.folder());
    return Attempt.notTried(script);
  }

  /**
   * Completes a launch whose windows exist: names or replaces, waits for what is replaced, starts
   * the commands.
   */
  void complete(LaunchScript script, CreatedIds created, TmuxAnswer lastAnswer) {
    requireWindowsExist(script, created);
    stop.check(script);
    created.replaces(ClosedPanes.of(script, created));
    TmuxAnswer answer = finish(script, created).orElse(lastAnswer);
    LaunchChecks.requireCompleted(script, created, answer);
    if (script.step().action() == LaunchAction.MERGE) {
      requirePlaced(script, created, answer);
    }
    List<Long> survivors = created.replacedProcesses().end();
    if (!survivors.isEmpty()) {
      close(created);
      throw LaunchChecks.notEnded(script, survivors, answer);
    }
    store.placed(script.folder());
  }

  /** Closes the new windows, whose commands are still held. */
  private void close(CreatedIds created) {
    List<String> lines = new ArrayList<>();
    for (String window : created.windows().values()) {
      lines.add("kill-window -t '" + window + "'");
    }
    client.source(new Batch(lines).onlyOn(created.server().orElseThrow()).text());
  }

  private TmuxAnswer create(LaunchScript script, CreatedIds created) {
    TmuxAnswer answer = null;
    List<Integer> expected = script.createdTabs();
    int sent = 0;
    for (Batch batch : script.create()) {
      stop.check(script);
      String text = batch.resolve(created.references()).text();
      boolean first = sent == 0 && script.step().action() != LaunchAction.MERGE;
      answer = first ? client.startAndSource(text) : client.source(text);
      created.read(answer);
      sent = Math.min(sent + LaunchScript.BATCH_SIZE, expected.size());
      LaunchChecks.requireCreated(script, created, expected.subList(0, sent), answer);
    }
    return Objects.requireNonNull(answer);
  }

  /**
   * Checks once more before anything is replaced: the new windows must exist, and no other merge
   * may have created the same ones first.
   */
  private void requireWindowsExist(LaunchScript script, CreatedIds created) {
    if (script.step().existing().isEmpty()) {
      return;
    }
    TmuxAnswer answer = client.run("list-panes", "-a", "-F", WindowRow.FORMAT);
    List<WindowRow> existing = WindowRow.parse(answer.lines());
    created
        .windows()
        .forEach(
            (number, id) -> {
              if (existing.stream().noneMatch(row -> row.windowId().equals(id))) {
                throw LaunchChecks.notCreated(script, number, answer);
              }
              if (isAddedTwice(script, number, id, existing)) {
                throw LaunchChecks.failure(
                    script,
                    answer,
                    StandardErrorCode.STALE_PLAN,
                    "another merge has added the same window meanwhile; try again");
              }
            });
  }

  /**
   * Returns whether another merge has added the same tab first; of two, the one with the earlier
   * window goes on.
   */
  private static boolean isAddedTwice(
      LaunchScript script, int number, String id, List<WindowRow> existing) {
    TabStep window = script.step().tabs().get(number);
    return script.step().action() == LaunchAction.MERGE
        && window.action() == TabAction.ADD
        && existing.stream()
            .filter(row -> row.sessionId().equals(script.step().existing().get().id()))
            .filter(row -> row.isOf(window.tabName()))
            .anyMatch(row -> row.cameBefore(id));
  }

  /** Sends the last batches; returns tmux's answer, or empty if there was nothing to send. */
  private Optional<TmuxAnswer> finish(LaunchScript script, CreatedIds created) {
    List<String> lines = new ArrayList<>(created.settled() ? List.of() : script.settle().lines());
    lines.addAll(script.finish().lines());
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    TmuxAnswer answer = client.source(new Batch(lines).resolve(created.references()).text());
    created.read(answer);
    LaunchChecks.requireSessionExists(script, created, answer);
    return Optional.of(answer);
  }

  /**
   * Checks the windows that could not be replaced because they are gone. One that a person closed
   * needs nothing more; if another merge has replaced it at the same moment, the step has to be
   * planned again.
   */
  private void requirePlaced(LaunchScript script, CreatedIds created, TmuxAnswer answer) {
    List<TabStep> steps = script.step().tabs();
    List<Integer> late =
        script.createdTabs().stream()
            .filter(number -> !steps.get(number).existing().isEmpty())
            .filter(number -> !created.reached("placed" + number))
            .toList();
    if (late.isEmpty()) {
      return;
    }
    String session = script.step().existing().orElseThrow().id();
    List<WindowRow> existing =
        WindowRow.parse(client.run("list-panes", "-a", "-F", WindowRow.FORMAT).lines());
    for (int number : late) {
      if (existing.stream()
          .filter(row -> row.sessionId().equals(session))
          .filter(row -> !row.windowId().equals(created.windows().get(number)))
          .anyMatch(row -> row.isOf(steps.get(number).tabName()))) {
        throw LaunchChecks.failure(
            script,
            answer,
            StandardErrorCode.STALE_PLAN,
            "another merge has replaced the same window meanwhile; try again");
      }
    }
  }
}
