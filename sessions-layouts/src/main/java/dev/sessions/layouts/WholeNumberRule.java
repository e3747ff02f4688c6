package dev.sessions.layouts;

import java.math.BigInteger;

/**
 * A whole number within limits.
 *
 * @param least the least that it may be
 * @param most the most that it may be
 */
record WholeNumberRule(String description, long least, long most) implements Rule {

  @Override
  public void check(LocatedNode node, Problems problems) {
    if (!TypeCheck.passes(node, ValueType.WHOLE_NUMBER, problems)) {
      return;
    }
    BigInteger value = node.asInteger();
    if (value.compareTo(BigInteger.valueOf(least)) < 0) {
      wrong(node, "at least " + least, problems);
    } else if (value.compareTo(BigInteger.valueOf(most)) > 0) {
      wrong(node, "at most " + most, problems);
    }
  }

  private static void wrong(LocatedNode node, String limit, Problems problems) {
    String given = node.written().orElseThrow();
    problems.wrongValue(node, node.path().name() + " must be " + limit + ", not " + given);
  }
}
