/** Slack's Web API, as we call it. */
@NullMarked
package org.collegium.slack.web;

import org.jspecify.annotations.NullMarked;
