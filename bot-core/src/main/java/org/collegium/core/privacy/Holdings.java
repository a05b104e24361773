package org.collegium.core.privacy;

import java.util.List;
import java.util.Locale;
import org.collegium.core.identity.PersonId;

/** What is kept of one person beside their name, their memberships and their reflections: counted, never read. */
public interface Holdings {

  /** How much of each kind, in the kinds' order; a kind of which there is nothing is left out. */
  List<Held> of(PersonId person);

  /** The platforms on which the person is known. */
  List<String> platforms(PersonId person);

  /** So much of one kind. */
  record Held(Kind kind, int count) {}

  /** A kind of thing that is kept. */
  enum Kind {
    /** Leaders whose mentor they are or were. */
    MENTORED,
    /** Times in which they are away. */
    AWAY,
    /** Quiet hours of their own. */
    HOURS,
    /** Answers to invitations. */
    RSVPS,
    /** Days on which they were present. */
    ATTENDANCE,
    /** Days of presence that they ticked. */
    TICKS,
    /** Letters to them. */
    LETTERS,
    /** Reflections and commitments of others that name them as reader. */
    NAMED,
    /** What their reflections said before they changed them. */
    WORDINGS,
    /** Reflections of theirs in which they noted what they find. */
    DEPTHS,
    /** What they decided in cases. */
    DECISIONS,
    /** What they said about cases. */
    TURNS,
    /** Cases that they brought. */
    OWN_CASES,
    /** What they wrote about cases that others brought. */
    CASE_NOTES,
    /** Dilemmas that they wrote down for their cohort. */
    DILEMMAS,
    /** What they mean to do, by commitments. */
    COMMITMENTS,
    /** What they wrote to their mentor, or to leaders whom they mentor. */
    NOTES,
    /** Reflections about which they and another write to each other. */
    CONVERSATIONS,
    /** People with whom they agree on how they talk, or could. */
    AGREEMENTS,
    /** Times to talk that they proposed, or were asked for. */
    TALKS,
    /** Times that others read their words. */
    READS,
    /** Times that they read others' words. */
    READING,
    /** Summaries that they took along and whose file may lie in a chat. */
    COPIES,
    /** What they announced. */
    ANNOUNCEMENTS,
    /** Cases that they opened. */
    CASES,
    /** Protocols that they opened, or whose time they keep. */
    PROTOCOLS,
    /** Secret addresses of their calendars. */
    CALENDARS,
    /** What their buttons and forms are about. */
    BUTTONS,
    /** Codes for them to join with. */
    CODES,
    /** Forms that they have not sent. */
    DRAFTS,
    /** Accounts that they said are not theirs. */
    DISOWNED,
    /** Commands of theirs that wait. */
    WAITING;

    /** The word that wording and store know it by. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
