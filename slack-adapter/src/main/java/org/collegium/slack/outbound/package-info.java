/** What goes out to Slack, and what became of it. */
@NullMarked
package org.collegium.slack.outbound;

import org.jspecify.annotations.NullMarked;
