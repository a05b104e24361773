package org.collegium.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.core.command.Answer;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.SessionAnswer;
import org.collegium.core.specimen.Answers;
import org.collegium.core.specimen.LargeSummary;
import org.collegium.core.specimen.Notices;
import org.collegium.core.specimen.OddWords;
import org.collegium.core.specimen.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody writes: Slack takes it, no word is lost, and nothing in it does anything. */
class OddWordsTest {

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

      BlockLimits.hold(messages);
      var said = NoticeRenderingTest.asHeard(Cast.GRACE.notices().text(notice));
      assertThatNoneIsLost(Records.wordsIn(notice).filter(said.raw()::contains), messages);
      assertThat(Wired.squeezed(words(messages)))
          .isEqualTo(Wired.squeezed(Mrkdwn.escaped(said)));
    }
  }

  @ParameterizedTest
  @MethodSource("oddWords")
  void noAnswerLosesAWordOrIsTooLong(OddWords odd) {
    for (var answer : new Answers(new Notices(odd.way())).all()) {
      var rendered = answers.of(answer);

      messages(rendered).forEach(message -> BlockLimits.hold(List.of(message)));
      views(rendered).forEach(BlockLimits::hold);
      if (!(answer instanceof PlainAnswer.Completions)) {
        assertThatNoneIsLost(said(answer), pages(answer));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("oddWords")
  void nothingThatSomebodyWroteIsMarkup(OddWords odd) {
    var notices = new Notices(odd.way());
    var shown = Stream.concat(notices.all().stream().flatMap(notice -> this.notices.of(notice).stream()),
        new Answers(notices).all().stream().map(answers::of).flatMap(OddWordsTest::messages)).toList();

    assertThat(shown).allSatisfy(message -> assertThat(message.text()).doesNotContain("<", ">"));
    assertThat(Wired.text(shown)).doesNotContain("\"mrkdwn\"", "\"broadcast\"", "\"emoji\": true");
  }

  @Test
  void twoHundredQuotesAreSeveralMessagesAndEveryOneIsThere() {
    Answer summary = Answers.plain().mentorSummary(200);
    var messages = messages(answers.of(summary)).toList();

    BlockLimits.hold(messages);
    assertThat(messages).hasSizeBetween(8, 14);
    assertThatNoneIsLost(said(summary), answers.of(summary));
  }

  @Test
  void ofFortyLeadersWithAHundredAndFiftyQuotesEachNothingIsLostAndNoLimitExceeded() {
    var summary = LargeSummary.of(40, 150);
    var rendered = (Rendered.Illustrated) answers.of(summary);

    BlockLimits.hold(rendered.messages());
    assertThat(rendered.picture().altText()).hasSizeLessThanOrEqualTo(1_000);
    var seen = Wired.seen(Wired.of(rendered.messages()));
    var at = seen.indexOf(Wired.squeezed("theme 5"));
    assertThat(at).isNotNegative();
    for (var leader : summary.leaders()) {
      for (var quote : leader.quotes()) {
        at = seen.indexOf(Wired.squeezed(quote.words().raw()), at);
        assertThat(at).as(quote.reference().raw()).isNotNegative();
      }
    }
  }

  @Test
  void aQuoteStandsWithTheLineThatSaysWhereItComesFromAndWithTheWayToCommentOnIt() {
    var messages = messages(answers.of(Answers.plain().mentorSummary(200))).toList();

    assertThat(messages.subList(0, messages.size() - 1)).isNotEmpty()
        .allSatisfy(message -> assertThat(Wired.of(message.blocks().getLast())
            .getAsJsonObject().get("type").getAsString()).isEqualTo("actions"));
  }

  /** A calendar leaves out the place and what to bring. */
  private static Stream<String> said(Answer answer) {
    return answer instanceof SessionAnswer.SessionsListed listed
        ? Records.wordsIn(listed.sessions().stream().flatMap(line -> Stream.of(line.session().title(), line.state()))
            .toList())
        : Records.wordsIn(answer).filter(words -> !words.startsWith(Notices.UNNAMED));
  }

  private static void assertThatNoneIsLost(Stream<String> said, Object rendered) {
    var seen = Wired.seen(Wired.of(rendered));
    assertThat(said.filter(words -> !seen.contains(Wired.squeezed(words)))).as("lost").isEmpty();
  }

  /** Of a form all its pages; a rejected one is shown with the page on which something is wrong. */
  private List<Rendered> pages(Answer answer) {
    return answer instanceof FormAnswer about
        ? Stream.concat(Stream.of(answers.of(answer)), IntStream.rangeClosed(1, about.form().fields().size())
            .mapToObj(page -> answers.of(new FormAnswer.FormOpened(about.form()), page))).toList()
        : List.of(answers.of(answer));
  }

  private static String words(List<SlackMessage> messages) {
    return messages.stream().map(SlackMessage::text).collect(Collectors.joining("\n"));
  }

  private static Stream<SlackMessage> messages(Rendered rendered) {
    return switch (rendered) {
      case Rendered.Said several -> several.messages().stream();
      case Rendered.Given given -> Stream.of(given.words());
      case Rendered.Modal _,Rendered.ModalProblems _,Rendered.Suggestions _ -> Stream.empty();
    };
  }

  private static Stream<View> views(Rendered rendered) {
    return switch (rendered) {
      case Rendered.Modal modal -> Stream.of(modal.view());
      case Rendered.ModalProblems problems -> Stream.of(problems.view());
      case Rendered.Said _,Rendered.Given _,Rendered.Suggestions _ -> Stream.empty();
    };
  }
}
