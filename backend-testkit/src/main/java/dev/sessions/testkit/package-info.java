/** The rules that every backend must pass: one class to extend. */
@NullMarked
package dev.sessions.testkit;

import org.jspecify.annotations.NullMarked;
