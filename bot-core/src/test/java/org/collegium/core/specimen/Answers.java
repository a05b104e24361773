package org.collegium.core.specimen;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.core.command.Answer;
import org.collegium.core.command.CaseAnswer;
import org.collegium.core.command.Chart;
import org.collegium.core.command.CoachingAnswer;
import org.collegium.core.command.CommitmentAnswer;
import org.collegium.core.command.DeliveryAnswer;
import org.collegium.core.command.HomeAnswer;
import org.collegium.core.command.MemberAnswer;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.PrivacyAnswer;
import org.collegium.core.command.ReflectionAnswer;
import org.collegium.core.command.SessionAnswer;
import org.collegium.core.command.SummaryAnswer;
import org.collegium.core.consent.Audience;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.CaseNotice.CaseTally;
import org.collegium.core.notice.PlanFacts;
import org.collegium.core.notice.ReaderNames;
import org.collegium.core.text.Prose;

/** One answer of each kind. */
public record Answers(Notices notices) {

  public static Answers plain() {
    return new Answers(Notices.plain());
  }

  public List<Answer> all() {
    return Stream
        .of(new PlainAnswers(notices).all(), aboutPeople(), aboutWords(), aboutCases(),
            new PlansAndProtocols(notices).all(), aboutCoaching())
        .flatMap(List::stream)
        .toList();
  }

  private List<Answer> aboutPeople() {
    return List.of(
        new SessionAnswer.NextSession(notices.session(), Optional.of(Notices.RSVP), Optional.of(say("not sure yet"))),
        new SessionAnswer.SessionsListed(say("Front Range"),
            List.of(new SessionAnswer.SessionLine(notices.session(), say("next")))),
        closures(),
        new MemberAnswer.IsItYou(say("Maria"), List.of(say("Front Range"), say("Elsewhere")), Notices.RSVP),
        new HomeAnswer.OwnPage(List.of(new HomeAnswer.Seat(say("Front Range"), say("leader"),
            Optional.of(new SessionAnswer.NextSession(notices.session(), Optional.of(Notices.RSVP),
                Optional.empty())),
            List.of(Notices.FORM, Notices.FORM), List.of(new PlansAndProtocols(notices).ownPlan()))),
            List.of(say("Your clock: Mountain Time (America/Denver), as your chat says."))),
        new MemberAnswer.MembersListed(say("Front Range"), List.of(
            new MemberAnswer.Member(say("Ada"), say("leader"), Optional.of(say("Grace")), Optional.of(say("North")),
                true),
            new MemberAnswer.Member(say("Grace"), say("mentor"), Optional.empty(), Optional.empty(), false))),
        new PrivacyAnswer.HoldingsShown(List.of(say("Your name.")), List.of()),
        new PrivacyAnswer.ReadsShown(List.of(new PrivacyAnswer.Read(say("Grace"), say("R-7K2"), say("/summary"),
            Notices.STARTS, Notices.STARTS.plus(Duration.ofDays(2)), 2)), 1, 3),
        new DeliveryAnswer.DeliveriesListed(say("Front Range"), Map.of("delivered", 12),
            List.of(new DeliveryAnswer.Waiting(say("Ada"), "SessionReminder", "waiting", Notices.STARTS,
                Optional.of(say("the channel is archived")))),
            List.of(new DeliveryAnswer.Undecided(say("Grace: CheckInAsked, yesterday (no address)"),
                new Ask.OneOf(new ReplyTo("letter-token"), List.of(new Ask.Choice("arrived", new Prose("It arrived")),
                    new Ask.Choice("again", new Prose("Send it again"))))))));
  }

  private Answer closures() {
    return new SessionAnswer.ClosuresListed(say("Front Range"), List.of(
        new SessionAnswer.ClosureLine(say("Monday, January 18, 2027: a holiday (all schools)"), Optional.empty()),
        new SessionAnswer.ClosureLine(say("Tuesday, January 19, 2027: Snow (North)"),
            Optional.of(new Ask.OneOf(new ReplyTo("closure-token"),
                List.of(new Ask.Choice("back", new Prose("Take back"))))))),
        3);
  }

  private List<Answer> aboutCases() {
    return List.of(
        new CaseAnswer.CasesListed(say("Front Range"), List.of(new CaseAnswer.CaseLine(new Prose("the-side-gate"),
            say("The side gate"), 2, say("A gate is locked."), say("at part 3 of 7")),
            new CaseAnswer.CaseLine(new Prose("own.kmqrt"), say("The empty chair"), 0, say("Brought by a leader."),
                say("not opened yet")))),
        new CaseAnswer.OwnCasesListed(say("Your own cases in Front Range"), List.of(say("Taken back.")),
            List.of(new CaseAnswer.OwnCaseLine(say("“The empty chair”: sent back"), Notices.FORM)),
            List.of(Notices.CHANGE)),
        new CaseAnswer.OwnCaseShown(say("The empty chair"), List.of(say("How it stands: offered.")),
            List.of(
                new CaseAnswer.Part(say("What was known at the beginning?"),
                    say("One chair was *empty*.\n\nFor weeks.")),
                new CaseAnswer.Part(say("What stays with you?"), say("To ask first."))),
            List.of(Notices.CHANGE, new Ask.OneOf(new ReplyTo("own-case-token"),
                List.of(new Ask.Choice("withdraw:1", new Prose("Take it back")))))),
        new CaseAnswer.CaseTold(say("Case “The side gate” so far"), List.of(say("You have not decided yet.")),
            List.of(Notices.DECIDE), List.of(new CaseAnswer.CasePart(say("Part 1: The situation"),
                List.of(say("The gate was locked.\n\nNobody had *asked*.")),
                List.of(new CaseAnswer.Said(new Prose("R7K2ABC"), say("Ada"), say("Who was *asked*?"))), 3))),
        new CaseAnswer.HowAllDecided(say("The side gate"), Optional.of(say("Keep it locked")), true, notices.tally(),
            List.of(say("Because of *the* road."), say("They were not asked.")),
            Optional.of(new Chart.Bars(say("How we decided: The side gate"),
                List.of(new Chart.Bar(say("Keep it locked"), new Prose("3 of 4"), 3, 4)),
                say("How we decided: The side gate. Keep it locked: 3 of 4.")))));
  }

  private List<Answer> aboutCoaching() {
    return List.of(new CoachingAnswer.NoteKept(say("Sent. Ada will read it."), ownNote()),
        new CoachingAnswer.ThreadsListed(List.of(
            new CoachingAnswer.Conversation(say("Ada"), say("Front Range"), Optional.of(say("R-7K2")),
                Optional.of(say("I let the team *choose*…")), 2,
                List.of(new CoachingAnswer.Note(say("Grace"), Notices.STARTS, say("Who chose?"), true, false),
                    new CoachingAnswer.Note(say("Ada"), Notices.STARTS.plus(Duration.ofDays(1)), say("_All_ did."),
                        false, true)),
                Stream.concat(Stream.<Ask>of(Notices.FORM), ownNote().stream()).toList()),
            new CoachingAnswer.Conversation(say("Maria"), say("Front Range"), Optional.empty(), Optional.empty(), 0,
                List.of(new CoachingAnswer.Note(say("Grace"), Notices.STARTS, say("Well done."), false, false)),
                List.of())),
            1, 3),
        agreement(), new CoachingAnswer.AgreementsListed(say("How you talk with those you mentor in Front Range"),
            List.of(agreementLine("Ada"), agreementLine("Maria"))));
  }

  private Answer agreement() {
    var passages = List.of(new CoachingAnswer.Passage(say("What we want"), say("To *listen* first.\nThen to ask.")),
        new CoachingAnswer.Passage(say("How often"), say("Every two weeks, by phone.")),
        new CoachingAnswer.Passage(say("What stays between us"), say("All of it.")));
    return new CoachingAnswer.AgreementShown(say("How you and Ada talk, Front Range"),
        List.of(say("Agreed. Ada is told."), say("Ada waits for your word.")),
        List.of(new CoachingAnswer.Stand(say("Agreed on January 19, as Ada proposed it"), passages),
            new CoachingAnswer.Stand(say("Grace proposed on February 3"), List.of())),
        List.of(new Ask.OneOf(new ReplyTo("version-token"),
            List.of(new Ask.Choice("agree", new Prose("Agree, as it stands")))),
            new Ask.OpenForm(new ReplyTo("version-token"), new Prose("Change it"))));
  }

  private CoachingAnswer.AgreementLine agreementLine(String name) {
    return new CoachingAnswer.AgreementLine(say("Agreed with " + name + " on January 19."),
        new Ask.OpenForm(new ReplyTo("agreement-token"), say("Agreement with " + name)));
  }

  private static List<Ask> ownNote() {
    return List.of(new Ask.OpenForm(new ReplyTo("note-token"), new Prose("Change what I wrote")), new Ask.OneOf(
        new ReplyTo("note-token"), List.of(new Ask.Choice("take-back", new Prose("Take back what I wrote")))));
  }

  private List<Answer> aboutWords() {
    return List.of(
        new ReflectionAnswer.ReflectionKept(say("R-7K2"), 2, notices.readers(), true, List.of(
            new Ask.OpenForm(new ReplyTo("edit-token"), new Prose("Change")),
            new Ask.OpenForm(new ReplyTo("share-token"), new Prose("Share")))),
        new ReflectionAnswer.OwnReflections(List.of(
            new ReflectionAnswer.Own(say("R-7K2"), Notices.STARTS, Optional.of(say("What did you hand over?")),
                say("The date.\nAnd _the room_."), notices.readers(),
                Optional.of(say("what happened and how it *felt*")),
                List.of(new Ask.OpenForm(new ReplyTo("edit-token"), new Prose("Change")))),
            new ReflectionAnswer.Own(say("R-7K1"), Notices.STARTS, Optional.empty(), say("Nothing."),
                new ReaderNames(List.of()), Optional.empty(), List.of())),
            3),
        new ReflectionAnswer.SharedReflections(say("Front Range"), Notices.STARTS,
            List.of(new ReflectionAnswer.Shared(say("R-7K2"), say("Ada"), Notices.STARTS,
                Optional.of(say("What did you hand over?")), say("The date."), true, true)),
            1, 3),
        earlierWordings(),
        new ReflectionAnswer.DepthNoted(say("R-7K2"), Optional.of(say("what happened")), depthWays()),
        new ReflectionAnswer.DepthQuestion(say("R-7K2"), say("What did you feel?"), depthWays()),
        mentorSummary(1),
        new SummaryAnswer.TakenAlong(new PlainAnswer.GivenFile("summary-2027-01-19.md", "text/markdown",
            new Prose("# Front Range")), say("Here it is."), new ReplyTo("copy-token")),
        shortSummary(),
        counts());
  }

  private static List<Ask> depthWays() {
    return List.of(new Ask.OpenForm(new ReplyTo("edit-token"), new Prose("Change")), new Ask.OneOf(
        new ReplyTo("depth-token"), List.of(new Ask.Choice("plan", new Prose("Another question")))));
  }

  private ReflectionAnswer.EarlierWordings earlierWordings() {
    return new ReflectionAnswer.EarlierWordings(say("R-7K2"),
        List.of(new ReflectionAnswer.Earlier(4, Notices.STARTS, say("The *date*.\nAnd the room.")),
            new ReflectionAnswer.Earlier(3, Notices.STARTS.minus(Duration.ofHours(2)), say("The date."))),
        2, 3, 20);
  }

  private SummaryAnswer.Planned planned() {
    return new SummaryAnswer.Planned(notices.plan(), Notices.STARTS,
        Optional.of(Notices.STARTS.plus(Duration.ofDays(9))),
        List.of(new PlanFacts.Told(Notices.STARTS.plus(Duration.ofDays(2)), say("They *all* spoke."))),
        Audience.MY_MENTOR);
  }

  private Answer counts() {
    return new SummaryAnswer.CohortCounts(say("Front Range"),
        List.of(new SummaryAnswer.Count(say("Leaders"), Optional.of(14)),
            new SummaryAnswer.Count(say("People present"), Optional.empty())),
        List.of(new SummaryAnswer.RoundCount(3, Notices.STARTS, 14, Optional.of(14), Optional.of(9), Optional.of(17)),
            new SummaryAnswer.RoundCount(2, Notices.STARTS, 14, Optional.empty(), Optional.empty(), Optional.empty())),
        4, List.of(new SummaryAnswer.SessionCount(2, Notices.STARTS, 14, Optional.of(11)),
            new SummaryAnswer.SessionCount(1, Notices.STARTS, 14, Optional.empty())));
  }

  private Answer shortSummary() {
    return new SummaryAnswer.ShortSummary(say("In short: Front Range"),
        List.of(new SummaryAnswer.Sentence(say("The leader let the *team* choose, <@U123>."),
            List.of(say("R-7K2"), say("R-8L3")))),
        List.of(say("Written by a program."), say("Not in it: 2 pieces.")));
  }

  /** Ada shared so many words, and Maria was not reached. */
  public Answer mentorSummary(int quotes) {
    return new SummaryAnswer.MentorSummary(say("Front Range"), Optional.of(Notices.STARTS), Optional.of(4),
        List.of(new SummaryAnswer.LeaderPart(say("Ada"), 2, 1, true, IntStream.rangeClosed(1, quotes)
            .mapToObj(n -> new SummaryAnswer.Quote(say("R-" + n), Notices.STARTS, Optional.of(say("Whose idea?")),
                say("I let the team choose: `the date`, <@U123>."), true, true, Audience.MY_COHORT,
                List.of(new Ask.OpenForm(new ReplyTo("comment-token-" + n), new Prose("Comment")))))
            .toList(),
            List.of(planned()), List.of(say("What did you *hand over*?"), say("What did you keep?")),
            Optional.of(agreementLine("Ada")), weeks(1)),
            new SummaryAnswer.LeaderPart(say("Maria"), 0, 0, false, List.of(), List.of(), List.of(),
                Optional.empty(), weeks(0))),
        List.of(new SummaryAnswer.Theme(say("bus *duty*"),
            List.of(new SummaryAnswer.Source(say("Ada"), say("R-1")),
                new SummaryAnswer.Source(say("Maria"), say("R-9"))),
            3), new SummaryAnswer.Theme(say("trust"), List.of(new SummaryAnswer.Source(say("Ada"), say("R-1"))), 0)),
        Map.of("contextual", 2), Optional.of(grid()),
        Optional.of(new Ask.OneOf(new ReplyTo("along-token"), new Forms(notices).choices(2))),
        Optional.of(new Ask.OneOf(new ReplyTo("shorter-token"),
            List.of(new Ask.Choice("shorter", new Prose("Shorter"))))));
  }

  /** Two weeks, in each of which somebody was asked so often, and answered in the first. */
  private static SummaryAnswer.Weeks weeks(int asked) {
    var monday = LocalDate.of(2027, 1, 4);
    return new SummaryAnswer.Weeks(List.of(new SummaryAnswer.Week(monday, asked, asked),
        new SummaryAnswer.Week(monday.plusWeeks(1), asked, 0)), 3);
  }

  private Chart.Grid grid() {
    return new Chart.Grid(say("Check-ins answered, week by week: Front Range"), List.of(say("Jan 4"), say("Jan 11")),
        List.of(new Chart.Row(say("Ada"), List.of(new Chart.Cell(say("1/1"), 1, 1),
            new Chart.Cell(say("0/1"), 0, 1)))),
        List.of(say("–: not asked.")), say("Check-ins answered, week by week. Ada: Jan 4: 1 of 1; Jan 11: 0 of 1."));
  }

  /** Every list there is, with nothing in it. */
  public List<Answer> empty() {
    var cohort = say("Front Range");
    return List.of(
        new PlainAnswer.Completions(List.of()),
        new SessionAnswer.SessionsListed(cohort, List.of()),
        new SessionAnswer.ClosuresListed(cohort, List.of(), 0),
        new HomeAnswer.OwnPage(List.of(), List.of()),
        new MemberAnswer.MembersListed(cohort, List.of()),
        new ReflectionAnswer.OwnReflections(List.of(), 0),
        new ReflectionAnswer.SharedReflections(cohort, Notices.STARTS, List.of(), 1, 0),
        new ReflectionAnswer.EarlierWordings(say("R-7K2"), List.of(), 1, 0, 0),
        new ReflectionAnswer.DepthNoted(say("R-7K2"), Optional.empty(), List.of()),
        new ReflectionAnswer.DepthQuestion(say("R-7K2"), say("What did you feel?"), List.of()),
        new ReflectionAnswer.ReflectionKept(say("R-7K2"), 1, new ReaderNames(List.of()), false, List.of()),
        new SummaryAnswer.MentorSummary(cohort, Optional.empty(), Optional.empty(), List.of(), List.of(), Map.of(),
            Optional.empty(), Optional.empty(), Optional.empty()),
        new SummaryAnswer.ShortSummary(cohort, List.of(), List.of()),
        new SummaryAnswer.CohortCounts(cohort, List.of(), List.of(), 0, List.of()),
        new PrivacyAnswer.HoldingsShown(List.of(), List.of()),
        new PrivacyAnswer.ReadsShown(List.of(), 1, 0),
        new CoachingAnswer.ThreadsListed(List.of(), 1, 0),
        new CoachingAnswer.NoteKept(say("Sent."), List.of()),
        new CoachingAnswer.AgreementShown(say("How you and Ada talk, Front Range"), List.of(), List.of(), List.of()),
        new CoachingAnswer.AgreementsListed(say("How you talk with those you mentor in Front Range"), List.of()),
        new CaseAnswer.CasesListed(cohort, List.of()),
        new CaseAnswer.OwnCasesListed(cohort, List.of(say("None waits.")), List.of(), List.of()),
        new CaseAnswer.OwnCaseShown(say("The empty chair"), List.of(), List.of(), List.of()),
        new CommitmentAnswer.OwnCommitments(List.of(), 0, List.of()), undecided(),
        new DeliveryAnswer.DeliveriesListed(cohort, Map.of(), List.of(), List.of()));
  }

  private Answer undecided() {
    return new CaseAnswer.HowAllDecided(say("The side gate"), Optional.empty(), false, new CaseTally(List.of()),
        List.of(), Optional.empty());
  }

  private Prose say(String words) {
    return notices.say(words);
  }
}
