package org.collegium.core.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.Id;
import org.collegium.core.identity.PersonId;
import org.collegium.core.notice.NoticeKind;

/** Where a room puts its letters, in the same transaction as the fact they announce. */
public interface Outbox {

  /** Puts it in, unless a letter of that key was ever there; says whether it was new. */
  boolean add(Draft draft);

  /** Keys of all letters of that kind that were ever written about that fact, whatever became of them. */
  Set<String> keysAbout(NoticeKind kind, long about);

  /** To whom a letter of that kind about that fact was delivered, by itself or along with another. */
  Set<PersonId> reached(NoticeKind kind, long about);

  /** When letters of that kind about that fact were delivered to that recipient, by their keys. */
  Map<String, Instant> delivered(NoticeKind kind, long about, Recipient to);

  /** Takes back letters of that kind about that fact which nobody has begun to carry; their keys, the first first. */
  List<String> withdraw(NoticeKind kind, long about, Recipient to, Instant now);

  /**
   * Something of that fact has changed: messages that were posted about it are edited. What still waits is written when
   * it goes, and needs none of this.
   */
  void restate(Id about, Instant now);

  /** The same, of what concerns only that person: messages to them, and those in channels. */
  void restate(Id about, PersonId person, Instant now);

  /** The same, of what is shown in channels of that platform alone: messages to people say nothing of it. */
  void restateIn(String platform, Id about, Instant now);

  /** Has letters that were held for that person's sake looked at again at {@code now}: what they allow has changed. */
  void reconsider(PersonId person, Instant now);

  /** The same, of letters about that cohort, whoever they are for. */
  void reconsiderIn(CohortId cohort, Instant now);

  /** Has letters for that platform that were put off looked at again at {@code now}: it may take them now. */
  void reconsiderOn(String platform, Instant now);
}
