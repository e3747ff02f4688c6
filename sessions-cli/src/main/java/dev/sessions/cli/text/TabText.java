package dev.sessions.cli.text;

import dev.sessions.reporting.TabReport;
import java.util.ArrayList;
import java.util.List;

/** What is so of a tab, in a few words, such as {@code exited (code 3)}. */
public final class TabText {
  private TabText() {}

  public static String of(TabReport tab) {
    List<String> facts = new ArrayList<>();
    tab.pid().ifPresent(pid -> facts.add("pid " + pid));
    tab.code().ifPresent(code -> facts.add("code " + code));
    tab.signal().ifPresent(signal -> facts.add("signal " + signal));
    tab.reason().ifPresent(facts::add);
    if (!tab.inFile()) {
      facts.add(TabReport.NOT_IN_FILE);
    }
    String word = tab.status().word();
    return facts.isEmpty() ? word : word + " (" + String.join(", ", facts) + ")";
  }
}
