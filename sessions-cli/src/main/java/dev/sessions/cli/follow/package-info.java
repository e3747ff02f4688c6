/** Commands that go on: what they print as something changes, and how they end. */
@NullMarked
package dev.sessions.cli.follow;

import org.jspecify.annotations.NullMarked;
