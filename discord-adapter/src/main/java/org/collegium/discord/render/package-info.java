/** How everything the bot says looks in Discord. */
@NullMarked
package org.collegium.discord.render;

import org.jspecify.annotations.NullMarked;
