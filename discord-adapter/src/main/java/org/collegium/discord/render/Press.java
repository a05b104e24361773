package org.collegium.discord.render;

import net.dv8tion.jda.api.components.buttons.ButtonStyle;

/**
 * A button before it has its place in a message.
 *
 * @param label in at most as many characters as a button shows
 */
record Press(Wire wire, String label, ButtonStyle style) {}
