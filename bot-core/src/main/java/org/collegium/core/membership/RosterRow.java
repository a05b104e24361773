package org.collegium.core.membership;

import java.time.ZoneId;
import java.util.Optional;
import org.collegium.core.identity.Role;

/**
 * What a roster says about one person.
 *
 * @param line the physical line of the file on which it stands, counted from 1
 * @param name as written, at most {@value #LONGEST_NAME} characters
 * @param email in lower case; no two rows of a roster have the same
 * @param role empty where the roster says none
 * @param mentor the mentor's name, or e-mail in lower case, as the roster has it
 * @param school the school or organisation, no longer than a name
 * @param zone the person's own time zone
 */
public record RosterRow(
    int line,
    String name,
    String email,
    Optional<Role> role,
    Optional<String> mentor,
    Optional<String> school,
    Optional<ZoneId> zone) {

  static final int LONGEST_NAME = 200;
}
