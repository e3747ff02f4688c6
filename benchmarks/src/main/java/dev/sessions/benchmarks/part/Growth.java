package dev.sessions.benchmarks.part;

import dev.sessions.benchmarks.figures.LineChart;
import java.util.List;
import java.util.Map;

/**
 * Draws figures against a size.
 *
 * @param title what is shown
 * @param across what the size counts
 * @param upwards the unit of the figures as drawn
 * @param factor what makes a measured figure one of that unit
 */
record Growth(String title, String across, String upwards, double factor) {
  /** Returns the chart, with a line for each name. */
  String chart(List<String> names, Map<Integer, Map<String, Double>> figures) {
    LineChart chart = new LineChart(title, across, upwards);
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
