/** The connections over which Discord tells what happens. */
@NullMarked
package org.collegium.discord.connection;

import org.jspecify.annotations.NullMarked;
