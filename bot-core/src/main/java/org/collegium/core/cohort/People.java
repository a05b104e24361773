package org.collegium.core.cohort;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;

/** Everybody the bot knows, and where each is to be found. */
public interface People {

  /** Keeps a new person. */
  void add(Person person);

  /** Keeps a person's changed name, and the zone and locale that a roster or their cohort has of them. */
  void change(Person person);

  /**
   * The person with the zone and locale that a roster or their cohort has of them, whatever is said by a stronger word.
   */
  Optional<Person> rostered(Email email);

  /** What the person says themselves of their clock and language. */
  Locality own(PersonId person);

  /** Keeps what the person says themselves, in place of what they said before. */
  void keepOwn(PersonId person, Locality own);

  /** By whose word the person's zone and locale hold. */
  WhoSays whoSays(PersonId person);

  Optional<Person> find(PersonId id);

  /** The person an id of ours names. Throws if there is none: ids of ours are never made up. */
  default Person get(PersonId id) {
    return find(id).orElseThrow(() -> new IllegalStateException("No person " + id.value()));
  }

  /** Whether nothing is left of them but a number. */
  boolean isErased(PersonId person);

  Optional<Person> withEmail(Email email);

  /** Who is known to be there; not who is only supposed to be. */
  Optional<Person> at(Address address);

  /** Gives the person an address, in place of their earlier one on that platform. */
  void link(PersonId person, Address address);

  /** Where the person wants letters; empty while they are not linked anywhere. */
  Optional<Address> preferredAddress(PersonId person);

  /** Everybody who was ever in that cohort, by id. */
  Map<PersonId, Person> of(CohortId cohort);

  /** Everybody of whom something is left, by name. */
  List<Person> all();

  /** By whose word something holds, each for itself. */
  record WhoSays(SaidBy zone, SaidBy locale) {}
}
