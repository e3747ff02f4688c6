package dev.sessions.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** A rule that every backend keeps, and the test of it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
@interface Rule {

  /** Returns what the rule is called in {@code docs/backend-rules.md}, such as {@code K2}. */
  String id();

  /** Returns the rule, as one sentence without its full stop. */
  String title();
}
