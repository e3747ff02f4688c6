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
 * The faults of a {@link FakeServer}. Each fault follows the contract: what fails is undone
 * exactly, and everything else continues. Thread-safe.
 */
public final class FakeFaults {
  private final Set<String> launches = new HashSet<>();
  private final Map<String, Set<String>> windows = new HashMap<>();
  private final Set<String> kills = new HashSet<>();
  private final Map<FakeOperation, Map<Integer, ErrorCode>> calls =
      new EnumMap<>(FakeOperation.class);
  private Optional<ErrorCode> unavailable = Optional.empty();

  FakeFaults() {}

  /** Makes every launch of this session fail with {@code LAUNCH_FAILED}. */
  public synchronized void failLaunch(String sessionName) {
    launches.add(sessionName);
  }

  /**
   * Makes every launch that creates this tab's window in this session fail with {@code
   * LAUNCH_FAILED}, which names the window. Earlier windows have been created by then.
   */
  public synchronized void failWindow(String sessionName, String tabName) {
    windows.computeIfAbsent(sessionName, name -> new HashSet<>()).add(tabName);
  }

  /** Makes every kill of this session fail with {@code KILL_FAILED}. */
  public synchronized void failKill(String sessionName) {
    kills.add(sessionName);
  }

  /**
   * Makes one call fail as a whole, before it does anything.
   *
   * @param nth which call from now on, on any connection: 1 is the next one
   * @param code the error code
   * @throws IllegalArgumentException if {@code nth} is less than 1
   */
  public synchronized void failCall(FakeOperation operation, int nth, ErrorCode code) {
    if (nth < 1) {
      throw new IllegalArgumentException("nth is 1 for the next call, not " + nth);
    }
    calls.computeIfAbsent(operation, any -> new HashMap<>()).put(nth, code);
  }

  /** Removes all faults except {@link FakeServer#unavailable}. */
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

  /** Counts a call and throws if it has a fault. */
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
      throw new SessionException(
          now, "fault of the fake server: the call " + operation + " fails with " + now);
    }
  }

  synchronized void launching(String sessionName) {
    if (launches.contains(sessionName)) {
      throw failure(
          StandardErrorCode.LAUNCH_FAILED,
          sessionName,
          "fault of the fake server: the launch fails",
          Map.of());
    }
  }

  synchronized void creatingWindow(String sessionName, String tabName) {
    if (windows.getOrDefault(sessionName, Set.of()).contains(tabName)) {
      throw failure(
          StandardErrorCode.LAUNCH_FAILED,
          sessionName,
          "fault of the fake server: the window '" + tabName + "' fails",
          Map.of("window", tabName));
    }
  }

  synchronized Optional<SessionException> killing(String sessionName) {
    return kills.contains(sessionName)
        ? Optional.of(
            failure(
                StandardErrorCode.KILL_FAILED,
                sessionName,
                "fault of the fake server: the session does not end",
                Map.of()))
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
