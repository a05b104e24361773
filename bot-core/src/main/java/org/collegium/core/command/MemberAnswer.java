package org.collegium.core.command;

import java.util.List;
import java.util.Optional;
import org.collegium.core.text.Prose;

/** Answers about who belongs to a cohort. */
public sealed interface MemberAnswer extends Answer {

  /** Everybody in a cohort. */
  record MembersListed(Prose cohort, List<Member> members) implements MemberAnswer {}

  /** One of them, with the word of their role. */
  record Member(Prose name, Prose role, Optional<Prose> mentor, Optional<Prose> school, boolean isLinked) {}
}
