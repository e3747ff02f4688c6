/**
 * The JSON documents of the command, as docs/cli.md describes them. The only place with Jackson.
 */
@NullMarked
package dev.sessions.cli.json;

import org.jspecify.annotations.NullMarked;
