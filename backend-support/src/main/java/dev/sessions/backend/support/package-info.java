/** Process trees: reading and ending them. */
@NullMarked
package dev.sessions.backend.support;

import org.jspecify.annotations.NullMarked;
