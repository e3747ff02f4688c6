package dev.sessions.api.spi;

import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import java.util.Map;

/** Something was asked that needs a capability which the backend does not declare. */
public final class UnsupportedCapabilityException extends SessionException {
  private static final long serialVersionUID = 1L;

  private final String capability;

  /**
   * Creates the error.
   *
   * @param backend the backend's name
   * @param capability what it lacks
   */
  public UnsupportedCapabilityException(String backend, Capability capability) {
    super(
        StandardErrorCode.UNSUPPORTED_CAPABILITY,
        "the backend '" + backend + "' does not declare the capability '" + capability.name() + "'",
        Map.of("backend", backend, "capability", capability.name()),
        null);
    this.capability = capability.name();
  }

  /** Returns the capability that is lacking. */
  public Capability capability() {
    return Capability.of(capability);
  }
}
