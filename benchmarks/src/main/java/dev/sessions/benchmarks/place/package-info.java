/** Where is measured: a private server, an empty home, and when every command runs. */
@NullMarked
package dev.sessions.benchmarks.place;

import org.jspecify.annotations.NullMarked;
