/**
 * Finds in a snapshot which sessions and panes belong to a layout. Marks decide; a name decides
 * only what a person means by it.
 */
@NullMarked
package dev.sessions.api.find;

import org.jspecify.annotations.NullMarked;
