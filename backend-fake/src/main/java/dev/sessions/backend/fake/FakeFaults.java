package dev.sessions.backend.fake;

import dev.sessions.api.error.ErrorCode;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What shall go wrong on a {@link FakeServer}. Each fault obeys the contract: what fails is undone
 * exactly, and the rest goes on. Safe for use by several threads.
 */
public final class FakeFaults {
  private final Set<String> launches = new HashSet<>();
  private final Map<String, Set<String>> windows = new HashMap<>();
  private final Set<String> kills = new HashSet<>();
  private final Map<FakeOperation, Map<Integer, ErrorCode>> calls =
      new EnumMap<>(FakeOperation.class);
  private Optional<ErrorCode> unavailable = Optional.empty();

  FakeFaults() {}

  /** Lets every launch of this session fail with {@code LAUNCH_FAILED}. */
  public synchronized void failLaunch(String sessionName) {
    launches.add(sessionName);
  }

  /**
   * Lets every launch fail that makes the window of this tab in this session, with {@code
   * LAUNCH_FAILED} naming the window; windows before it have been made by then.
   */
  public synchronized void failWindow(String sessionName, String tabName) {
    windows.computeIfAbsent(sessionName, name -> new HashSet<>()).add(tabName);
  }

  /** Lets this session outlive every kill, with {@code KILL_FAILED}. */
  public synchronized void failKill(String sessionName) {
    kills.add(sessionName);
  }

  /**
   * Lets one call fail as a whole, before it has done anything.
   *
   * @param nth which call from now on, on any connection: 1 is the next
   * @param code the error's code
   * @throws IllegalArgumentException if {@code nth} is less than 1
   */
  public synchronized void failCall(FakeOperation operation, int nth, ErrorCode code) {
    if (nth < 1) {
      throw new IllegalArgumentException("the next call is 1, not " + nth);
    }
    calls.computeIfAbsent(operation, any -> new HashMap<>()).put(nth, code);
  }

  /** Forgets every fault but {@link FakeServer#unavailable}. */
  public synchronized void clear() {
    launches.clear();
    windows.clear();
    kills.clear();
    calls.clear();
  }

  synchronized void setUnavailable(Optional<ErrorCode> code) {
    unavailable = code;
  }

  synchronized Optional<ErrorCode> unavailable() {
    return unavailable;
  }

  /** Counts a call and throws where it shall fail. */
  synchronized void calling(FakeOperation operation) {
    Map<Integer, ErrorCode> waiting = calls.getOrDefault(operation, Map.of());
    Map<Integer, ErrorCode> later = new HashMap<>();
    waiting.forEach((nth, code) -> later.put(nth - 1, code));
    ErrorCode now = later.remove(0);
    calls.put(operation, later);
    unavailable.ifPresent(
        code -> {
          throw unavailable(code);
        });
    if (now != null) {
      throw new SessionException(now, "the call " + operation + " shall fail with " + now);
    }
  }

  synchronized void launching(String sessionName) {
    if (launches.contains(sessionName)) {
      throw failure(
          StandardErrorCode.LAUNCH_FAILED,
          sessionName,
          "the launch of the session shall fail",
          Map.of());
    }
  }

  synchronized void makingWindow(String sessionName, String tabName) {
    if (windows.getOrDefault(sessionName, Set.of()).contains(tabName)) {
      throw failure(
          StandardErrorCode.LAUNCH_FAILED,
          sessionName,
          "the window '" + tabName + "' shall fail",
          Map.of("window", tabName));
    }
  }

  synchronized Optional<SessionException> killing(String sessionName) {
    return kills.contains(sessionName)
        ? Optional.of(
            failure(
                StandardErrorCode.KILL_FAILED, sessionName, "the session shall not end", Map.of()))
        : Optional.empty();
  }

  static SessionException unavailable(ErrorCode code) {
    return new SessionException(code, "the fake server is unavailable: " + code);
  }

  /** Creates an error about one session. */
  static SessionException failure(
      ErrorCode code, String sessionName, String why, Map<String, String> more) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("session", sessionName);
    details.putAll(more);
    return new SessionException(code, "session '" + sessionName + "': " + why, details, null);
  }
}
