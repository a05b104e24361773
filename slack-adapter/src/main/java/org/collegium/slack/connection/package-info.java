/** The ways by which Slack reaches us. */
@NullMarked
package org.collegium.slack.connection;

import org.jspecify.annotations.NullMarked;
