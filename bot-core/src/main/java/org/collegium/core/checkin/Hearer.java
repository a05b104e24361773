package org.collegium.core.checkin;

import java.time.ZoneId;
import org.collegium.core.attention.AskTime;
import org.collegium.core.cohort.Person;

/** By which clock somebody is asked, and when they like to be. */
record Hearer(ZoneId zone, AskTime ask) {

  static Hearer of(CheckInBooks books, Person person) {
    return new Hearer(person.zone(), books.habits().askTime(person.id()));
  }
}
