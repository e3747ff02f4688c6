package dev.sessions.testkit;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Shows a rule's test under the rule's id and its sentence. */
final class RuleNames extends DisplayNameGenerator.Standard {

  @Override
  public String generateDisplayNameForMethod(
      List<Class<?>> enclosingInstanceTypes, Class<?> testClass, Method testMethod) {
    Rule rule = testMethod.getAnnotation(Rule.class);
    return rule == null
        ? super.generateDisplayNameForMethod(enclosingInstanceTypes, testClass, testMethod)
        : rule.id() + " " + rule.title();
  }
}
