package dev.sessions.backend.tmux.launch;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.spi.LaunchAction;
import dev.sessions.backend.tmux.process.TmuxAnswer;
import dev.sessions.backend.tmux.process.TmuxClient;
import dev.sessions.backend.tmux.script.Batch;
import dev.sessions.backend.tmux.script.LaunchScript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs one compiled launch: its files, its batches, and the reading of what tmux says to them. */
final class SessionLaunch {
  private final TmuxClient client;
  private final RunStore store;

  SessionLaunch(TmuxClient client, RunStore store) {
    this.client = client;
    this.store = store;
  }

  Attempt run(LaunchScript script) {
    MadeIds made = new MadeIds(script.folder().name());
    try {
      store.write(script);
      create(script, made);
      finish(script, made);
      return new Attempt(script, made, Optional.empty());
    } catch (SessionException e) {
      return new Attempt(script, made, Optional.of(e));
    }
  }

  private void create(LaunchScript script, MadeIds made) {
    List<Integer> expected = script.made();
    int sent = 0;
    for (Batch batch : script.create()) {
      String text = batch.resolve(made.references()).text();
      boolean first = sent == 0 && script.step().action() != LaunchAction.MERGE;
      TmuxAnswer answer = first ? client.startAndSource(text) : client.source(text);
      made.read(answer);
      if (made.reached("stale") || answer.saysNoServer()) {
        throw stale(script, answer);
      }
      answer.requireReached();
      sent = Math.min(sent + LaunchScript.BATCH_SIZE, expected.size());
      for (int number : expected.subList(0, sent)) {
        if (!made.windows().containsKey(number)) {
          throw notMade(script, number, answer);
        }
      }
    }
  }

  private void finish(LaunchScript script, MadeIds made) {
    TmuxAnswer answer = client.source(script.finish().resolve(made.references()).text());
    made.read(answer);
    if (made.reached("stale")) {
      throw stale(script, answer);
    }
    if (answer.errors().contains("duplicate session")) {
      throw failure(
          script,
          answer,
          ErrorCode.NAME_TAKEN,
          "the session name was taken by somebody else in the meantime");
    }
    boolean named = script.step().action() == LaunchAction.MERGE || made.reached("named");
    if (!named && !allEnded(script)) {
      throw failure(
          script,
          answer,
          ErrorCode.LAUNCH_FAILED,
          "the new session could not be given its place: " + answer.firstError());
    }
  }

  /** Returns whether every command has ended, which ends the session where windows close. */
  private static boolean allEnded(LaunchScript script) {
    return script.step().action() == LaunchAction.CREATE
        && script.made().stream().allMatch(number -> RunStore.hasEnded(script.folder(), number));
  }

  private static SessionException notMade(LaunchScript script, int number, TmuxAnswer answer) {
    String tab = script.step().windows().get(number).tab().tabName();
    SessionException e =
        failure(
            script,
            answer,
            ErrorCode.LAUNCH_FAILED,
            "the window '" + tab + "' could not be made: " + answer.firstError());
    Map<String, String> details = new LinkedHashMap<>(e.details());
    details.put("window", tab);
    return new SessionException(e.code(), e.getMessage(), details, null);
  }

  private static SessionException stale(LaunchScript script, TmuxAnswer answer) {
    return failure(
        script, answer, ErrorCode.STALE_PLAN, "the session that the plan was made for is gone");
  }

  private static SessionException failure(
      LaunchScript script, TmuxAnswer answer, ErrorCode code, String why) {
    String name = script.step().sessionName();
    SessionException e = answer.failure(code, "session '" + name + "': " + why);
    Map<String, String> details = new LinkedHashMap<>();
    details.put("session", name);
    details.putAll(e.details());
    return new SessionException(code, e.getMessage(), details, null);
  }
}
