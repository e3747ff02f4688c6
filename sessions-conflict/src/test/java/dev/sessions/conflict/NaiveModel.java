package dev.sessions.conflict;

import java.util.ArrayList;
import java.util.List;

/**
 * The planner's table written a second time, as slowly and plainly as it can be: every request
 * looks through all that went before it. It answers in the lines of {@link PlanText}.
 */
final class NaiveModel {
  private NaiveModel() {}

  static String plan(List<String> requested, List<String> existing, ConflictPolicy policy) {
    List<String> sessions = new ArrayList<>(existing);
    List<String> decided = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (int i = 0; i < requested.size(); i++) {
      String name = requested.get(i);
      if (!sessions.contains(name)) {
        sessions.add(name);
        decided.add(name + "=create");
        continue;
      }
      // Requested before, or given out to a renamed one: either way not there when we started,
      // or asked for twice.
      boolean duplicate = requested.subList(0, i).contains(name) || !existing.contains(name);
      String source = duplicate ? "(duplicate)" : "(foreign)";
      switch (policy.letter()) {
        case 'e' -> refused.add(name + source);
        case 'r' -> {
          if (duplicate) {
            refused.add(name + source);
          } else {
            decided.add(name + "=replace" + source);
          }
        }
        case 'n' -> {
          int suffix = 1;
          while (sessions.contains(name + "_" + suffix)) {
            suffix++;
          }
          sessions.add(name + "_" + suffix);
          decided.add(name + "_" + suffix + "=create" + source);
        }
        case 's' -> decided.add(name + "=keep" + source);
        default -> decided.add(name + "=merge" + source);
      }
    }
    return refused.isEmpty() ? String.join(" ", decided) : "refused " + String.join(" ", refused);
  }
}
