/** How everything the bot says looks in Slack. */
@NullMarked
package org.collegium.slack.render;

import org.jspecify.annotations.NullMarked;
