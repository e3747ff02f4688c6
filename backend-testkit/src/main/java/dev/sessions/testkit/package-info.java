/** What every backend must pass: one class to extend, and a check of the finished jar. */
@NullMarked
package dev.sessions.testkit;

import org.jspecify.annotations.NullMarked;
