/** What comes in from Slack, and is answered. */
@NullMarked
package org.collegium.slack.inbound;

import org.jspecify.annotations.NullMarked;
