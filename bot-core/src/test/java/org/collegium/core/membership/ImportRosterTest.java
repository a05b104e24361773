package org.collegium.core.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.collegium.core.Events;
import org.collegium.core.ImportDesk;
import org.collegium.core.cohort.Email;
import org.collegium.core.cohort.Membership;
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
import org.collegium.core.session.Step;
import org.collegium.core.text.Problem;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What importing a roster does to a cohort. */
class ImportRosterTest {

  private static final String SMALL = """
      Name,Email,Role,Mentor,School,Time zone
      Ada Okafor,ada@one.example,leader,Grace Adeyemi,Longs Peak,America/Denver
      Maria Lind,maria@two.example,leader,Henrik Vance,,
      Grace Adeyemi,grace@mentors.example,mentor,,,
      Henrik Vance,henrik@mentors.example,mentor,,,America/Chicago
      Pat Ellison,pat@range.example,facilitator,,,
      """;

  private static final Prose ADA = new Prose("Ada Okafor");
  private static final Prose GRACE = new Prose("Grace Adeyemi");
  private static final Prose HENRIK = new Prose("Henrik Vance");

  private ImportDesk desk;

  @BeforeEach
  void open(@TempDir Path folder) {
    desk = ImportDesk.at("2026-12-20T16:00:00Z", folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theSampleRosterEnrolsAllTwentyNineWithTheirMentors() {
    var outcome = desk.roster("roster.csv", ImportDesk.file("/samples/roster.csv"), Step.WRITE);

    assertThat(((Imported) outcome).changes()).hasSize(29).allMatch(Enrolled.class::isInstance)
        .contains(new Enrolled(new Prose("Zoë Brontë"), Role.LEADER, Optional.of(HENRIK)),
            new Enrolled(new Prose("Robin Castellano"), Role.CONVENER, Optional.empty()));
    assertThat(((Imported) outcome).notInFile()).isEmpty();
    assertThat(member("renee.obrien@district1.example").school())
        .contains(new Prose("Prairie Ridge Middle, East Campus"));
    assertThat(zone("tariq.aziz@district1.example")).isEqualTo(ZoneId.of("America/Phoenix"));
    assertThat(inCohort()).hasSize(29);
    assertThat(inCohort().stream().filter(member -> member.role() == Role.LEADER)).hasSize(24)
        .allMatch(leader -> leader.mentor().isPresent());
  }

  @Test
  void aPreviewSaysTheSameAndKeepsNothing() {
    var before = desk.dump();

    var preview = (Planned) desk.roster(SMALL, Step.PREVIEW);

    assertThat(desk.dump()).isEqualTo(before);
    var written = (Imported) desk.roster(SMALL, Step.WRITE);
    assertThat(preview.changes()).isEqualTo(written.changes());
  }

  @Test
  void theSameFileAgainChangesNothing() {
    desk.roster(SMALL, Step.WRITE);
    var before = desk.dump();

    var again = (Imported) desk.roster(SMALL, Step.WRITE);

    assertThat(again.changes()).isEmpty();
    assertThat(desk.dump()).isEqualTo(before);
  }

  @Test
  void aCorrectedFileChangesOnlyWhatChangedAndSaysWhat() {
    desk.roster(SMALL, Step.WRITE);
    var marias = member("maria@two.example");

    var outcome = (Imported) desk.roster("""
        Email,Name,Role,Mentor,School,Time zone
        ADA@one.example,Ada Okafor-Reyes,leader,"Vance, Henrik",Niwot,Mountain Standard Time
        maria@two.example,Maria Lind,leader,HENRIK VANCE,,
        grace@mentors.example,Grace Adeyemi,mentor,,,
        henrik@mentors.example,Henrik Vance,mentor,,,Eastern Standard Time
        wren@three.example,Wren Halloran,observer,,,
        """, Step.WRITE);

    var ada = new Prose("Ada Okafor-Reyes");
    assertThat(outcome.changes()).containsExactly(
        new Renamed(ADA, ada),
        new MentorChanged(ada, Optional.of(GRACE), HENRIK),
        new SchoolChanged(ada, Optional.of(new Prose("Longs Peak")), new Prose("Niwot")),
        new ZoneChanged(HENRIK, ZoneId.of("America/Chicago"), ZoneId.of("America/New_York")),
        new Enrolled(new Prose("Wren Halloran"), Role.OBSERVER, Optional.empty()));
    assertThat(outcome.notInFile()).containsExactly(new Prose("Pat Ellison"));
    assertThat(member("maria@two.example")).isEqualTo(marias);
    assertThat(member("pat@range.example").role()).isEqualTo(Role.FACILITATOR);
  }

  @Test
  void anEmptyCellLeavesWhatIsKnown() {
    desk.roster(SMALL, Step.WRITE);
    var before = desk.dump();

    var outcome = desk.roster("Name,Email\nAda Okafor,ada@one.example\n", Step.WRITE);

    assertThat(((Imported) outcome).changes()).isEmpty();
    assertThat(desk.dump()).isEqualTo(before);
  }

  @Test
  void whoIsKnownKeepsTheirRoleAndMentorWhereTheFileSaysNone() {
    desk.roster(SMALL, Step.WRITE);
    var ada = member("ada@one.example");

    var outcome = (Imported) desk.roster("""
        Name,Email,Role,Time zone
        Grace Adeyemi,grace@mentors.example,,America/Phoenix
        Pat Ellison,pat@range.example,,America/Phoenix
        Ada Okafor,ada@one.example,,America/Phoenix
        Wren Halloran,wren@three.example,,
        """, Step.WRITE);

    var denver = ZoneId.of("America/Denver");
    var phoenix = ZoneId.of("America/Phoenix");
    assertThat(outcome.changes()).containsExactly(new ZoneChanged(GRACE, denver, phoenix),
        new ZoneChanged(new Prose("Pat Ellison"), denver, phoenix), new ZoneChanged(ADA, denver, phoenix),
        new Enrolled(new Prose("Wren Halloran"), Role.LEADER, Optional.empty()));
    assertThat(member("grace@mentors.example").role()).isEqualTo(Role.MENTOR);
    assertThat(member("ada@one.example")).isEqualTo(ada);
  }

  @Test
  void nobodyButALeaderIsGivenAMentorByAFileThatSaysNoRole() {
    desk.roster(SMALL, Step.WRITE);

    assertThat(refused("Name,Email,Mentor\nGrace Adeyemi,grace@mentors.example,Henrik Vance\n")).containsExactly(
        "roster.csv:2: only leaders have a mentor, but the role here is mentor; leave the mentor empty.");
  }

  @Test
  void aMentorIsFoundByNameWithoutAccentsOrByAddressAndMayStandInTheCohortOnly() {
    desk.roster("Name,Email,Role\nLucía Prado-Sørli,lucia@mentors.example,mentor\n", Step.WRITE);

    desk.roster("""
        Name,Email,Role,Mentor
        Ada Okafor,ada@one.example,leader,lucia prado sorli
        Maria Lind,maria@two.example,leader,LUCIA@mentors.example
        """, Step.WRITE);

    var lucia = member("lucia@mentors.example").person();
    assertThat(member("ada@one.example").mentor()).contains(lucia);
    assertThat(member("maria@two.example").mentor()).contains(lucia);
  }

  @Test
  void everyMentorWhoCannotBeFoundIsNamedWithTheirLine() {
    var before = desk.dump();

    var problems = refused("""
        Name,Email,Role,Mentor
        Ada Okafor,ada@one.example,leader,Grace Hopper
        Maria Lind,maria@two.example,leader,Pat Ellison
        Noor Haddad,noor@two.example,leader,Sam Reed
        Sam Reed,sam.a@mentors.example,mentor,
        Sam Reed,sam.b@mentors.example,mentor,
        Pat Ellison,pat@range.example,facilitator,
        """);

    assertThat(problems).containsExactly(
        "roster.csv:2: the mentor “Grace Hopper” is nobody in this file or in the cohort;"
            + " the mentors are Sam Reed, Sam Reed.",
        "roster.csv:3: the mentor “Pat Ellison” is a facilitator here, not a mentor;"
            + " the mentors are Sam Reed, Sam Reed.",
        "roster.csv:4: the mentor “Sam Reed” may be Sam Reed <sam.a@mentors.example> (line 5) or Sam Reed"
            + " <sam.b@mentors.example> (line 6); name the mentor by e-mail address.");
    assertThat(desk.dump()).isEqualTo(before);
  }

  @Test
  void aStrangersMentorIsNobodyHere() {
    assertThat(refused("Name,Email,Role,Mentor\nAda Okafor,ada@one.example,leader,Mette Lund\n")).containsExactly(
        "roster.csv:2: the mentor “Mette Lund” is nobody in this file or in the cohort;"
            + " give the mentor a line of their own with the role mentor.");
  }

  @Test
  void nobodyStopsMentoringByTheWay() {
    desk.roster(SMALL, Step.WRITE);

    assertThat(refused("Name,Email,Role\nGrace Adeyemi,grace@mentors.example,observer\n")).containsExactly(
        "roster.csv:2: Grace Adeyemi cannot stop being a mentor while mentoring Ada Okafor;"
            + " give them another mentor in this file.");
    assertThat(((Imported) desk.roster("""
        Name,Email,Role,Mentor
        Grace Adeyemi,grace@mentors.example,observer,
        Ada Okafor,ada@one.example,leader,Henrik Vance
        """, Step.WRITE)).changes()).containsExactly(
        new RoleChanged(GRACE, Role.MENTOR, Role.OBSERVER),
        new MentorChanged(ADA, Optional.of(GRACE), HENRIK));
  }

  @Test
  void aCorrectedAddressMakesNoSecondAda() {
    desk.roster(SMALL, Step.WRITE);
    var before = desk.dump();

    assertThat(refused("Name,Email,Role\nAda Okafor,ada.okafor@one.example,leader\n")).containsExactly(
        "roster.csv:2: Ada Okafor would be new with the address ada.okafor@one.example, but is in the cohort as"
            + " ada@one.example, which is not in this file. For the same person write ada@one.example here;"
            + " for two people give each address a line.");
    assertThat(desk.dump()).isEqualTo(before);
    assertThat(((Imported) desk.roster("""
        Name,Email,Role
        Ada Okafor,ada.okafor@one.example,leader
        Ada Okafor,ada@one.example,leader
        """, Step.WRITE)).changes()).containsExactly(new Enrolled(ADA, Role.LEADER, Optional.empty()));
  }

  @Test
  void theLastFacilitatorStaysOneUnlessAnotherIsNamed() {
    desk.roster(SMALL, Step.WRITE);

    assertThat(refused("Name,Email,Role\nPat Ellison,pat@range.example,observer\n")).containsExactly(
        "roster.csv:2: the cohort would be left without a facilitator; let Pat Ellison stay one,"
            + " or name another in this file.");
    assertThat(((Imported) desk.roster("""
        Name,Email,Role
        Pat Ellison,pat@range.example,observer
        Grace Adeyemi,grace@mentors.example,mentor
        Robin Cast,robin@range.example,facilitator
        """, Step.WRITE)).changes()).contains(
        new RoleChanged(new Prose("Pat Ellison"), Role.FACILITATOR, Role.OBSERVER));
  }

  @Test
  void whoHadLeftIsBackWithTheirOldMentorAndIsNotAskedFromBefore() {
    desk.roster(SMALL, Step.WRITE);
    var ada = member("ada@one.example");
    desk.change(books -> {
      books.memberships().keep(ada.endedAt(Instant.parse("2026-12-20T17:00:00Z")));
      return ada;
    });
    desk.turnTo("2027-01-10T16:00:00Z");

    var outcome = (Imported) desk.roster("Name,Email,Role\nAda Okafor,ada@one.example,leader\n", Step.WRITE);

    assertThat(outcome.changes()).containsExactly(new Returned(ADA, Role.LEADER));
    assertThat(member("ada@one.example"))
        .isEqualTo(new Membership(ada.cohort(), ada.person(), Role.LEADER, ada.mentor(),
            ada.school(), Instant.parse("2027-01-10T16:00:00Z"), Optional.empty()));
  }

  @Test
  void whoJoinsAfterASessionGetsOneCatchUpNoteUnlessTheyOnlyLookOn() {
    desk.roster(SMALL, Step.WRITE);
    desk.calendar(Events.calendar(Events.timed("Session 1", "20270119T083000", "20270119T160000")), Step.WRITE);
    assertThat(desk.letters()).isEmpty();
    desk.turnTo("2027-01-21T16:00:00Z");
    var late = """
        Name,Email,Role,Mentor
        Wren Halloran,wren@three.example,leader,Grace Adeyemi
        Kenji Mori,kenji@mentors.example,mentor,
        Olive Park,olive@range.example,observer,
        """;

    desk.roster(late, Step.PREVIEW);
    assertThat(desk.letters()).isEmpty();
    desk.roster(late, Step.WRITE);
    desk.roster(late, Step.WRITE);

    assertThat(desk.letters()).hasSize(2).allMatch(letter -> letter.contains("CatchUp"));
  }

  @Test
  void aLeaderIsToldOfAnotherMentorButNotOfTheFirst() {
    desk.roster(SMALL.replace("leader,Grace Adeyemi", "leader,"), Step.WRITE);

    desk.roster(SMALL, Step.WRITE);
    assertThat(desk.letters()).isEmpty();
    desk.roster(SMALL.replace("leader,Grace Adeyemi", "leader,Henrik Vance"), Step.WRITE);

    assertThat(desk.letters()).hasSize(1).allMatch(letter -> letter.contains("MentorChanged"));
  }

  private List<String> refused(String roster) {
    return ((Refused) desk.roster(roster, Step.WRITE)).problems().stream().map(Problem::inWords).toList();
  }

  private List<Membership> inCohort() {
    return desk.members(books -> books.memberships().in(desk.cohort().id(), Instant.parse("2026-12-20T16:00:01Z")));
  }

  private Membership member(String email) {
    return desk.members(books -> books.people().withEmail(new Email(email))
        .flatMap(person -> books.memberships().of(desk.cohort().id(), person.id()))).orElseThrow();
  }

  private ZoneId zone(String email) {
    return desk.members(books -> books.people().withEmail(new Email(email))).orElseThrow().zone();
  }
}
