/** What the user wrote: layouts, their tabs, and what a window does when its command ends. */
@NullMarked
package dev.sessions.api.layout;

import org.jspecify.annotations.NullMarked;
