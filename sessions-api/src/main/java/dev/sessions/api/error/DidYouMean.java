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
   * longer word's letters may differ (edit distance; letter case is ignored, and two neighbours
   * that have changed places are one difference).
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

  /**
   * Returns the edit distance; two neighbours that have changed places, the most common slip, count
   * as one edit. Three rows at a time.
   */
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
        if (i > 1 && j > 1 && isSwapped(a, i, b, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
    }
    return row[b.length()];
  }

  private static boolean isSwapped(String a, int i, String b, int j) {
    return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
