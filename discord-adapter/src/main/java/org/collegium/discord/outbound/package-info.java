/** What goes out to Discord, and what became of it. */
@NullMarked
package org.collegium.discord.outbound;

import org.jspecify.annotations.NullMarked;
