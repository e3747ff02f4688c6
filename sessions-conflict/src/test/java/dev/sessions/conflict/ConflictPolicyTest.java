package dev.sessions.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sessions.api.error.ErrorKind;
import dev.sessions.api.error.SessionException;
import dev.sessions.api.error.StandardErrorCode;
import dev.sessions.api.spi.BackendInfo;
import dev.sessions.api.spi.Capability;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConflictPolicyTest {
  static final BackendInfo ALL =
      BackendInfo.builder("fake")
          .capabilities(
              Set.of(
                  Capability.REPLACE,
                  Capability.MERGE,
                  Capability.SCRIPT,
                  Capability.ATTACH,
                  Capability.WATCH,
                  Capability.HISTORY))
          .build();

  @ParameterizedTest
  @CsvSource({
    "error, e, ERROR",
    "restart, r, RESTART",
    "rename, n, RENAME",
    "skip, s, SKIP",
    "mergeOverwrite, m, MERGE_OVERWRITE",
    "mergeSkip, M, MERGE_SKIP"
  })
  void isFoundByItsWordAndByItsLetter(String word, String letter, ConflictPolicy policy) {
    assertThat(ConflictPolicy.of(word)).isEqualTo(policy);
    assertThat(ConflictPolicy.of(letter)).isEqualTo(policy);
    assertThat(policy.word()).isEqualTo(word);
    assertThat(String.valueOf(policy.letter())).isEqualTo(letter);
  }

  @Test
  void wordsAreThoseOfTheDesign() {
    assertThat(ConflictPolicy.words())
        .containsExactly("error", "restart", "rename", "skip", "mergeOverwrite", "mergeSkip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "E", "Error", "x", "mergeskip", "ERROR", "er"})
  void anotherWordIsRefused(String word) {
    assertThatExceptionOfType(SessionException.class)
        .isThrownBy(() -> ConflictPolicy.of(word))
        .matches(e -> e.code() == StandardErrorCode.INVALID_OPTION)
        .withMessageContaining("'" + word + "'")
        .withMessageContaining("mergeOverwrite (m), mergeSkip (M)");
  }

  @Test
  void aMisspeltWordGetsTheClosestOne() {
    assertThatExceptionOfType(SessionException.class)
        .isThrownBy(() -> ConflictPolicy.of("mergeskip"))
        .withMessageEndingWith("; did you mean 'mergeSkip'?");
  }

  @ParameterizedTest
  @CsvSource({
    "ERROR,",
    "RESTART, replace",
    "RENAME,",
    "SKIP,",
    "MERGE_OVERWRITE, merge",
    "MERGE_SKIP, merge"
  })
  void needsACapabilityWhereItChangesWhatRuns(ConflictPolicy policy, Capability capability) {
    assertThat(policy.requires()).isEqualTo(Optional.ofNullable(capability));
  }

  @ParameterizedTest
  @EnumSource(ConflictPolicy.class)
  void isSupportedExactlyWithTheCapabilityItNeeds(ConflictPolicy policy) {
    assertThat(policy.supportedBy(ALL)).isTrue();
    policy.requireSupported(ALL);
    assertThat(policy.supportedBy(BackendInfo.builder("plain").build()))
        .isEqualTo(policy.requires().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"RESTART, replace", "MERGE_OVERWRITE, merge", "MERGE_SKIP, merge"})
  void anUnsupportedOneIsRefusedByName(ConflictPolicy policy, Capability lacking) {
    Set<Capability> declared = new HashSet<>(ALL.capabilities());
    declared.remove(lacking);
    BackendInfo plain = BackendInfo.builder("plain").capabilities(declared).build();
    UnsupportedPolicyException refusal =
        catchThrowableOfType(
            UnsupportedPolicyException.class, () -> policy.requireSupported(plain));
    assertThat(refusal.policy()).isEqualTo(policy);
    assertThat(refusal.code()).isEqualTo(StandardErrorCode.UNSUPPORTED_CAPABILITY);
    assertThat(refusal.code().kind()).isEqualTo(ErrorKind.UNSUPPORTED);
    String working =
        lacking.equals(Capability.REPLACE)
            ? "error, rename, skip, mergeOverwrite, mergeSkip"
            : "error, restart, rename, skip";
    assertThat(refusal)
        .hasMessage(
            "the backend 'plain' cannot do the conflict policy '%s', which needs the capability"
                + " '%s'; policies that would work: %s",
            policy.word(), lacking.name(), working);
    assertThat(refusal.details()).containsEntry("policies", working);
  }
}
