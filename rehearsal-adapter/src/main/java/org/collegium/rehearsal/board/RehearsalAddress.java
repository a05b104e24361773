package org.collegium.rehearsal.board;

import org.collegium.core.cohort.Email;
import org.collegium.core.identity.Address;
import org.collegium.core.text.Prose;

/** How people and channels are called on the rehearsal platform. */
public final class RehearsalAddress {

  /** The platform's name. */
  public static final String PLATFORM = "rehearsal";

  private static final String PERSON = "person/";
  private static final String CHANNEL = "channel/";

  private RehearsalAddress() {}

  /** Where that person has their direct messages, and as whom they speak. */
  public static Address ofPerson(Email email) {
    return new Address(PLATFORM, PERSON + email.value());
  }

  /** The channel of the cohort of that name. */
  public static Address ofChannel(Prose cohort) {
    return new Address(PLATFORM, CHANNEL + cohort.raw());
  }
}
