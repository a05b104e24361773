package org.collegium.core.membership;

import java.time.ZoneId;
import java.util.Optional;
import org.collegium.core.identity.Role;
import org.collegium.core.text.Prose;

/** One thing that becomes different about one member of a cohort. */
public sealed interface MemberChange {

  /** The person, by the name they have afterwards. */
  Prose name();

  /**
   * They are new in the cohort.
   *
   * @param mentor who mentors them there
   */
  record Enrolled(Prose name, Role role, Optional<Prose> mentor) implements MemberChange {}

  /** They had left and are back. */
  record Returned(Prose name, Role role) implements MemberChange {}

  /** They are called otherwise; {@link #name()} is the new name. */
  record Renamed(Prose from, Prose name) implements MemberChange {}

  /** Their clock stands elsewhere. */
  record ZoneChanged(Prose name, ZoneId from, ZoneId to) implements MemberChange {}

  /**
   * The roster puts their clock elsewhere, which changes nothing for them: they or their chat say where it stands.
   *
   * @param stays where it stands
   */
  record ZoneNoted(Prose name, ZoneId from, ZoneId to, ZoneId stays) implements MemberChange {}

  /** They are something else in the cohort. */
  record RoleChanged(Prose name, Role from, Role to) implements MemberChange {}

  /**
   * Somebody else mentors them.
   *
   * @param from empty when nobody did
   */
  record MentorChanged(Prose name, Optional<Prose> from, Prose to) implements MemberChange {}

  /**
   * They work elsewhere.
   *
   * @param from empty when it was not known
   */
  record SchoolChanged(Prose name, Optional<Prose> from, Prose to) implements MemberChange {}
}
