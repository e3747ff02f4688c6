package dev.sessions.conflict;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.Capability;
import java.util.List;
import java.util.Map;

/** A conflict policy was asked of a backend that cannot carry it out; nothing was read. */
public final class UnsupportedPolicyException extends SessionException {
  private static final long serialVersionUID = 1L;

  private final ConflictPolicy policy;

  UnsupportedPolicyException(
      ConflictPolicy policy, String backend, Capability lacking, List<ConflictPolicy> working) {
    super(
        StandardErrorCode.UNSUPPORTED_CAPABILITY,
        "the backend '"
            + backend
            + "' cannot do the conflict policy '"
            + policy.word()
            + "', which needs the capability '"
            + lacking.name()
            + "'; policies that would work: "
            + ConflictPolicy.words(working),
        Map.of(
            "policy", policy.word(),
            "backend", backend,
            "capability", lacking.name(),
            "policies", ConflictPolicy.words(working)),
        null);
    this.policy = policy;
  }

  /** Returns the policy that was asked for. */
  public ConflictPolicy policy() {
    return policy;
  }
}
