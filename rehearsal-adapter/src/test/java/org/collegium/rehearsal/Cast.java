package org.collegium.rehearsal;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.collegium.core.cohort.Email;
import org.collegium.core.identity.Role;
import org.collegium.core.text.Prose;
import org.collegium.rehearsal.board.RehearsalAddress;
import org.collegium.rehearsal.stage.CastMember;

/** Ada leads a school, Grace mentors her, Linus is in another cohort and must never see anything. */
public final class Cast {

  /** Where Ada and Grace meet. */
  public static final Prose FRONT_RANGE = new Prose("Front Range");
  /** Where Linus is. */
  public static final Prose ELSEWHERE = new Prose("Elsewhere");
  /** The leader, in Denver. */
  public static final CastMember ADA = member("Ada", "America/Denver", Role.LEADER, FRONT_RANGE);
  /** Her mentor, in New York. */
  public static final CastMember GRACE = member("Grace", "America/New_York", Role.MENTOR, FRONT_RANGE);
  /** The stranger. */
  public static final CastMember LINUS = member("Linus", "Europe/Berlin", Role.LEADER, ELSEWHERE);

  private Cast() {}

  private static CastMember member(String name, String zone, Role role, Prose cohort) {
    return new CastMember(new Prose(name), RehearsalAddress.ofPerson(new Email(name + "@school.example")), Locale.US,
        ZoneId.of(zone), List.of(new CastMember.Seat(role, cohort, RehearsalAddress.ofChannel(cohort))));
  }
}
