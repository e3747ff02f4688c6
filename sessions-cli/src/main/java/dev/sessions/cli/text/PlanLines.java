package dev.sessions.cli.text;

import dev.sessions.api.snapshot.PaneIdentity;
import dev.sessions.api.snapshot.PlacedPane;
import dev.sessions.api.spi.TabStep;
import dev.sessions.conflict.LaunchPlan;
import dev.sessions.conflict.PlannedSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A plan as lines for people: one a session, and below it one a window. */
public final class PlanLines {
  /** Commands are shown up to this length: a plan is read, not run. */
  private static final int MOST_OF_A_COMMAND = 60;

  private PlanLines() {}

  public static List<String> of(LaunchPlan plan) {
    List<String> lines = new ArrayList<>();
    for (PlannedSession session : plan.sessions()) {
      lines.add(session(session));
      session.windows().forEach(window -> lines.add(window(window)));
      session.endingForGood().forEach(placed -> lines.add(ending(placed)));
      session.tabsLeftOut().forEach(tab -> lines.add("  " + pad("leave") + tab.tabName()));
    }
    if (plan.changesNothing()) {
      lines.add("nothing to launch");
    }
    return lines;
  }

  private static String session(PlannedSession session) {
    String layout = "layout " + session.request().layout().layoutName();
    String why = session.name().conflict().isPresent() ? "; " + NameReason.of(session.name()) : "";
    return pad(session.name().decision().word())
        + session.name().sessionName()
        + " ("
        + layout
        + why
        + ")";
  }

  private static String window(TabStep window) {
    return "  "
        + pad(window.action().word())
        + window.tabName()
        + "  in "
        + window.panes().only().startDir()
        + ": "
        + shortened(window.panes().only().command());
  }

  private static String ending(PlacedPane placed) {
    Optional<PaneIdentity> mark = placed.pane().identity();
    String what =
        mark.isPresent()
            ? "tab " + mark.get().tabName() + " of layout " + mark.get().layoutName()
            : "a window that was not launched from a layout";
    return "  "
        + pad("end")
        + placed.window().name()
        + "  in session "
        + placed.session().name()
        + ": "
        + what;
  }

  private static String shortened(String command) {
    String first = command.strip().lines().findFirst().orElse("");
    boolean whole = first.length() <= MOST_OF_A_COMMAND && first.equals(command.strip());
    return whole ? first : first.substring(0, Math.min(first.length(), MOST_OF_A_COMMAND)) + "…";
  }

  private static String pad(String word) {
    return word + " ".repeat(Math.max(1, 9 - word.length()));
  }
}
