package org.example.sessions.screen;

import dev.sessions.api.error.StandardErrorCode;
import java.nio.charset.StandardCharsets;

/**
 * The names that screen accepts for a session. The name is part of a socket's path, so {@code /}
 * becomes an underscore; so does {@code .}, because {@code 12.dev} could mean the session with the
 * process 12.
 */
final class SessionName {
  /**
   * The limit of {@code -S}. The command {@code sessionname} accepts more, but then the session
   * dies.
   */
  private static final int MAX_BYTES = 80;

  /** The limit of a socket's path, without the zero byte at its end. */
  private static final int MAX_PATH_BYTES = 107;

  /** What is appended to the name for the socket of a client that asks the session. */
  private static final String QUERY = "-queryA";

  private SessionName() {}

  static String stored(String requested) {
    return requested.replace('/', '_').replace('.', '_');
  }

  /** Throws if a name is longer than the session can have. */
  static void requireFits(String name, ListedSession session, String folder) {
    int path = bytes(folder + "/" + session.pid() + "." + name + QUERY);
    int most = Math.min(MAX_BYTES, MAX_PATH_BYTES - path + bytes(name));
    if (bytes(name) > most) {
      throw Failure.of(
          StandardErrorCode.LAUNCH_FAILED,
          name,
          "the name has "
              + bytes(name)
              + " bytes, but screen accepts "
              + Math.max(0, most)
              + " with its sockets in "
              + folder
              + ": use a shorter name");
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
