package org.collegium.core.outbox;

import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.PersonId;

/** For whom a letter is. Where they are to be found is asked when it goes. */
public sealed interface Recipient {

  /** A person, by direct message, wherever they prefer. */
  record ToPerson(PersonId person) implements Recipient {}

  /** The channel of a cohort on one platform. */
  record ToPlace(CohortId cohort, String platform) implements Recipient {}
}
