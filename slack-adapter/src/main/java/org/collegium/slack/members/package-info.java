/** Who of a cohort is who in the workspace. */
@NullMarked
package org.collegium.slack.members;

import org.jspecify.annotations.NullMarked;
