/** What the rules and the isolated servers are written with; not exported. */
@NullMarked
package dev.sessions.testkit.support;

import org.jspecify.annotations.NullMarked;
