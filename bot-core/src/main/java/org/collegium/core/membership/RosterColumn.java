package org.collegium.core.membership;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column that a roster may have, with the headings people give it. */
enum RosterColumn {
  NAME("Name", "name", "fullname", "participant", "participantname", "member", "membername", "person", "displayname"),
  FIRST_NAME("First name", "firstname", "first", "givenname", "forename"),
  LAST_NAME("Last name", "lastname", "last", "surname", "familyname"),
  EMAIL("Email", "email", "mail", "emailaddress", "mailaddress", "workemail", "workemailaddress", "emailid"),
  ROLE("Role", "role", "function", "roleincohort", "cohortrole"),
  MENTOR("Mentor", "mentor", "mentorname", "coach", "coachname"),
  MENTOR_EMAIL("Mentor email", "mentoremail", "mentormail", "mentoremailaddress", "coachemail", "coachmail"),
  SCHOOL("School", "school", "schoolname", "organisation", "organization", "organisationname", "organizationname",
      "site", "sitename", "building", "campus"),
  ZONE("Time zone", "timezone", "tz", "zone", "timezonename");

  private final String heading;
  // The checker cannot know that List.of makes lists that never change.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> synonyms;

  RosterColumn(String heading, String... synonyms) {
    this.heading = heading;
    this.synonyms = List.of(synonyms);
  }

  /** The heading we would choose ourselves. */
  String heading() {
    return heading;
  }

  /** The column that this heading means, whatever its case, hyphens, spaces and remarks in parentheses. */
  static Optional<RosterColumn> headed(String heading) {
    var letters = heading.toLowerCase(Locale.ROOT).replaceAll("\\([^()]*\\)", "").replaceAll("[^\\p{L}]", "");
    return Arrays.stream(values()).filter(column -> column.synonyms.contains(letters)).findFirst();
  }
}
