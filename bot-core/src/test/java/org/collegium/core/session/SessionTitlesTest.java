package org.collegium.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.identity.CohortId;
import org.collegium.core.programme.TenSessions;
import org.collegium.core.session.SessionTitles.Beyond;
import org.collegium.core.session.SessionTitles.Means;
import org.collegium.core.session.SessionTitles.Nothing;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which session the title of an event means. */
class SessionTitlesTest {

  private final SessionTitles titles =
      new SessionTitles(new Cohort(new CohortId(1), new Prose("Front Range"), TenSessions.ID,
          ZoneId.of("America/Denver"), Locale.US, Instant.EPOCH), TenSessions.programme(), List.of());

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Session 4                                                        | 4
      session 04: Choosing the Right Focus (day 1 of 2)                | 4
      SESSION #4 - Longmont                                            | 4
      Session No. 4                                                    | 4
      Session 4 of 10: Choosing the Right Focus                        | 4
      Session 4 Choosing the Right Focus                               | 4
      Session 4, day 2                                                 | 4
      Session 4 (virtual)                                              | 4
      S4                                                               | 4
      S4: Choosing                                                     | 4
      s04 Day 1                                                        | 4
      Canceled: Session 4: Choosing the Right Focus (day 1 of 2)       | 4
      [Cohort] Session 4                                               | 4
      Front Range Session 4                                            | 4
      Front Range – Session 4                                          | 4
      Ten Sessions Session 10                                          | 10
      """)
  void aNumberSaysIt(String summary, int number) {
    assertThat(titles.meant(summary)).isEqualTo(new Means(number, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Managing Change                                                                | 3
      managing change™ (day 1 of 2)                                                  | 3
      Managing Change - Day 2                                                        | 3
      Managing Change: Extending Knowledge and Refining Practice                     | 6
      MANAGING CHANGE, EXTENDING KNOWLEDGE & REFINING PRACTICE (2/2)                 | 6
      Developing a Purposeful Community                                              | 2
      Developing Purposeful Community                                                | 2
      Developing a Purposeful Community – Extending Knowledge & Refining Practice    | 5
      Choosing the Right Focus                                                       | 4
      Choosing the Right Focus: Extending Knowledge & Refining Practice (Day 1 of 2) | 7
      Front Range: Managing Change                                                   | 3
      Front Range: Managing Change: Extending Knowledge & Refining Practice          | 6
      4: Choosing the Right Focus (1/2)                                              | 4
      Balanced Leadership®: Overview                                                 | 1
      Optimising Systems: Pulling It All Together                                    | 10
      Optimizing Systems: Pulling It All Together!                                   | 10
      """)
  void aTitleSaysItAndALongerOneIsNotTakenForItsBeginning(String summary, int number) {
    assertThat(titles.meant(summary)).isEqualTo(new Means(number, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Presidents' Day (no school)", "", "Prep for Session 4", "Pre-Session 4", "Session 4 debrief",
      "Sessions 4 and 5", "Session 4 & 5", "Session 4-5", "Session", "Change", "Managing Change: Extending",
      "Managing Change book club", "Managing", "Possession 4", "Staff meeting", "S-Bahn 4", "Extending Knowledge"})
  void whatOnlyMentionsASessionIsNone(String summary) {
    assertThat(titles.meant(summary)).isEqualTo(new Nothing());
  }

  @Test
  void aNumberTheProgrammeDoesNotHaveIsNoSession() {
    assertThat(titles.meant("Session 11: Alumni")).isEqualTo(new Beyond(11));
    assertThat(titles.meant("Session 0")).isEqualTo(new Beyond(0));
  }

  @Test
  void aNumberGoesBeforeATitleOfAnother() {
    assertThat(titles.meant("Session 4: Managing Change")).isEqualTo(new Means(4, Optional.of(3)));
  }
}
