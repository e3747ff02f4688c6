package org.example.sessions.screen;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answer of {@code screen -ls}.
 *
 * @param folder the folder of the sockets
 * @param sessions the running sessions, in the order of their creation
 */
record SessionList(String folder, List<ListedSession> sessions) {
  private static final Pattern SESSION =
      Pattern.compile("\t(\\d+)\\.(.*)\t\\([^\t]*\\)\t\\((.*)\\)");
  private static final Pattern FOLDER =
      Pattern.compile("(?:No Sockets found|\\d+ Sockets?) in (.*)\\.");

  /** Copies the sessions. */
  SessionList {
    sessions = List.copyOf(sessions);
  }

  /**
   * Parses the answer.
   *
   * @throws SessionException {@link StandardErrorCode#UNREACHABLE} if it is not a list of sessions
   */
  static SessionList parse(ScreenAnswer answer) {
    Map<Long, ListedSession> sessions = new LinkedHashMap<>();
    Optional<String> folder = Optional.empty();
    for (String line : answer.output().split("\r?\n")) {
      Matcher session = SESSION.matcher(line);
      Matcher end = FOLDER.matcher(line);
      if (session.matches()) {
        // A client that asks a session has a socket too, with a longer name.
        sessions.merge(
            Long.parseLong(session.group(1)),
            new ListedSession(
                Long.parseLong(session.group(1)),
                session.group(2),
                session.group(3).toLowerCase(Locale.ROOT).contains("attached")),
            (one, other) -> one.name().length() < other.name().length() ? one : other);
      } else if (end.matches()) {
        folder = Optional.of(end.group(1));
      }
    }
    return new SessionList(
        folder.orElseThrow(
            () -> answer.failure(StandardErrorCode.UNREACHABLE, "screen cannot list its sessions")),
        living(sessions.values()));
  }

  private static List<ListedSession> living(Collection<ListedSession> sessions) {
    List<ListedSession> living = new ArrayList<>();
    sessions.stream().filter(ListedSession::lives).forEach(living::add);
    living.sort(Comparator.comparing(ListedSession::began).thenComparing(ListedSession::pid));
    return living;
  }

  /** Returns the sessions with exactly this name; screen allows several. */
  List<ListedSession> named(String name) {
    return sessions.stream().filter(session -> session.name().equals(name)).toList();
  }

  /** Returns the list without a session. */
  SessionList without(ListedSession session) {
    return new SessionList(
        folder, sessions.stream().filter(other -> other.pid() != session.pid()).toList());
  }

  /** Returns the session with an id, or empty if it does not run. */
  Optional<ListedSession> withId(String id) {
    return sessions.stream().filter(session -> session.id().equals(id)).findFirst();
  }

  /**
   * Returns the session if it can be addressed. For screen, {@code 12.dev} means the session with
   * the process 12, and also one that a person has named {@code 12.dev}.
   *
   * @throws SessionException {@link StandardErrorCode#UNREACHABLE} if another session has the same
   *     address
   */
  ListedSession requireUnambiguous(ListedSession session) {
    sessions.stream()
        .filter(other -> other.pid() != session.pid())
        .filter(other -> other.name().startsWith(session.pid() + "."))
        .findFirst()
        .ifPresent(
            other -> {
              throw new SessionException(
                  StandardErrorCode.UNREACHABLE,
                  "the session "
                      + session.fullName()
                      + " cannot be addressed, because screen confuses it with "
                      + other.fullName()
                      + ": rename the latter");
            });
    return session;
  }
}
