package dev.sessions.backend.tmux.process;

import dev.sessions.api.spi.ConnectContext;
import dev.sessions.backend.support.process.ProcessClient;
import java.util.List;

/**
 * Runs tmux clients against one server.
 *
 * <p>{@code -u} is always passed; otherwise tmux would print an underscore for every character that
 * the locale lacks. {@code TMUX} is removed from the environment, so that no command finds a
 * current session in it.
 */
public final class TmuxClient {
  private static final String INSTALL_HINT =
      "install it (apt install tmux, dnf install tmux, brew install tmux) or name it with the"
          + " option 'binary'";

  private static final String LATE_HINT =
      "its server is stopped or very busy, and may still do what it was asked";

  private final ProcessClient client;

  /**
   * Creates a client.
   *
   * @param prefix the program and the arguments that choose the server
   * @param context its environment is passed to tmux, and to a server that tmux starts; its
   *     deadline limits each call
   */
  public TmuxClient(List<String> prefix, ConnectContext context) {
    this.client =
        ProcessClient.builder(context, "tmux", prefix)
            .without("TMUX", "TMUX_PANE")
            .installHint(INSTALL_HINT)
            .lateHint(LATE_HINT)
            .build();
  }

  /** Returns the program and the arguments that choose the server. */
  public List<String> prefix() {
    return client.command();
  }

  /** Runs one command, given as arguments. */
  public TmuxAnswer run(String... command) {
    return run(List.of(command), "");
  }

  /** Runs commands, one for each line, without starting a server. */
  public TmuxAnswer source(String commands) {
    return run(List.of("source-file", "-"), commands);
  }

  /** Runs commands, one for each line, in a server that is started if none runs. */
  public TmuxAnswer startAndSource(String commands) {
    return run(List.of("start-server", ";", "source-file", "-"), commands);
  }

  private TmuxAnswer run(List<String> command, String input) {
    return new TmuxAnswer(client.run(command, input));
  }
}
