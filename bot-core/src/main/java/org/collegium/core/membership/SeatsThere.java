package org.collegium.core.membership;

import java.time.Instant;
import java.util.List;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;

/**
 * What may be said on one platform of where somebody belongs: of the cohorts that meet there, so that no district is
 * told of another's. Of who belongs to none of these, everything: then none of theirs meets there yet.
 */
public record SeatsThere(IdentityBooks books, String platform) {

  /** The person's memberships at that instant, as far as they may be named there. */
  public List<Membership> of(Person person, Instant now) {
    var all = books.memberships().ofPerson(person.id(), now);
    var here = all.stream().filter(member -> books.cohorts().placesOf(member.cohort()).stream()
        .anyMatch(place -> place.channel().platform().equals(platform))).toList();
    return here.isEmpty() ? all : here;
  }
}
