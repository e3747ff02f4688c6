package dev.sessions.benchmarks.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A line chart over two axes that begin at zero, as a self-contained SVG file. It follows the
 * reader's light or dark colour scheme, and lines differ by their markers as well as their colours.
 */
public final class LineChart {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 420;
  private static final int LEFT = 80;
  private static final int RIGHT = 30;
  private static final int TOP = 84;
  private static final int BOTTOM = 60;
  private static final int MAX_LINES = 4;
  private static final String STYLE =
      """
      <style>
      svg { background: #ffffff; font: 14px sans-serif; fill: #24292f; }
      .paper { fill: #ffffff; }
      .title { font-size: 16px; font-weight: bold; }
      .grid { stroke: #d0d7de; stroke-width: 1; }
      .l0 { color: #0550ae; } .l1 { color: #bc4c00; } .l2 { color: #1a7f37; } .l3 { color: #8250df; }
      .line { fill: none; stroke: currentColor; stroke-width: 2.5; }
      .mark { fill: currentColor; }
      @media (prefers-color-scheme: dark) {
        svg { background: #0d1117; fill: #e6edf3; }
        .paper { fill: #0d1117; }
        .grid { stroke: #30363d; }
        .l0 { color: #79c0ff; } .l1 { color: #ffa657; } .l2 { color: #7ee787; } .l3 { color: #d2a8ff; }
      }
      </style>
      """;

  private final String title;
  private final String xLabel;
  private final String yLabel;
  private final List<Line> lines = new ArrayList<>();

  /** A point of a line. */
  public record Point(double x, double y) {}

  private record Line(String name, List<Point> points) {}

  /**
   * Creates a chart without lines.
   *
   * @param title the title of the chart
   * @param xLabel the label of the horizontal axis
   * @param yLabel the label of the vertical axis
   */
  public LineChart(String title, String xLabel, String yLabel) {
    this.title = title;
    this.xLabel = xLabel;
    this.yLabel = yLabel;
  }

  /**
   * Adds a line.
   *
   * @throws IllegalStateException if there are four lines already, as many as have distinct markers
   */
  public LineChart line(String name, List<Point> points) {
    if (lines.size() == MAX_LINES) {
      throw new IllegalStateException(
          "a chart has at most " + MAX_LINES + " lines; cannot add '" + name + "'");
    }
    lines.add(new Line(name, List.copyOf(points)));
    return this;
  }

  /** Returns the content of the SVG file. */
  public String svg() {
    List<Point> all = lines.stream().flatMap(line -> line.points().stream()).toList();
    Scale x = Scale.upTo(all.stream().mapToDouble(Point::x).max().orElse(1));
    Scale y = Scale.upTo(all.stream().mapToDouble(Point::y).max().orElse(1));
    StringBuilder svg = new StringBuilder();
    svg.append(
        text(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">\n",
            WIDTH, HEIGHT));
    svg.append("<title>").append(escaped(title)).append("</title>\n").append(STYLE);
    svg.append(text("<rect class=\"paper\" width=\"%d\" height=\"%d\"/>\n", WIDTH, HEIGHT));
    svg.append(label(LEFT, 28, "class=\"title\"", title));
    for (double tick : x.ticks()) {
      double at = xPosition(tick, x);
      svg.append(grid(at, TOP, at, HEIGHT - BOTTOM));
      svg.append(label(at, HEIGHT - BOTTOM + 20, "text-anchor=\"middle\"", number(tick)));
    }
    for (double tick : y.ticks()) {
      double at = yPosition(tick, y);
      svg.append(grid(LEFT, at, WIDTH - RIGHT, at));
      svg.append(label(LEFT - 8, at + 5, "text-anchor=\"end\"", number(tick)));
    }
    svg.append(label((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 14, "text-anchor=\"middle\"", xLabel));
    double middle = (TOP + HEIGHT - BOTTOM) / 2.0;
    String rotated = text("text-anchor=\"middle\" transform=\"rotate(-90 20 %.1f)\"", middle);
    svg.append(label(20, middle, rotated, yLabel));
    double legend = LEFT;
    for (int i = 0; i < lines.size(); i++) {
      svg.append(lineAndLegend(i, x, y, legend));
      legend += 40 + 7.5 * lines.get(i).name().length();
    }
    return svg.append("</svg>\n").toString();
  }

  private String lineAndLegend(int number, Scale x, Scale y, double legend) {
    Line line = lines.get(number);
    StringBuilder svg = new StringBuilder(text("<g class=\"l%d\">\n", number));
    svg.append(
        text(
            "<polyline class=\"line\" points=\"%s\"/>\n",
            line.points().stream()
                .map(point -> text("%.1f,%.1f", xPosition(point.x(), x), yPosition(point.y(), y)))
                .collect(Collectors.joining(" "))));
    for (Point point : line.points()) {
      svg.append(mark(number, xPosition(point.x(), x), yPosition(point.y(), y)));
    }
    svg.append(mark(number, legend + 6, 53)).append("</g>\n");
    return svg.append(label(legend + 18, 58, "", line.name())).toString();
  }

  private static String mark(int number, double x, double y) {
    String path =
        switch (number) {
          case 0 -> "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0";
          case 1 -> "M-5 -5h10v10h-10z";
          case 2 -> "M0 -6l6 11h-12z";
          default -> "M0 -6l6 6l-6 6l-6 -6z";
        };
    return text("<path class=\"mark\" transform=\"translate(%.1f %.1f)\" d=\"%s\"/>\n", x, y, path);
  }

  private static double xPosition(double value, Scale scale) {
    return LEFT + value / scale.end() * (WIDTH - LEFT - RIGHT);
  }

  private static double yPosition(double value, Scale scale) {
    return HEIGHT - BOTTOM - value / scale.end() * (HEIGHT - TOP - BOTTOM);
  }

  private static String grid(double x1, double y1, double x2, double y2) {
    return text(
        "<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n", x1, y1, x2, y2);
  }

  private static String label(double x, double y, String attributes, String words) {
    return text("<text x=\"%.1f\" y=\"%.1f\" %s>%s</text>\n", x, y, attributes, escaped(words));
  }

  private static String number(double value) {
    String digits = String.format(Locale.ROOT, "%,.2f", value);
    return digits.replaceFirst("\\.?0+$", "");
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
