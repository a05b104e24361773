package org.collegium.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.core.store.TestDatabase.ADA;
import static org.collegium.core.store.TestDatabase.FRONT_RANGE;
import static org.collegium.core.store.TestDatabase.GRACE;
import static org.collegium.core.store.TestDatabase.NOW;
import static org.collegium.core.store.TestDatabase.session;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.collegium.core.attention.AskTime;
import org.collegium.core.attention.Closure;
import org.collegium.core.attention.Closures.Declared;
import org.collegium.core.attention.Habits.Habit;
import org.collegium.core.casestudy.CaseStudy;
import org.collegium.core.checkin.Round;
import org.collegium.core.cohort.Email;
import org.collegium.core.cohort.Locality;
import org.collegium.core.cohort.Person;
import org.collegium.core.cohort.Place;
import org.collegium.core.commitment.Commitment;
import org.collegium.core.commitment.Plan;
import org.collegium.core.consent.Audience;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.CaseStudyId;
import org.collegium.core.identity.ClosureId;
import org.collegium.core.identity.CohortId;
import org.collegium.core.identity.CommitmentId;
import org.collegium.core.identity.ProtocolId;
import org.collegium.core.identity.Role;
import org.collegium.core.identity.RoundId;
import org.collegium.core.identity.SessionId;
import org.collegium.core.programme.Stage;
import org.collegium.core.protocol.Protocol;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever moves an hour of work raises the version by which the hours are remembered. */
class PlanVersionTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 10, 6);

  @TempDir
  private Path folder;
  private TestDatabase database;

  @BeforeEach
  void open() {
    database = TestDatabase.withTheCast(folder);
    database.does(tables -> {
      tables.sessions().keep(session(1, 1, FIRST));
      tables.rounds().add(round(1));
      tables.commitments().keep(commitment(1));
      tables.people().link(ADA, new Address("slack", "U1"));
    });
  }

  @AfterEach
  void close() {
    database.close();
  }

  static List<Named<Consumer<Tables>>> changes() {
    return List.of(
        change("a new cohort", tables -> tables.cohorts().add(TestDatabase.cohort(new CohortId(3), "Plains"))),
        change("a channel", tables -> tables.cohorts().place(new Place(FRONT_RANGE, new Address("slack", "C1")))),
        change("a channel that is left", tables -> tables.cohorts().leave(FRONT_RANGE, "slack")),
        change("a session", tables -> tables.sessions().keep(session(2, 2, FIRST.plusDays(70)))),
        change("a member", tables -> tables.memberships().keep(TestDatabase.member(FRONT_RANGE, GRACE, Role.OBSERVER))),
        change("a person's zone", tables -> tables.people().change(new Person(ADA, new Prose("Ada"),
            new Email("ada@school.example"), ZoneId.of("Asia/Tokyo"), Locale.US))),
        change("a person's own zone", tables -> tables.people().keepOwn(ADA, new Locality(
            Optional.of(ZoneId.of("Asia/Tokyo")), Optional.empty()))),
        change("the zone of an account", tables -> tables.addresses().keepLocality(new Address("slack", "U1"),
            new Locality(Optional.of(ZoneId.of("Asia/Tokyo")), Optional.empty()))),
        change("an account that turns out to be theirs", tables -> tables.addresses().confirm(ADA,
            new Address("slack", "U1"))),
        change("an account that is not theirs", tables -> tables.addresses().disown(ADA, new Address("slack", "U1"),
            NOW)),
        change("an account that becomes another's", tables -> tables.people().link(GRACE,
            new Address("slack", "U1"))),
        change("a person's hours", tables -> tables.habits().keep(ADA, Habit.DEFAULT)),
        change("a round that opens", tables -> tables.rounds().add(round(2))),
        change("a case", tables -> tables.caseStudies().keep(new CaseStudy(new CaseStudyId(1), FRONT_RANGE, "two-bells",
            CaseStudy.State.OPEN, 1, ADA, NOW, List.of(new CaseStudy.OpenStage(1, 1, FIRST))))),
        change("a protocol", tables -> tables.protocols().keep(protocol())),
        change("a commitment", tables -> tables.commitments().keep(commitment(2))),
        change("a commitment that came back", tables -> tables.commitments().comesBack(new CommitmentId(1),
            new Commitment.Return(FIRST, 1, Optional.of(NOW), false, false, Optional.empty()))),
        change("a round that was nudged", tables -> tables.rounds().nudged(new RoundId(1), NOW)));
  }

  private static Protocol protocol() {
    return new Protocol(new ProtocolId(1), new Protocol.Began(FRONT_RANGE, "two-ears", ADA, NOW,
        Optional.empty()), Protocol.State.OPEN,
        1, List.of(1), NOW, Optional.empty());
  }

  static List<Named<Consumer<Tables>>> daysWithoutQuestions() {
    return List.of(
        change("days without school", tables -> tables.closures().replace(FRONT_RANGE,
            List.of(new Closure(FIRST, FIRST, "Fall break")))),
        change("when somebody likes to be asked", tables -> tables.habits().keep(ADA, AskTime.USUAL)),
        change("a pause of all", tables -> tables.pauses().keep(FRONT_RANGE, Optional.of(FIRST))),
        change("a pause of one", tables -> tables.pauses().keep(FRONT_RANGE, ADA, Optional.of(FIRST))),
        change("a snow day", tables -> tables.closures().declare(new Declared(new ClosureId(1), FRONT_RANGE,
            new Closure(FIRST, FIRST, "Snow")))),
        change("a snow day that is taken back", tables -> tables.closures().takeBack(new ClosureId(1))));
  }

  @ParameterizedTest
  @MethodSource({"changes", "daysWithoutQuestions"})
  void everyChangeRaisesIt(Consumer<Tables> change) {
    var before = version();

    database.does(change);

    assertThat(version()).isGreaterThan(before);
  }

  @Test
  void aCommitmentThatComesBackWhenItDidRaisesNothing() {
    var before = version();

    database.does(tables -> tables.commitments().keep(commitment(1)));

    assertThat(version()).isEqualTo(before);
  }

  private long version() {
    return database.<Long>read(tables -> tables.cohorts().planVersion());
  }

  private static Round round(long id) {
    return new Round(new RoundId(id), FRONT_RANGE, new SessionId(1), 1, Stage.BETWEEN, (int) id, List.of(),
        FIRST.plusDays(14), NOW, NOW.plusSeconds(86_400), FIRST.plusDays(18));
  }

  private static Commitment commitment(long id) {
    var plan = new Plan(new Prose("the bell rings"), new Prose("stand at the door"), new Prose("they come"),
        Optional.empty());
    return new Commitment(new CommitmentId(id), "P-" + id, FRONT_RANGE, ADA, plan, Audience.ONLY_ME, List.of(), NOW,
        Optional.empty(), new Commitment.Return(FIRST, 1, Optional.empty(), false, false, Optional.empty()),
        Optional.empty());
  }

  private static Named<Consumer<Tables>> change(String name, Consumer<Tables> change) {
    return Named.of(name, change);
  }
}
