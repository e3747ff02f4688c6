/**
 * How text becomes part of tmux commands, formats and session names. Quoting and format escaping
 * happen here and nowhere else.
 */
@NullMarked
package dev.sessions.backend.tmux.syntax;

import org.jspecify.annotations.NullMarked;
