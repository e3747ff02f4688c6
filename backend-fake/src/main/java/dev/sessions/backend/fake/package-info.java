/**
 * A multiplexer in memory: a real model of sessions, windows and panes behind the same SPI, with a
 * clock that tests set, actions of a person, and faults on demand. It runs no commands.
 */
@NullMarked
package dev.sessions.backend.fake;

import org.jspecify.annotations.NullMarked;
