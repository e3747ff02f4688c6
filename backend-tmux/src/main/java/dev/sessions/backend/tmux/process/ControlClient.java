package dev.sessions.backend.tmux.process;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A tmux client in control mode, which tells of every session and window that comes, goes or is
 * renamed.
 *
 * <p>Control mode needs a session to be attached to. It gets one of its own, never the user's; the
 * session ends with its client, however that ends.
 */
public final class ControlClient implements AutoCloseable {
  private final Process process;

  private ControlClient(Process process) {
    this.process = process;
  }

  /**
   * Starts a client in a server that runs; none is started.
   *
   * @param client chooses the server
   * @param sessionName the name of the client's own session, which no session has yet
   * @throws SessionException {@link StandardErrorCode#NOT_INSTALLED} where tmux cannot be run
   */
  public static ControlClient start(TmuxClient client, String sessionName) {
    List<String> argv = new ArrayList<>(client.prefix());
    argv.add(1, "-N");
    argv.add(2, "-C");
    argv.addAll(
        List.of(
            "new-session",
            "-f",
            "no-output,ignore-size",
            "-s",
            sessionName,
            "/bin/cat",
            ";",
            "set-option",
            "destroy-unattached",
            "on"));
    return new ControlClient(client.start(argv));
  }

  /**
   * Reads notifications until the client ends.
   *
   * @param heard called with each line that is a notification
   */
  public void listen(Consumer<String> heard) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null) {
        if (line.startsWith("%")) {
          heard.accept(line);
        }
        line = lines.readLine();
      }
    } catch (IOException e) {
      // The client was ended by us.
    }
  }

  /** Ends the client and with it its session. */
  @Override
  public void close() {
    try {
      // An empty line detaches, which lets tmux take the session away at once.
      process.getOutputStream().close();
    } catch (IOException e) {
      // It has ended already.
    }
    process.destroy();
  }
}
