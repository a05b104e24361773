/** Discord: the same core in a Discord server, through JDA. */
@NullMarked
package org.collegium.discord;

import org.jspecify.annotations.NullMarked;
