package dev.sessions.cli.terminal;

import dev.sessions.api.error.ErrorKind;
import dev.sessions.api.error.SessionException;
import java.util.List;

/** The exit codes of the command. They follow the kind of an error, never its message. */
public final class ExitStatus {
  /** Done. */
  public static final int DONE = 0;

  /** A fault of this program. */
  public static final int INTERNAL = 1;

  /** The command did what it should, but its output could not be written. */
  public static final int NOT_WRITTEN = 1;

  /** Wrong usage, or an invalid layouts file; nothing was touched. */
  public static final int USAGE = 2;

  /** Refused by the conflict policy, or more than the backend can do; nothing was touched. */
  public static final int REFUSED = 3;

  /** Some of what was asked could not be done. */
  public static final int FAILED = 4;

  /** The backend is unavailable. */
  public static final int UNAVAILABLE = 5;

  /** A deadline passed. */
  public static final int TIMEOUT = 6;

  /**
   * Ctrl-C, as a shell reports it, if that is not the usual way to end. If another signal ended the
   * program, the JVM says that one's code instead: 143 for TERM, 129 for a hang-up.
   */
  public static final int INTERRUPTED = 130;

  /**
   * The reader of the result has gone; as a shell reports a program that SIGPIPE has ended. Where
   * that is the usual way to end, the code is {@link #DONE}.
   */
  public static final int READER_GONE = 141;

  private ExitStatus() {}

  /** Returns the exit code for an error of this kind. */
  public static int of(ErrorKind kind) {
    return switch (kind) {
      case USER -> USAGE;
      case REFUSED, UNSUPPORTED -> REFUSED;
      case BACKEND_FAILURE, STALE -> FAILED;
      case UNAVAILABLE -> UNAVAILABLE;
      case TIMEOUT -> TIMEOUT;
      case INTERRUPTED -> INTERRUPTED;
      case INTERNAL -> INTERNAL;
    };
  }

  /**
   * Returns the exit code for a request of several sessions: done if none failed; the failures' own
   * code if nothing was changed and they all have one code; otherwise {@link #FAILED}.
   *
   * @param failures what failed
   * @param changed whether anything else of the request was carried out
   */
  public static int of(List<SessionException> failures, boolean changed) {
    if (failures.isEmpty()) {
      return DONE;
    }
    List<Integer> codes =
        failures.stream().map(failure -> of(failure.code().kind())).distinct().toList();
    return changed || codes.size() > 1 ? FAILED : codes.get(0);
  }
}
