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

/** Runs one compiled launch: its files, its batches, and what they need of each other. */
final class SessionLaunch {
  private final TmuxClient client;
  private final RunStore store;
  private final OrderlyEnd end;

  SessionLaunch(TmuxClient client, RunStore store, OrderlyEnd end) {
    this.client = client;
    this.store = store;
    this.end = end;
  }

  /**
   * Runs a launch.
   *
   * @param turn waits until the server may be asked; where it says no, the launch is not tried
   */
  Attempt run(LaunchScript script, BooleanSupplier turn) {
    MadeIds made = new MadeIds(script.folder().name());
    if (script.made().isEmpty()) {
      return new Attempt(script, made, Optional.empty());
    }
    try {
      store.write(script.folder(), script.life(), script.files());
      if (!turn.getAsBoolean()) {
        return giveUp(script);
      }
      complete(script, made, create(script, made));
      return new Attempt(script, made, Optional.empty());
    } catch (SessionException e) {
      return new Attempt(script, made, Optional.of(e));
    }
  }

  /** Takes the files away of a launch that the server was never asked for. */
  Attempt giveUp(LaunchScript script) {
    store.delete(script.folder());
    return Attempt.notTried(script);
  }

  /** Gives its place to what was made, by what tmux said to the last batch that made it. */
  void complete(LaunchScript script, MadeIds made, TmuxAnswer created) {
    requireStanding(script, made);
    end.check(script);
    made.takesPlaceOf(OldProcesses.of(script, made));
    TmuxAnswer answer = finish(script, made).orElse(created);
    Answers.requirePlace(script, made, answer);
    if (script.step().action() == LaunchAction.MERGE) {
      requirePlaced(script, made, answer);
    }
    List<Long> survivors = made.oldProcesses().end();
    if (!survivors.isEmpty()) {
      close(made);
      throw Answers.notEnded(script, survivors, answer);
    }
    store.placed(script.folder());
  }

  /** Closes windows that have their place; their commands are held still. */
  private void close(MadeIds made) {
    List<String> lines = new ArrayList<>();
    for (String window : made.windows().values()) {
      lines.add("kill-window -t '" + window + "'");
    }
    client.source(new Batch(lines).onlyOn(made.server().orElseThrow()).text());
  }

  private TmuxAnswer create(LaunchScript script, MadeIds made) {
    TmuxAnswer answer = null;
    List<Integer> expected = script.made();
    int sent = 0;
    for (Batch batch : script.create()) {
      end.check(script);
      String text = batch.resolve(made.references()).text();
      boolean first = sent == 0 && script.step().action() != LaunchAction.MERGE;
      answer = first ? client.startAndSource(text) : client.source(text);
      made.read(answer);
      sent = Math.min(sent + LaunchScript.BATCH_SIZE, expected.size());
      Answers.requireMade(script, made, expected.subList(0, sent), answer);
    }
    return Objects.requireNonNull(answer);
  }

  /**
   * Looks once more before anything is given up for the new windows: they must stand, and no other
   * merge may have made the same ones first.
   */
  private void requireStanding(LaunchScript script, MadeIds made) {
    if (script.step().existing().isEmpty()) {
      return;
    }
    TmuxAnswer answer = client.run("list-panes", "-a", "-F", WindowRow.FORMAT);
    List<WindowRow> standing = WindowRow.parse(answer.lines());
    made.windows()
        .forEach(
            (number, id) -> {
              if (standing.stream().noneMatch(row -> row.windowId().equals(id))) {
                throw Answers.notMade(script, number, answer);
              }
              if (isMadeTwice(script, number, id, standing)) {
                throw Answers.failure(
                    script,
                    answer,
                    StandardErrorCode.STALE_PLAN,
                    "another merge has added the same window in the meantime");
              }
            });
  }

  /** Of two merges that add one tab at the same moment, the one whose window came first goes on. */
  private static boolean isMadeTwice(
      LaunchScript script, int number, String id, List<WindowRow> standing) {
    TabStep window = script.step().tabs().get(number);
    return script.step().action() == LaunchAction.MERGE
        && window.action() == TabAction.ADD
        && standing.stream()
            .filter(row -> row.sessionId().equals(script.step().existing().get().id()))
            .filter(row -> row.isOf(window.tabName()))
            .anyMatch(row -> row.cameBefore(id));
  }

  /** Returns what tmux said, or empty if there was nothing left to do. */
  private Optional<TmuxAnswer> finish(LaunchScript script, MadeIds made) {
    List<String> lines = new ArrayList<>(made.settled() ? List.of() : script.settle().lines());
    lines.addAll(script.finish().lines());
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    TmuxAnswer answer = client.source(new Batch(lines).resolve(made.references()).text());
    made.read(answer);
    Answers.requireExisting(script, made, answer);
    return Optional.of(answer);
  }

  /**
   * A window whose place could not be taken is gone. Closed by a person, it needs nothing more;
   * taken by another merge at the same moment, this one has to be planned again.
   */
  private void requirePlaced(LaunchScript script, MadeIds made, TmuxAnswer answer) {
    List<TabStep> steps = script.step().tabs();
    List<Integer> late =
        script.made().stream()
            .filter(number -> !steps.get(number).existing().isEmpty())
            .filter(number -> !made.reached("placed" + number))
            .toList();
    if (late.isEmpty()) {
      return;
    }
    String session = script.step().existing().orElseThrow().id();
    List<WindowRow> standing =
        WindowRow.parse(client.run("list-panes", "-a", "-F", WindowRow.FORMAT).lines());
    for (int number : late) {
      if (standing.stream()
          .filter(row -> row.sessionId().equals(session))
          .filter(row -> !row.windowId().equals(made.windows().get(number)))
          .anyMatch(row -> row.isOf(steps.get(number).tabName()))) {
        throw Answers.failure(
            script,
            answer,
            StandardErrorCode.STALE_PLAN,
            "another merge has replaced the same window in the meantime");
      }
    }
  }
}
