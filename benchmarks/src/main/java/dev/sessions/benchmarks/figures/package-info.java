/** What becomes of times: medians, ratios, tables, charts, and the document that holds them. */
@NullMarked
package dev.sessions.benchmarks.figures;

import org.jspecify.annotations.NullMarked;
