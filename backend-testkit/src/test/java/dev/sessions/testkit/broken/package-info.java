/** The fake, broken on purpose: each variant breaks one rule, and exactly that rule must fail. */
@NullMarked
package dev.sessions.testkit.broken;

import org.jspecify.annotations.NullMarked;
