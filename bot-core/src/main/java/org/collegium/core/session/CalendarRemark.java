package org.collegium.core.session;

import org.collegium.core.text.Prose;

/** Something a reader of a calendar import should know that changes nothing. */
public sealed interface CalendarRemark {

  /** The number of the session it is about. */
  int number();

  /** That session's title. */
  Prose title();

  /** The file gives whole days without hours, so it is from nine to four. */
  record UsualHours(int number, Prose title) implements CalendarRemark {}

  /** The file is older than what is known, so that it was not followed. */
  record Older(int number, Prose title) implements CalendarRemark {}

  /** It stands in the calendar and not in the file, and stays. */
  record NotInFile(int number, Prose title) implements CalendarRemark {}

  /** The file cancels it, and it never stood in the calendar. */
  record NeverThere(int number, Prose title) implements CalendarRemark {}

  /** The file gives it the title of another session; the number was followed. */
  record TitleOfAnother(int number, Prose title, int other) implements CalendarRemark {}
}
