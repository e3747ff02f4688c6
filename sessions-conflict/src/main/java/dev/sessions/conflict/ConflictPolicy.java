package dev.sessions.conflict;

import dev.sessions.api.error.DidYouMean;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.Capability;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What to do where a requested session name is not free. */
public enum ConflictPolicy {
  /** Refuses the whole plan. */
  ERROR("error", 'e'),
  /** Replaces the session that runs; refuses a plan that asks for one name twice. */
  RESTART("restart", 'r'),
  /** Takes the first free of {@code name_1}, {@code name_2}, and so on. */
  RENAME("rename", 'n'),
  /** Keeps the session that runs, or the first one requested, and launches no second. */
  SKIP("skip", 's'),
  /** Keeps the session; windows of the same tab are replaced, missing ones added. */
  MERGE_OVERWRITE("mergeOverwrite", 'm'),
  /** Keeps the session and its windows; only missing windows are added. */
  MERGE_SKIP("mergeSkip", 'M');

  private final String word;
  private final char letter;

  ConflictPolicy(String word, char letter) {
    this.word = word;
    this.letter = letter;
  }

  /** Returns the word that users write, such as {@code mergeSkip}. */
  public String word() {
    return word;
  }

  /** Returns the one letter that stands for the word; upper and lower case differ. */
  public char letter() {
    return letter;
  }

  /** Returns the capability that a backend must declare for this policy, or empty. */
  public Optional<Capability> requires() {
    return switch (this) {
      case RESTART -> Optional.of(Capability.REPLACE);
      case MERGE_OVERWRITE, MERGE_SKIP -> Optional.of(Capability.MERGE);
      case ERROR, RENAME, SKIP -> Optional.empty();
    };
  }

  /** Returns whether this policy keeps a session that is there and changes windows in it. */
  public boolean merges() {
    return this == MERGE_OVERWRITE || this == MERGE_SKIP;
  }

  /** Returns whether a backend can carry this policy out. */
  public boolean supportedBy(BackendInfo backend) {
    return requires().isEmpty() || backend.can(requires().get());
  }

  /**
   * Refuses this policy where the backend cannot carry it out.
   *
   * @throws UnsupportedPolicyException naming the policy, the backend and the policies that it can
   *     carry out
   */
  public void requireSupported(BackendInfo backend) {
    if (!supportedBy(backend)) {
      throw new UnsupportedPolicyException(
          this, backend.name(), requires().orElseThrow(), supportedPolicies(backend));
    }
  }

  /**
   * Returns the policy of a word or of its letter, compared exactly.
   *
   * @throws SessionException {@link StandardErrorCode#INVALID_OPTION} if no policy has it, with
   *     the closest word where there is one
   */
  public static ConflictPolicy of(String wordOrLetter) {
    return Arrays.stream(values())
        .filter(policy -> policy.isWrittenAs(wordOrLetter))
        .findFirst()
        .orElseThrow(() -> unknown(wordOrLetter));
  }

  /** Returns every word, in the order of the policies. */
  public static List<String> words() {
    return Arrays.stream(values()).map(ConflictPolicy::word).toList();
  }

  /** Returns the policies' words as one text for a message. */
  static String words(List<ConflictPolicy> policies) {
    return policies.stream().map(ConflictPolicy::word).collect(Collectors.joining(", "));
  }

  /** Returns every policy that a backend can carry out, in order. */
  static List<ConflictPolicy> supportedPolicies(BackendInfo backend) {
    return Arrays.stream(values()).filter(policy -> policy.supportedBy(backend)).toList();
  }

  /** Returns what this policy does about a name that is not free, or empty if it refuses. */
  Optional<Decision> onConflict(ConflictSource source) {
    return switch (this) {
      case ERROR -> Optional.empty();
      case RENAME -> Optional.of(Decision.CREATE);
      case RESTART ->
          switch (source) {
            case DUPLICATE, SEVERAL -> Optional.empty();
            // The session is another's: only the panes in it are launched anew.
            case PANES -> Optional.of(Decision.MERGE);
            case EXISTING, FOREIGN -> Optional.of(Decision.REPLACE);
          };
      case SKIP -> source == ConflictSource.SEVERAL ? Optional.empty() : Optional.of(Decision.KEEP);
      case MERGE_OVERWRITE, MERGE_SKIP ->
          source == ConflictSource.SEVERAL ? Optional.empty() : Optional.of(Decision.MERGE);
    };
  }

  private boolean isWrittenAs(String text) {
    return text.equals(word) || text.equals(String.valueOf(letter));
  }

  private static SessionException unknown(String text) {
    String known =
        Arrays.stream(values())
            .map(policy -> policy.word + " (" + policy.letter + ")")
            .collect(Collectors.joining(", "));
    return new SessionException(
        StandardErrorCode.INVALID_OPTION,
        "unknown conflict policy '"
            + text
            + "': use one of "
            + known
            + DidYouMean.hint(text, words()));
  }
}
