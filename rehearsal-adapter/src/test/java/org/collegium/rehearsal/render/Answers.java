package org.collegium.rehearsal.render;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.command.Answer;
import org.collegium.core.command.CaseAnswer;
import org.collegium.core.command.Chart;
import org.collegium.core.command.CoachingAnswer;
import org.collegium.core.command.CommitmentAnswer;
import org.collegium.core.command.DeliveryAnswer;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.HomeAnswer;
import org.collegium.core.command.MemberAnswer;
import org.collegium.core.command.Option.Need;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.PrivacyAnswer;
import org.collegium.core.command.ProtocolAnswer;
import org.collegium.core.command.ReflectionAnswer;
import org.collegium.core.command.SessionAnswer;
import org.collegium.core.command.SummaryAnswer;
import org.collegium.core.consent.Audience;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.notice.CaseNotice;
import org.collegium.core.notice.PlanFacts;
import org.collegium.core.notice.ReaderNames;
import org.collegium.core.text.Prose;
import org.collegium.rehearsal.Cast;
import org.collegium.rehearsal.Notices;

/** One answer of each kind. */
final class Answers {

  static final Form FORM = new Form(new ReplyTo("form-token"), new Prose("Check-in"),
      List.of(new Prose("Grace will read this.")),
      List.of(new Form.Field("words", new Prose("What did you hand over?"), new Form.Kind.Words(600), "Typed before",
          Need.REQUIRED),
          new Form.Field("one", new Prose("Which?"), new Form.Kind.OneOf(choices()), "", Need.OPTIONAL),
          new Form.Field("many", new Prose("Which ones?"), new Form.Kind.ManyOf(choices()), "a,b", Need.OPTIONAL),
          new Form.Field("scale", new Prose("How much?"),
              new Form.Kind.Scale(1, 5, new Prose("hardly any"), new Prose("most")), "3", Need.OPTIONAL)),
      new Prose("Send"));

  private Answers() {}

  static List<Choice> choices() {
    return List.of(new Choice("a", new Prose("This")), new Choice("b", new Prose("That")));
  }

  static List<Answer> all() {
    return Stream.of(anyRoom(), aboutCases(), aboutCommitments(), aboutCoaching(), roomByRoom()).flatMap(List::stream)
        .toList();
  }

  private static List<Answer> aboutCases() {
    return List.of(
        new CaseAnswer.CasesListed(Cast.FRONT_RANGE, List.of(new CaseAnswer.CaseLine(new Prose("the-side-gate"),
            new Prose("The side gate"), 2, new Prose("A gate is locked."), new Prose("closed")))),
        new CaseAnswer.OwnCasesListed(new Prose("Your own cases"), List.of(new Prose("Sent.")),
            List.of(new CaseAnswer.OwnCaseLine(new Prose("“The <b>empty</b> chair”: offered"), Notices.FORM)),
            List.of(Notices.FORM)),
        new CaseAnswer.OwnCaseShown(new Prose("The empty chair"), List.of(new Prose("It waits.")),
            List.of(new CaseAnswer.Part(new Prose("What was known?"), new Prose("One <b>chair</b> was empty."))),
            List.of(Notices.FORM)),
        new CaseAnswer.CaseTold(new Prose("The side gate so far"), List.of(new Prose("You have not decided yet.")),
            List.of(Notices.FORM),
            List.of(new CaseAnswer.CasePart(new Prose("Part 1"), List.of(new Prose("It was so.")),
                List.of(new CaseAnswer.Said(new Prose("R7K2ABC"), new Prose("Ada"), new Prose("Who was asked?"))), 3))),
        new CaseAnswer.HowAllDecided(new Prose("The side gate"), Optional.of(new Prose("Open it")), true, Notices.TALLY,
            List.of(new Prose("Because of the road.")), Optional.empty()),
        new ProtocolAnswer.ProtocolsListed(Cast.FRONT_RANGE, List.of(new ProtocolAnswer.ProtocolLine(
            new Prose("two-ears"), new Prose("Two ears"), new Prose("One brings a dilemma."), new Prose("over"))),
            List.of(new ProtocolAnswer.Offer(new Prose("Ada"), Notices.FORM))),
        new ProtocolAnswer.DilemmaShown(new Prose("Ada"), new Prose("Two rooms"), new Prose("I promised it."),
            new Prose("Whom do I ask?"), List.of(new Prose("May be read by: Grace.")), List.of(Notices.FORM)));
  }

  private static List<Answer> aboutCommitments() {
    return List.of(
        new CommitmentAnswer.CommitmentKept(Notices.PLAN, new Prose("Comes back on Tuesday."), Notices.READERS,
            List.of(Notices.FORM)),
        new CommitmentAnswer.OwnCommitments(List.of(ownPlan()), 3,
            List.of(Notices.FORM)));
  }

  private static List<Answer> aboutCoaching() {
    var note = new CoachingAnswer.Note(Cast.GRACE.name(), Notices.STARTS, new Prose("Who chose?"), true, true);
    return List.of(new CoachingAnswer.NoteKept(new Prose("Sent. Ada will read it."), List.of(Notices.FORM)),
        new CoachingAnswer.ThreadsListed(List.of(
            new CoachingAnswer.Conversation(Cast.ADA.name(), Cast.FRONT_RANGE, Optional.of(new Prose("R-7K2")),
                Optional.of(new Prose("I let the team choose…")), 2, List.of(note), List.of(Notices.FORM)),
            new CoachingAnswer.Conversation(new Prose("Maria"), Cast.FRONT_RANGE, Optional.empty(), Optional.empty(), 0,
                List.of(note), List.of())),
            1, 3),
        new CoachingAnswer.AgreementShown(new Prose("How you and Ada talk"), List.of(new Prose("Ada waits.")),
            List.of(new CoachingAnswer.Stand(new Prose("Ada proposed"), List.of(
                new CoachingAnswer.Passage(new Prose("How often"), new Prose("Every <b>two</b> weeks."))))),
            List.of(Notices.FORM)),
        new CoachingAnswer.AgreementsListed(new Prose("How you talk"), List.of(line())));
  }

  private static CoachingAnswer.AgreementLine line() {
    return new CoachingAnswer.AgreementLine(new Prose("Agreed with Ada."), Notices.FORM);
  }

  private static List<Answer> anyRoom() {
    return List.of(
        new PlainAnswer.Said(new Prose("Noted.")),
        new PlainAnswer.Refused(new Prose("That is not for your role.")),
        new PlainAnswer.NotKept(new Prose("Please send it once more.")),
        new PlainAnswer.Preview(new Prose("Session 4 would move"), List.of(new Prose("14 people would be told."))),
        new PlainAnswer.Confirm(new Prose("Session 4 would move"), List.of(new Prose("It was: Tuesday")),
            new ReplyTo("confirm-token")),
        new PlainAnswer.WhichCohort(new ReplyTo("which-token"), choices()),
        new PlainAnswer.ShownAlone(new ReplyTo("alone-token"), choices().getFirst()),
        new PlainAnswer.Following(new Prose("One moment. This takes up to half a minute."),
            new ReplyTo("following-token")),
        new PlainAnswer.Completions(choices()),
        new PlainAnswer.Help(List.of(new PlainAnswer.Line("/cohort rsvp answer:…", new Prose("Say whether you come")))),
        new PlainAnswer.NearCommands(new Prose("I do not know that. These come near it:"),
            List.of(new PlainAnswer.Line("/cohort rsvp answer:…", new Prose("Say whether you come")))),
        new PlainAnswer.FilesGiven(List.of(
            new PlainAnswer.GivenFile("hours.csv", "text/csv", new Prose("name,hours")),
            new PlainAnswer.GivenFile("hours.html", "text/html", new Prose("<p>Hours</p>"))),
            new Prose("One line a person.")),
        new FormAnswer.FormOpened(FORM),
        new FormAnswer.FormRejected(FORM, Map.of("words", new Prose("Please write something here."))));
  }

  private static List<Answer> roomByRoom() {
    return List.of(
        new SessionAnswer.NextSession(Notices.SESSION, Optional.of(Notices.RSVP),
            Optional.of(new Prose("you will be there"))),
        new SessionAnswer.SessionsListed(Cast.FRONT_RANGE,
            List.of(new SessionAnswer.SessionLine(Notices.SESSION, new Prose("next")))),
        closures(),
        new MemberAnswer.IsItYou(new Prose("Maria"), List.of(Cast.FRONT_RANGE), Notices.RSVP),
        ownPage(),
        new MemberAnswer.MembersListed(Cast.FRONT_RANGE, List.of(new MemberAnswer.Member(Cast.ADA.name(),
            new Prose("leader"), Optional.of(Cast.GRACE.name()), Optional.empty(), true))),
        new ReflectionAnswer.ReflectionKept(new Prose("R-7K2"), 2, Notices.READERS, true, List.of(Notices.FORM)),
        ownReflections(), depthNoted(), depthQuestion(),
        new ReflectionAnswer.SharedReflections(Cast.FRONT_RANGE, Notices.STARTS,
            List.of(new ReflectionAnswer.Shared(new Prose("R-7K2"), Cast.ADA.name(), Notices.STARTS,
                Optional.of(new Prose("What did you hand over?")), new Prose("The date."), true, true)),
            1, 3),
        earlierWordings(),
        mentorSummary(), shortSummary(), takenAlong(),
        counts(),
        new PrivacyAnswer.HoldingsShown(List.of(new Prose("Your name.")), List.of()),
        new PrivacyAnswer.ReadsShown(List.of(new PrivacyAnswer.Read(Cast.GRACE.name(), new Prose("R-7K2"),
            new Prose("/summary"), Notices.STARTS, Notices.STARTS, 2)), 1, 3),
        deliveries());
  }

  private static Answer depthNoted() {
    return new ReflectionAnswer.DepthNoted(new Prose("R-7K2"), Optional.of(new Prose("what happened")),
        List.of(Notices.FORM));
  }

  private static Answer depthQuestion() {
    return new ReflectionAnswer.DepthQuestion(new Prose("R-7K2"), new Prose("What did you feel?"),
        List.of(Notices.FORM));
  }

  private static Answer earlierWordings() {
    return new ReflectionAnswer.EarlierWordings(new Prose("R-7K2"),
        List.of(new ReflectionAnswer.Earlier(3, Notices.STARTS, new Prose("The date."))), 1, 2, 20);
  }

  private static Answer deliveries() {
    var undecided = new DeliveryAnswer.Undecided(new Prose("Grace: CheckInAsked, yesterday (no address)"),
        new Ask.OneOf(new ReplyTo("letter-token"), List.of(new Choice("arrived", new Prose("It arrived")),
            new Choice("again", new Prose("Send it again")))));
    return new DeliveryAnswer.DeliveriesListed(Cast.FRONT_RANGE, Map.of("delivered", 12),
        List.of(new DeliveryAnswer.Waiting(Cast.ADA.name(), "SessionReminder", "waiting", Notices.STARTS,
            Optional.empty())),
        List.of(undecided));
  }

  private static CommitmentAnswer.Own ownPlan() {
    return new CommitmentAnswer.Own(Notices.PLAN, Notices.STARTS, new Prose("Comes back on Tuesday."), Notices.READERS,
        List.of(new PlanFacts.Told(Notices.STARTS, new Prose("They all spoke."))), List.of(Notices.FORM));
  }

  private static Answer closures() {
    return new SessionAnswer.ClosuresListed(Cast.FRONT_RANGE, List.of(
        new SessionAnswer.ClosureLine(new Prose("Monday, January 18, 2027: a holiday (all schools)"), Optional.empty()),
        new SessionAnswer.ClosureLine(new Prose("Tuesday, January 19, 2027: Snow (North)"),
            Optional.of(new Ask.OneOf(new ReplyTo("closure-token"),
                List.of(new Choice("back", new Prose("Take back"))))))),
        3);
  }

  private static Answer ownPage() {
    return new HomeAnswer.OwnPage(List.of(new HomeAnswer.Seat(Cast.FRONT_RANGE, new Prose("leader"),
        Optional.of(new SessionAnswer.NextSession(Notices.SESSION, Optional.of(Notices.RSVP), Optional.empty())),
        List.of(Notices.FORM), List.of(ownPlan()))),
        List.of(new Prose("Your clock: Mountain Time (America/Denver), as your chat says.")));
  }

  /** Every list there is, with nothing in it. */
  static List<Answer> empty() {
    return List.of(
        new SessionAnswer.SessionsListed(Cast.FRONT_RANGE, List.of()),
        new SessionAnswer.ClosuresListed(Cast.FRONT_RANGE, List.of(), 0),
        new MemberAnswer.MembersListed(Cast.FRONT_RANGE, List.of()),
        new ReflectionAnswer.OwnReflections(List.of(), 0),
        new ReflectionAnswer.SharedReflections(Cast.FRONT_RANGE, Notices.STARTS, List.of(), 1, 0),
        new ReflectionAnswer.EarlierWordings(new Prose("R-7K2"), List.of(), 1, 0, 0),
        new ReflectionAnswer.DepthNoted(new Prose("R-7K2"), Optional.empty(), List.of()),
        new ReflectionAnswer.ReflectionKept(new Prose("R-7K2"), 1, new ReaderNames(List.of()), false, List.of()),
        new SummaryAnswer.MentorSummary(Cast.FRONT_RANGE, Optional.empty(), Optional.empty(), List.of(), List.of(),
            Map.of(), Optional.empty(), Optional.empty(), Optional.empty()),
        new SummaryAnswer.ShortSummary(Cast.FRONT_RANGE, List.of(), List.of()),
        new SummaryAnswer.CohortCounts(Cast.FRONT_RANGE, List.of(), List.of(), 0, List.of()),
        new PrivacyAnswer.HoldingsShown(List.of(), List.of()),
        new PrivacyAnswer.ReadsShown(List.of(), 1, 0),
        new CoachingAnswer.ThreadsListed(List.of(), 1, 0),
        new CaseAnswer.CasesListed(Cast.FRONT_RANGE, List.of()),
        new ProtocolAnswer.ProtocolsListed(Cast.FRONT_RANGE, List.of(), List.of()),
        new CommitmentAnswer.OwnCommitments(List.of(), 0, List.of()),
        new CaseAnswer.HowAllDecided(new Prose("The side gate"), Optional.empty(), false,
            new CaseNotice.CaseTally(List.of()), List.of(), Optional.empty()),
        new DeliveryAnswer.DeliveriesListed(Cast.FRONT_RANGE, Map.of(), List.of(), List.of()));
  }

  private static Answer counts() {
    return new SummaryAnswer.CohortCounts(Cast.FRONT_RANGE,
        List.of(new SummaryAnswer.Count(new Prose("Leaders"), Optional.of(14)),
            new SummaryAnswer.Count(new Prose("People present"), Optional.empty())),
        List.of(
            new SummaryAnswer.RoundCount(3, Notices.STARTS, 14, Optional.of(14), Optional.of(9), Optional.of(17)),
            new SummaryAnswer.RoundCount(2, Notices.STARTS, 14, Optional.empty(), Optional.empty(),
                Optional.empty())),
        4, List.of(new SummaryAnswer.SessionCount(2, Notices.STARTS, 14, Optional.of(11))));
  }

  static Answer ownReflections() {
    return new ReflectionAnswer.OwnReflections(List.of(new ReflectionAnswer.Own(new Prose("R-7K2"), Notices.STARTS,
        Optional.of(new Prose("What did you hand over?")), new Prose("The date."), Notices.READERS,
        Optional.of(new Prose("what happened")), List.of(Notices.FORM))), 3);
  }

  private static Answer takenAlong() {
    return new SummaryAnswer.TakenAlong(new PlainAnswer.GivenFile("summary-2027-01-19.md", "text/markdown",
        new Prose("# Front Range")), new Prose("Here it is."), new ReplyTo("copy-token"));
  }

  static Answer mentorSummary() {
    return new SummaryAnswer.MentorSummary(Cast.FRONT_RANGE, Optional.of(Notices.STARTS), Optional.of(1),
        List.of(new SummaryAnswer.LeaderPart(Cast.ADA.name(), 2, 1, true,
            List.of(new SummaryAnswer.Quote(new Prose("R-7K2"), Notices.STARTS, Optional.empty(),
                new Prose("I let the team choose."), true, true, Audience.MY_COHORT, List.of(Notices.FORM))),
            List.of(new SummaryAnswer.Planned(Notices.PLAN, Notices.STARTS, Optional.of(Notices.STARTS),
                List.of(new PlanFacts.Told(Notices.STARTS, new Prose("They all spoke."))), Audience.MY_MENTOR)),
            List.of(new Prose("What did you hand over?")), Optional.of(line()), weeks(2, 1)),
            new SummaryAnswer.LeaderPart(new Prose("Maria"), 0, 0, false, List.of(), List.of(), List.of(),
                Optional.empty(), weeks(0, 0))),
        List.of(new SummaryAnswer.Theme(new Prose("bus duty"),
            List.of(new SummaryAnswer.Source(Cast.ADA.name(), new Prose("R-7K2")),
                new SummaryAnswer.Source(new Prose("Maria"), new Prose("R-9"))),
            3)),
        Map.of("contextual", 2), Optional.of(chart()), Optional.of(Notices.FORM), Optional.of(Notices.FORM));
  }

  /** Two weeks in which two were asked that much, of which all stood in the first. */
  private static SummaryAnswer.Weeks weeks(int asked, int answered) {
    var monday = LocalDate.of(2027, 1, 4);
    return new SummaryAnswer.Weeks(List.of(new SummaryAnswer.Week(monday, asked, answered),
        new SummaryAnswer.Week(monday.plusWeeks(1), 0, 0)), 3);
  }

  private static Chart.Grid chart() {
    return new Chart.Grid(new Prose("Check-ins answered, week by week"),
        List.of(new Prose("Jan 4"), new Prose("Jan 11")),
        List.of(new Chart.Row(Cast.ADA.name(), List.of(new Chart.Cell(new Prose("1/2"), 1, 2),
            new Chart.Cell(new Prose("–"), 0, 0)))),
        List.of(new Prose("–: not asked.")), new Prose("Check-ins answered, week by week. Ada: Jan 4: 1 of 2."));
  }

  static Answer shortSummary() {
    return new SummaryAnswer.ShortSummary(new Prose("In short: Front Range"),
        List.of(new SummaryAnswer.Sentence(new Prose("The leader let the team choose."), List.of(new Prose("R-7K2")))),
        List.of(new Prose("Written by a program at api.example.org.")));
  }
}
