/** What comes in from Discord, and is answered. */
@NullMarked
package org.collegium.discord.inbound;

import org.jspecify.annotations.NullMarked;
