/** Pages by which people install the bot in workspaces of their own. */
@NullMarked
package org.collegium.slack.installing;

import org.jspecify.annotations.NullMarked;
