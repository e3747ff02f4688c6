/** The check of a finished plugin jar. */
@NullMarked
package dev.sessions.testkit.jar;

import org.jspecify.annotations.NullMarked;
