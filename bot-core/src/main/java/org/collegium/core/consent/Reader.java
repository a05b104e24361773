package org.collegium.core.consent;

import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.Role;

/**
 * One line of a frozen reader list.
 *
 * @param as the role in which they were named; it must still be theirs when they read
 */
public record Reader(PersonId person, Role as) {}
