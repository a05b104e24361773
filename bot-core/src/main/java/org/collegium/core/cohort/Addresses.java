package org.collegium.core.cohort;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.PersonId;

/** Where people are to be found, and how sure that is. */
public interface Addresses {

  /**
   * Keeps an address that a platform found by a person's e-mail; they have not said yet that it is theirs. Nothing goes
   * there but that question, and nothing of theirs is shown or kept there.
   *
   * <p>Of the platforms that people installed the bot on themselves a person is found on one only: who looks after one
   * of them says what e-mail addresses its accounts have, and must not become somebody who is known on another.
   *
   * @return false if nothing new was learnt: it is known to be somebody's, they are to be found elsewhere on that
   *     platform or on another that was installed so, or they said that it is not theirs
   */
  boolean suppose(PersonId person, Address address);

  /** Where that person is supposed to be; empty when they are nowhere, or have said that they are there. */
  Optional<Address> supposed(PersonId person);

  /** Whether that person has shown anywhere who they are. */
  boolean isKnownAnywhere(PersonId person);

  /** Whether nobody was there any more when it was last tried. */
  boolean isSilent(Address address);

  /** Where that person is on that platform and it was of no use to write to them; empty if it is, or they are not. */
  Optional<Address> silentOn(String platform, PersonId person);

  /** Somebody is there again: letters that waited may go. */
  void wake(Address address);

  /** The person who is supposed to be there and has not said so. */
  Optional<Person> supposedAt(Address address);

  /** They say that it is theirs. */
  void confirm(PersonId person, Address address);

  /** They say that it is not theirs: they lose it, and it is not supposed of them again. */
  void disown(PersonId person, Address address, Instant at);

  /** Nobody is there any more; letters wait until the person is found again. */
  void silence(Address address, Instant at);

  /** What the platform says of the account there; empty if nobody is, or is supposed to be, there. */
  Optional<Locality> localityAt(Address address);

  /**
   * Keeps what the platform says of the account there, in place of what it said before. It holds for a person from when
   * they have said that the account is theirs.
   */
  void keepLocality(Address address, Locality locality);

  /** Where somebody is on that platform of whose clock or language it has said nothing yet. */
  List<Address> unsaidOn(String platform);

  /** People who are in a cohort at that instant and are not to be found on that platform, by name. */
  List<Person> soughtOn(String platform, Instant now);

  /** Those of them who are in a cohort that meets on that platform. */
  List<Person> soughtByPlaceOn(String platform, Instant now);
}
