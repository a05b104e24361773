package org.collegium.rehearsal.stage;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.Role;
import org.collegium.core.text.Prose;

/**
 * Somebody one can be at the desk.
 *
 * @param address as whom they speak, and where their direct messages stand
 * @param zone where their clock stands
 * @param seats the cohorts they are in
 */
public record CastMember(Prose name, Address address, Locale locale, ZoneId zone, List<Seat> seats) {
  public CastMember {
    seats = List.copyOf(seats);
  }

  /**
   * A place in a cohort.
   *
   * @param channel where the cohort reads together
   */
  public record Seat(Role role, Prose cohort, Address channel) {}
}
