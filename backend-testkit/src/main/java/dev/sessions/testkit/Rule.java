package dev.sessions.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** Marks the test of a rule that every backend must pass. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
@interface Rule {

  /** Returns the rule's id in {@code docs/backend-rules.md}, such as {@code K2}. */
  String id();

  /** Returns the rule as one sentence without a full stop. */
  String title();
}
