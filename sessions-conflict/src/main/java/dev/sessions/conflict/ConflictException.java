package dev.sessions.conflict;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The conflict policy refuses the whole plan. The message names the sessions, why each name is not
 * free, and the policies that would work for the same requests on the same backend.
 */
public final class ConflictException extends SessionException {
  private static final long serialVersionUID = 1L;

  /** A message of thousands of names helps nobody; {@link #conflicts()} has them all. */
  private static final int NAMED_IN_MESSAGE = 20;

  private final ConflictPolicy policy;
  private final String backend;
  private final transient List<NameConflict> conflicts;
  private final transient List<ConflictPolicy> working;

  ConflictException(
      ConflictPolicy policy,
      String backend,
      List<NameConflict> conflicts,
      List<ConflictPolicy> working) {
    super(
        StandardErrorCode.CONFLICT,
        "the conflict policy '"
            + policy.word()
            + "' refuses "
            + sentence(conflicts)
            + "; policies that would work with the backend '"
            + backend
            + "': "
            + ConflictPolicy.words(working),
        Map.of(
            "policy", policy.word(), "backend", backend, "policies", ConflictPolicy.words(working)),
        null);
    this.policy = policy;
    this.backend = backend;
    this.conflicts = List.copyOf(conflicts);
    this.working = List.copyOf(working);
  }

  /** Returns the refusal of one of the names alone, to tell whoever asked for it. */
  public ConflictException of(String sessionName) {
    return new ConflictException(
        policy,
        backend,
        conflicts.stream().filter(conflict -> conflict.sessionName().equals(sessionName)).toList(),
        working);
  }

  /**
   * Returns every refused request's name and why it is not free, in the order of the requests; a
   * name that was refused twice is there twice. Empty after deserialization.
   */
  public List<NameConflict> conflicts() {
    return conflicts == null ? List.of() : conflicts;
  }

  private static String sentence(List<NameConflict> conflicts) {
    List<NameConflict> distinct = conflicts.stream().distinct().toList();
    String named =
        distinct.stream()
            .limit(NAMED_IN_MESSAGE)
            .map(ConflictException::clause)
            .collect(Collectors.joining(", "));
    int more = distinct.size() - NAMED_IN_MESSAGE;
    return more > 0 ? named + " and " + more + " more" : named;
  }

  private static String clause(NameConflict conflict) {
    return "session '"
        + conflict.sessionName()
        + "' ("
        + conflict.source().word()
        + ": "
        + conflict.reason()
        + ")";
  }
}
