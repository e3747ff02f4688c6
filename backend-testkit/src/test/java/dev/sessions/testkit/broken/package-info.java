/** The fake, broken on purpose: each variant breaks one rule, and must fail exactly there. */
@NullMarked
package dev.sessions.testkit.broken;

import org.jspecify.annotations.NullMarked;
