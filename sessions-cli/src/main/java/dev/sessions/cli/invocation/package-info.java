/** What was written on the command line: options, files and names, and the backend they choose. */
@NullMarked
package dev.sessions.cli.invocation;

import org.jspecify.annotations.NullMarked;
