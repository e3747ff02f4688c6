/** What people read: plans, results and states in lines. */
@NullMarked
package dev.sessions.cli.text;

import org.jspecify.annotations.NullMarked;
