package org.collegium.discord.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.core.command.Answer;
import org.collegium.core.command.CaseAnswer.HowAllDecided;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.SessionAnswer;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.command.SummaryAnswer.TakenAlong;
import org.collegium.core.notice.GatheredNotice;
import org.collegium.core.notice.MembershipNotice.CatchUp;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.SessionFacts;
import org.collegium.core.notice.SessionNotice;
import org.collegium.core.specimen.Answers;
import org.collegium.core.specimen.LargeSummary;
import org.collegium.core.specimen.Notices;
import org.collegium.core.specimen.OddWords;
import org.collegium.core.specimen.Records;
import org.collegium.discord.render.Reading.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody writes: Discord takes it, no word is lost, and nothing in it does anything. */
class OddWordsTest {

  /** What we set ourselves; all else would be somebody's words read as markup. */
  private static final Set<Effect> OURS = Set.of(Effect.BOLD, Effect.HEADING, Effect.SMALL, Effect.QUOTE, Effect.LIST,
      Effect.DAY, Effect.ADDRESS, Effect.CODE);

  private final NoticeRendering notices = new NoticeRendering(Cast.GRACE);
  private final AnswerRendering answers = new AnswerRendering(Cast.GRACE);

  static List<OddWords> oddWords() {
    return OddWords.all();
  }

  @ParameterizedTest
  @MethodSource("oddWords")
  void noNoticeLosesAWordOrIsTooLong(OddWords odd) {
    for (var notice : new Notices(odd.way()).all()) {
      var messages = notices.of(notice);

      Limits.hold(messages);
      var seen = new StringBuilder();
      words(Wired.messages(messages)).forEach(text -> seen.append(Reading.of(text).seen()));
      assertThat(Wired.squeezed(seen.toString())).isEqualTo(Wired.squeezed(inWords(notice)));
    }
  }

  /** All texts but those by which we call somebody ourselves, who are held where messages are. */
  private static Stream<String> words(Object shown) {
    return Wired.texts(shown).filter(text -> !text.matches("<@7300+1>"));
  }

  /** All of a notice but days, which every device writes in its own way. */
  private static String inWords(Notice notice) {
    var words = Cast.GRACE.notices().text(notice).raw();
    for (var session : sessions(notice).toList()) {
      for (var day : Cast.GRACE.notices().facts(session).subList(0, session.days().size())) {
        words = words.replace(day.raw(), "");
      }
    }
    return words;
  }

  private static Stream<SessionFacts> sessions(Notice notice) {
    return switch (notice) {
      case SessionNotice about -> Stream.of(about.session());
      case CatchUp note -> note.next().stream();
      case GatheredNotice gathered -> gathered.notices().stream().flatMap(OddWordsTest::sessions);
      case Notice _ -> Stream.empty();
    };
  }

  @ParameterizedTest
  @MethodSource("oddWords")
  void noAnswerLosesAWordOrIsTooLong(OddWords odd) {
    for (var answer : new Answers(new Notices(odd.way())).all()) {
      var pages = pages(answer);

      pages.forEach(OddWordsTest::hold);
      if (!(answer instanceof PlainAnswer.Completions)) {
        assertThatNoneIsLost(said(answer), pages);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("oddWords")
  void nothingThatSomebodyWroteIsMarkup(OddWords odd) {
    var specimens = new Notices(odd.way());
    var shown = Stream.concat(specimens.all().stream().map(notices::of).map(Wired::messages),
        new Answers(specimens).all().stream().map(answers::of).map(Wired::of));

    assertThat(shown.flatMap(OddWordsTest::words)).isNotEmpty()
        .allSatisfy(text -> assertThat(Reading.of(text).effects()).as(text).isSubsetOf(OURS));
  }

  @Test
  void twoHundredQuotesAreSeveralMessagesAndEveryOneIsThereInOrder() {
    Answer summary = Answers.plain().mentorSummary(200);
    var messages = ((Rendered.Said) answers.of(summary)).messages();

    Limits.hold(messages);
    assertThat(messages).hasSizeBetween(5, 20);
    var seen = Wired.seen(Wired.messages(messages));
    assertThat(IntStream.rangeClosed(1, 200).map(n -> seen.indexOf("R-" + n + "·"))).isSorted().doesNotContain(-1);
  }

  @Test
  void ofFortyLeadersWithAHundredAndFiftyQuotesEachNothingIsLostAndNoLimitExceeded() {
    var summary = LargeSummary.of(40, 150);
    var rendered = (Rendered.Illustrated) answers.of(summary);

    Limits.hold(rendered.messages());
    Limits.holdMessage(Wired.of(rendered.picture().of(new byte[] {1})));
    var seen = Wired.seen(Wired.messages(rendered.messages()));
    var at = seen.indexOf("theme5");
    assertThat(at).isNotNegative();
    for (var leader : summary.leaders()) {
      for (var quote : leader.quotes()) {
        at = seen.indexOf(Wired.squeezed(quote.words().raw()), at);
        assertThat(at).as(quote.reference().raw()).isNotNegative();
      }
    }
  }

  @Test
  void twoHundredSessionsAreSeveralMessagesAndEveryOneIsThereInOrder() {
    var notices = Notices.plain();
    var session = notices.session();
    var all = new SessionAnswer.SessionsListed(session.cohort(), IntStream.rangeClosed(1, 200)
        .mapToObj(n -> new SessionAnswer.SessionLine(new SessionFacts(session.cohort(), n, session.title(),
            session.days(), session.zone(), session.place(), session.materials()), notices.say("to come")))
        .toList());

    var messages = ((Rendered.Said) answers.of(all)).messages();

    Limits.hold(messages);
    var seen = Wired.seen(Wired.messages(messages));
    assertThat(IntStream.rangeClosed(1, 200).map(n -> seen.indexOf("Session" + n + ":"))).isSorted()
        .doesNotContain(-1);
  }

  private static void hold(Rendered rendered) {
    switch (rendered) {
      case Rendered.Messages said -> Limits.hold(said.messages());
      case Rendered.Following said -> Limits.hold(said.messages());
      case Rendered.Illustrated said -> {
        Limits.hold(said.messages());
        Limits.holdMessage(Wired.of(said.picture().of(new byte[] {1})));
      }
      case Rendered.Sheet sheet -> {
        Limits.hold(sheet.messages());
        Limits.holdForm(Wired.of(sheet.modal()));
      }
      case Rendered.FilesFor given -> {
        Limits.hold(given.before());
        Limits.holdMessage(Wired.of(given.toCreate()));
      }
      case Rendered.Suggestions suggested -> assertThat(suggested.choices()).hasSizeLessThanOrEqualTo(25);
    }
  }

  /** A calendar leaves out the place and what to bring; what is in a file or drawn is not seen here. */
  private static Stream<String> said(Answer answer) {
    return switch (answer) {
      case SessionAnswer.SessionsListed listed -> Records.wordsIn(listed.sessions().stream()
          .flatMap(line -> Stream.of(line.session().title(), line.state())).toList());
      case PlainAnswer.FilesGiven given -> Stream.of(given.words().raw());
      case TakenAlong taken -> Stream.of(taken.words().raw());
      case MentorSummary summary ->
          Records.wordsIn(summary.with(Optional.empty()));
      case HowAllDecided how -> Records.wordsIn(new HowAllDecided(how.title(), how.own(), how.late(), how.tally(),
          how.reasons(), Optional.empty()));
      case Answer _ -> Records.wordsIn(answer).filter(words -> !words.startsWith(Notices.UNNAMED));
    };
  }

  private static void assertThatNoneIsLost(Stream<String> said, List<Rendered> pages) {
    var seen = Wired.seen(pages.stream().map(Wired::of).toList());
    assertThat(said.filter(words -> !seen.contains(Wired.squeezed(words)))).as("lost").isEmpty();
  }

  /** Of a form all its pages. */
  private List<Rendered> pages(Answer answer) {
    return answer instanceof FormAnswer about
        ? Stream.concat(Stream.of(answers.of(answer)), IntStream.rangeClosed(1, pageCount(about))
            .mapToObj(page -> answers.of(new FormAnswer.FormOpened(about.form()), page))).toList()
        : List.of(answers.of(answer));
  }

  private static int pageCount(FormAnswer about) {
    return FormPages.of(about.form(), Cast.GRACE).size();
  }
}
