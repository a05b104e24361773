/** Discord's REST API, as JDA calls it for us. */
@NullMarked
package org.collegium.discord.web;

import org.jspecify.annotations.NullMarked;
