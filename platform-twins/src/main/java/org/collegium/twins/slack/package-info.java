/** Slack on this machine: its Web API and Socket Mode as real Slack behaves, with its limits and its moods. */
@NullMarked
package org.collegium.twins.slack;

import org.jspecify.annotations.NullMarked;
