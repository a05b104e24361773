/** Sessions in Discord's own calendar of a server. */
@NullMarked
package org.collegium.discord.events;

import org.jspecify.annotations.NullMarked;
