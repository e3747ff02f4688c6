package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.figures.LineChart;
import java.util.List;
import java.util.Map;

/**
 * A chart of figures by size.
 *
 * @param title the title of the chart
 * @param xLabel the label of the axis of sizes
 * @param yLabel the label of the axis of figures
 * @param factor converts a measured figure to the unit of the axis
 */
record GrowthChart(String title, String xLabel, String yLabel, double factor) {
  /**
   * Returns the SVG file.
   *
   * @param names the names of the lines
   * @param figures the figure of each name, by size
   */
  String svg(List<String> names, Map<Integer, Map<String, Double>> figures) {
    LineChart chart = new LineChart(title, xLabel, yLabel);
    for (String name : names) {
      chart.line(
          name,
          figures.entrySet().stream()
              .map(
                  entry -> new LineChart.Point(entry.getKey(), entry.getValue().get(name) * factor))
              .toList());
    }
    return chart.svg();
  }
}
