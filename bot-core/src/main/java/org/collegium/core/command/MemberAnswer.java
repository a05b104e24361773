package org.collegium.core.command;

import java.util.List;
import java.util.Optional;
import org.collegium.core.notice.Ask;
import org.collegium.core.text.Prose;

/** Answers about who belongs to a cohort. */
public sealed interface MemberAnswer extends Answer {

  /**
   * Somebody speaks from where the person of that name is supposed to be, and is asked whether it is them.
   *
   * @param cohorts those the person is in
   */
  record IsItYou(Prose name, List<Prose> cohorts, Ask ask) implements MemberAnswer {}

  /** Everybody in a cohort. */
  record MembersListed(Prose cohort, List<Member> members) implements MemberAnswer {}

  /** One of them, with the word of their role. */
  record Member(Prose name, Prose role, Optional<Prose> mentor, Optional<Prose> school, boolean isLinked) {}
}
