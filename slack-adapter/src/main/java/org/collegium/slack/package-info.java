/** Slack, through Bolt for Java. */
@NullMarked
package org.collegium.slack;

import org.jspecify.annotations.NullMarked;
