/**
 * A multiplexer in memory: a real model of sessions, windows and panes behind the same SPI, with a
 * clock that you set, a person's actions, and faults on demand. It runs no commands.
 */
@NullMarked
package dev.sessions.backend.fake;

import org.jspecify.annotations.NullMarked;
