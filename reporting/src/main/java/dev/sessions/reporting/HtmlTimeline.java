package dev.sessions.reporting;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws the life of every tab as a bar on one scale, one lane a tab. */
final class HtmlTimeline {
  private static final double NEAR_LEFT = 0.04;
  private static final double CLOSE_TO_NOW = 0.8;
  private static final double NEAR_RIGHT = 0.92;

  private final TimeAxis axis;

  private HtmlTimeline(TimeAxis axis) {
    this.axis = axis;
  }

  /** Returns the timeline of a report with its axis and its legend. */
  static String of(StatusReport report, TimeAxis axis) {
    return new HtmlTimeline(axis).render(report);
  }

  private String render(StatusReport report) {
    return """
        <section class="card" aria-label="Timeline">
        <h2>Timeline</h2>
        <ul class="legend">
        <li><i class="run"></i>running</li>
        <li><i class="well"></i>ended well</li>
        <li><i class="badly"></i>ended badly</li>
        <li><i class="unseen"></i>missing or unknown</li>
        </ul>
        <div class="timeline" style="--grid:%s">
        <div class="lane axis"><span></span><div class="track">%s</div><span></span></div>
        %s</div>
        </section>
        """
        .formatted(
            grid(),
            ticks(),
            report.sessions().stream().map(this::session).collect(Collectors.joining()));
  }

  private String session(SessionReport session) {
    return """
        <h3>%s <small>%s</small></h3>
        %s"""
        .formatted(
            HtmlText.isolated(session.sessionName()),
            about(session),
            session.tabs().stream().map(this::lane).collect(Collectors.joining()));
  }

  private static String about(SessionReport session) {
    StringBuilder about = new StringBuilder(session.healthy() ? "healthy" : "unhealthy");
    about.append(session.exists() ? "" : ", does not run");
    if (session.attached() > 0) {
      about.append(", ").append(session.attached()).append(" attached");
    }
    session.sharedWith().forEach(name -> about.append(", shared with ").append(name));
    return HtmlText.of(about.toString());
  }

  private String lane(TabReport tab) {
    return """
        <div class="lane %s" title="%s"><span class="name">%s</span>\
        <div class="track">%s</div><span class="end">%s</span></div>
        """
        .formatted(
            HtmlReport.style(tab),
            HtmlText.of(tip(tab)),
            HtmlText.isolated(tab.tabName()),
            bar(tab),
            HtmlText.of(HtmlReport.outcome(tab)));
  }

  private String bar(TabReport tab) {
    if (tab.started().isPresent()) {
      Instant end = tab.ended().orElse(axis.to());
      boolean open = tab.status() != TabStatus.RUNNING && tab.ended().isEmpty();
      return bar(tab.started().get(), end, open ? " open-right" : "");
    }
    if (tab.status() == TabStatus.RUNNING) {
      return bar(axis.from(), axis.to(), " open-left");
    }
    return tab.ended().map(end -> bar(end, end, " moment")).orElse("<i class=\"nothing\"></i>");
  }

  private String bar(Instant from, Instant to, String kind) {
    double left = axis.share(from);
    return "<i class=\"bar%s\" style=\"left:%s;width:%s\"></i>"
        .formatted(
            kind, HtmlText.percent(left), HtmlText.percent(Math.max(0, axis.share(to) - left)));
  }

  private String tip(TabReport tab) {
    StringBuilder tip = new StringBuilder(tab.tabName()).append(": ");
    tip.append(HtmlReport.outcome(tab));
    tab.started()
        .ifPresent(it -> tip.append(", started ").append(HtmlReport.time(it, axis.zone())));
    tab.ended().ifPresent(it -> tip.append(", ended ").append(HtmlReport.time(it, axis.zone())));
    tab.reason().ifPresent(it -> tip.append(", ").append(it));
    if (tab.status() != TabStatus.MISSING && tab.started().isEmpty() && tab.reason().isEmpty()) {
      tip.append(", start not recorded");
    }
    return tip.toString();
  }

  private String ticks() {
    StringBuilder ticks = new StringBuilder();
    for (TimeAxis.Tick tick : axis.ticks()) {
      if (tick.share() <= NEAR_RIGHT) {
        ticks.append(
            "<b class=\"%s\" style=\"left:%s\">%s</b>"
                .formatted(
                    place(tick.share()),
                    HtmlText.percent(tick.share()),
                    HtmlText.of(tick.label())));
      }
    }
    return ticks + "<b class=\"now\">now</b>";
  }

  /** Returns what keeps a label clear of the left edge, or of the last label on a phone. */
  private static String place(double share) {
    if (share < NEAR_LEFT) {
      return "first";
    }
    return share > CLOSE_TO_NOW ? "late" : "tick";
  }

  /** Returns the lines of the scale as one background, so that each track shows them. */
  private String grid() {
    String stops =
        axis.ticks().stream()
            .map(tick -> HtmlText.percent(tick.share()))
            .map(
                at ->
                    String.format(
                        Locale.ROOT,
                        ",transparent %1$s,var(--line) %1$s,var(--line) calc(%1$s + 1px),"
                            + "transparent calc(%1$s + 1px)",
                        at))
            .collect(Collectors.joining());
    return "linear-gradient(to right,transparent 0" + stops + ",transparent 100%)";
  }
}
