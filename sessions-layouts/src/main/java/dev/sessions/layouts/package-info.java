/**
 * Layouts files: read from JSON and YAML of one shape, checked with every problem reported at once,
 * chosen from, and written.
 */
@NullMarked
package dev.sessions.layouts;

import org.jspecify.annotations.NullMarked;
