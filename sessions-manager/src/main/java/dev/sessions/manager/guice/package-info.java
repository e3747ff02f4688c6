/** Composes managers with Guice: explicit bindings only. */
@NullMarked
package dev.sessions.manager.guice;

import org.jspecify.annotations.NullMarked;
