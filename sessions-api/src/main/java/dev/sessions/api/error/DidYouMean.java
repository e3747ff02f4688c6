package dev.sessions.api.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a misspelt one was probably meant to be. */
public final class DidYouMean {
  private DidYouMean() {}

  /**
   * Returns the closest of the known words, or empty if none is close: at most a third of the
   * longer word's letters may differ (edit distance, letter case ignored).
   *
   * @param word what was written
   * @param known what could have been written
   */
  public static Optional<String> closest(String word, Collection<String> known) {
    return known.stream()
        .filter(candidate -> distance(word, candidate) * 3 <= longer(word, candidate))
        .min(
            Comparator.comparingInt((String candidate) -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * Returns {@code "; did you mean 'x'?"} for the closest known word, or the empty string: the end
   * of a message about an unknown word.
   *
   * @param word what was written
   * @param known what could have been written
   */
  public static String hint(String word, Collection<String> known) {
    return closest(word, known).map(match -> "; did you mean '" + match + "'?").orElse("");
  }

  private static int longer(String a, String b) {
    return Math.max(a.length(), b.length());
  }

  /** Levenshtein's distance, one row at a time. */
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
