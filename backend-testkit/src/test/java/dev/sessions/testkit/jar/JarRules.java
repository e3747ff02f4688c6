package dev.sessions.testkit.jar;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows the rules about jars to the test of the list of rules. */
public final class JarRules {
  private JarRules() {}

  /** Returns the title of each rule by its id. */
  public static Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    Arrays.stream(JarRule.values()).forEach(rule -> titles.put(rule.name(), rule.title()));
    return titles;
  }
}
