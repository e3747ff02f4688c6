package org.example.sessions.screen;

import dev.sessions.api.error.ErrorKind;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.spi.ConnectContext;
import dev.sessions.backend.support.process.ProcessClient;
import dev.sessions.backend.support.state.FolderLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * RecordedRuns screen, one process after another, each with a deadline. {@code STY} is taken out of
 * the environment, so that no command finds a current session in it.
 */
final class ScreenClient {
  /**
   * If two clients ask one session at once, screen may answer only one of them; the other asks
   * again.
   */
  private static final int TRIES = 3;

  private final ProcessClient client;
  private final FolderLock asking;

  ScreenClient(ConnectContext config, ScreenOptions options, FolderLock asking) {
    ProcessClient.Builder builder =
        ProcessClient.builder(config, "screen", List.of(options.binary().toString()))
            .without("STY", "WINDOW", "TERMCAP")
            .installHint("install it, or name it with the option 'binary'")
            .lateHint("the session is stopped or very busy, and may still do what it was asked");
    options.socketDir().ifPresent(folder -> builder.variable("SCREENDIR", folder.toString()));
    this.client = builder.build();
    this.asking = asking;
  }

  /** Returns how long one call may take. */
  Duration deadline() {
    return client.deadline();
  }

  /** Lists the sessions. */
  ScreenAnswer list() {
    return run(client, List.of("-ls"));
  }

  /** Starts a session. Its configuration says what runs in it. */
  ScreenAnswer start(Path configuration, String name, Map<String, String> variables) {
    return run(
        client.withVariables(variables),
        List.of("-U", "-c", configuration.toString(), "-dmS", name));
  }

  /** Sends a command to a session, which carries it out after this call has returned. */
  ScreenAnswer send(ListedSession session, String... command) {
    return run(client, argv(session, "-X", command));
  }

  /** Asks a session, which first carries out what it was sent before. */
  ScreenAnswer ask(ListedSession session, String... command) {
    List<String> argv = argv(session, "-Q", command);
    return asking.during(deadline(), () -> ask(argv, session));
  }

  private ScreenAnswer ask(List<String> argv, ListedSession session) {
    ProcessClient patient = client.withDeadline(deadline().dividedBy(TRIES));
    for (int left = TRIES - 1; ; left--) {
      try {
        ScreenAnswer answer = run(patient, argv);
        if (left == 0 || !answer.saysAnotherAsks()) {
          return answer;
        }
      } catch (SessionException e) {
        if (e.code().kind() == ErrorKind.TIMEOUT) {
          // The client leaves its socket behind, and only 26 names exist for these.
          run(client, List.of("-wipe", session.address() + "-query"));
        }
        if (left == 0 || e.code().kind() != ErrorKind.TIMEOUT) {
          throw e;
        }
      }
    }
  }

  private static List<String> argv(ListedSession session, String how, String... command) {
    List<String> argv = new ArrayList<>(List.of("-U", "-S", session.address(), how));
    argv.addAll(List.of(command));
    return argv;
  }

  private static ScreenAnswer run(ProcessClient client, List<String> words) {
    return new ScreenAnswer(client.run(words, ""));
  }
}
