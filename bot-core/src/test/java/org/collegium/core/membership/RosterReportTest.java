package org.collegium.core.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.identity.Role;
import org.collegium.core.membership.ImportRoster.Imported;
import org.collegium.core.membership.ImportRoster.Planned;
import org.collegium.core.membership.ImportRoster.Refused;
import org.collegium.core.membership.MemberChange.Enrolled;
import org.collegium.core.membership.MemberChange.MentorChanged;
import org.collegium.core.membership.MemberChange.Renamed;
import org.collegium.core.membership.MemberChange.Returned;
import org.collegium.core.membership.MemberChange.RoleChanged;
import org.collegium.core.membership.MemberChange.SchoolChanged;
import org.collegium.core.membership.MemberChange.ZoneChanged;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Problem;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.Test;

/** What a roster's import says to who handed it in. */
class RosterReportTest {

  private static final Prose ADA = new Prose("Ada O'Hara");
  private static final Prose GRACE = new Prose("Grace {0} Adeyemi");

  private final RosterReport report = new RosterReport(Wording.in(Locale.US));

  @Test
  void everyChangeHasItsSentence() {
    assertThat(lines(new Planned(List.of(
        new Enrolled(ADA, Role.LEADER, Optional.of(GRACE)),
        new Enrolled(GRACE, Role.MENTOR, Optional.empty()),
        new Returned(ADA, Role.LEADER),
        new Renamed(ADA, GRACE),
        new ZoneChanged(ADA, ZoneId.of("America/Denver"), ZoneId.of("America/Phoenix")),
        new RoleChanged(ADA, Role.LEADER, Role.OBSERVER),
        new MentorChanged(ADA, Optional.empty(), GRACE),
        new MentorChanged(ADA, Optional.of(ADA), GRACE),
        new SchoolChanged(ADA, Optional.empty(), new Prose("Niwot")),
        new SchoolChanged(ADA, Optional.of(new Prose("Niwot")), new Prose("Erie"))),
        List.of(new Prose("Pat"), new Prose("Robin")), List.of()))).containsExactly(
            "10 things would change:",
            "Ada O'Hara joins as leader, with Grace {0} Adeyemi as mentor.",
            "Grace {0} Adeyemi joins as mentor.",
            "Ada O'Hara had left and is back as leader.",
            "Ada O'Hara is now called Grace {0} Adeyemi.",
            "Ada O'Hara: the time zone changes from America/Denver to America/Phoenix.",
            "Ada O'Hara: the role changes from leader to observer.",
            "Ada O'Hara has Grace {0} Adeyemi as mentor.",
            "Ada O'Hara: the mentor changes from Ada O'Hara to Grace {0} Adeyemi.",
            "Ada O'Hara works at Niwot.",
            "Ada O'Hara: the school changes from Niwot to Erie.",
            "Not in this file, and left as they are: Pat and Robin.");
  }

  @Test
  void whatWasPassedOverHasItsSentenceToo() {
    assertThat(lines(new Planned(List.of(), List.of(), List.of(new RosterRemark.KeptAsKnown(ADA),
        new RosterRemark.ColumnsNotUsed(List.of(new Prose("Phone"), new Prose("T-shirt")))))).subList(1, 3))
        .containsExactly(
            "Ada O'Hara is known from another cohort, so the name and the time zone stay as they are known there.",
            "Columns of this file that were not used: Phone and T-shirt.");
  }

  @Test
  void everySumHasItsSentence() {
    var one = List.<MemberChange>of(new Returned(ADA, Role.CONVENER));

    assertThat(lines(new Planned(List.of(), List.of(), List.of())))
        .containsExactly("Nothing would change; all of this is known already.");
    assertThat(lines(new Planned(one, List.of(), List.of()))).startsWith("One thing would change:");
    assertThat(lines(new Imported(List.of(), List.of(new Prose("Pat")), List.of()))).containsExactly(
        "Nothing has changed; all of this was known already.", "Not in this file, and left as it is: Pat.");
    assertThat(lines(new Imported(one, List.of(), List.of()))).startsWith("One thing has changed:");
  }

  @Test
  void aRefusalListsEveryProblem() {
    assertThat(lines(new Refused(List.of(new Problem("roster.csv", 3, "the name is missing."),
        Problem.ofWhole("roster.csv", "it ends too early.")))))
        .containsExactly("Nothing was imported. 2 things have to be mended first:",
            "roster.csv:3: the name is missing.", "roster.csv: it ends too early.");
  }

  private List<String> lines(ImportRoster.Outcome outcome) {
    return report.lines(outcome).stream().map(Prose::raw).toList();
  }
}
