package dev.sessions.testkit;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/**
 * Reports the failure of a rule that the author has listed as a known violation as skipped, and its
 * success as a failure.
 */
final class KnownViolations implements InvocationInterceptor {

  @Override
  public void interceptTestMethod(
      Invocation<@Nullable Void> test,
      ReflectiveInvocationContext<Method> invocation,
      ExtensionContext context)
      throws Throwable {
    Rule rule = invocation.getExecutable().getAnnotation(Rule.class);
    BackendKit kit = (BackendKit) context.getRequiredTestInstance();
    String reason = rule == null ? null : kit.knownViolations().get(rule.id());
    if (reason == null) {
      test.proceed();
      return;
    }
    try {
      test.proceed();
    } catch (TestAbortedException skipped) {
      throw skipped;
    } catch (Exception | AssertionError broken) { // an author's code may throw anything
      throw new TestAbortedException("a known violation: " + reason, broken);
    }
    throw new AssertionError("rule " + rule.id() + " passes now: remove it from knownViolations()");
  }
}
