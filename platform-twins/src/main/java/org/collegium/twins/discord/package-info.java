/** Discord on this machine: REST and gateway as real Discord behaves, with its limits and its moods. */
@NullMarked
package org.collegium.twins.discord;

import org.jspecify.annotations.NullMarked;
