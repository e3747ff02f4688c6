package org.example.sessions.screen;

import dev.sessions.api.error.StandardErrorCode;
import java.nio.charset.StandardCharsets;

/**
 * What screen takes as a session's name. It is a part of a socket's path, so {@code /} becomes an
 * underscore; so does {@code .}, for {@code 12.dev} could be taken for the session with the process
 * 12.
 */
final class SessionName {
  /** What -S takes. The command {@code sessionname} takes more, and the session dies of it. */
  private static final int MAX_BYTES = 80;

  /** A socket's path, without the zero byte at its end. */
  private static final int MAX_PATH_BYTES = 107;

  /** A client that asks has a socket too, whose name is this much longer. */
  private static final String QUERY = "-queryA";

  private SessionName() {}

  static String stored(String requested) {
    return requested.replace('/', '_').replace('.', '_');
  }

  /** Refuses a name that a session would not survive. */
  static void requireFits(String name, ListedSession session, String folder) {
    int path = bytes(folder + "/" + session.pid() + "." + name + QUERY);
    int most = Math.min(MAX_BYTES, MAX_PATH_BYTES - path + bytes(name));
    if (bytes(name) > most) {
      throw Failure.of(
          StandardErrorCode.LAUNCH_FAILED,
          name,
          "the name has "
              + bytes(name)
              + " bytes, and screen takes "
              + Math.max(0, most)
              + " with its sockets in "
              + folder
              + ": use a shorter one");
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
