package org.collegium.core.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.collegium.core.Agreements;
import org.collegium.core.Rows;
import org.collegium.core.TestHouse;
import org.collegium.core.command.Answer;
import org.collegium.core.command.CoachingAnswer.AgreementShown;
import org.collegium.core.command.CoachingAnswer.AgreementsListed;
import org.collegium.core.command.CoachingAnswer.Passage;
import org.collegium.core.command.FormAnswer.FormRejected;
import org.collegium.core.command.PlainAnswer.FilesGiven;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PrivacyAnswer.ReadsShown;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.CoachingNotice;
import org.collegium.core.notice.CoachingNotice.AgreementProposed;
import org.collegium.core.notice.CoachingNotice.AgreementReached;
import org.collegium.core.notice.MembershipNotice.TakenBack;
import org.collegium.core.notice.Notice;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ada and Grace agree on how they talk, and each of them on what both have seen. */
class AgreementTest {

  private static final Agreements THEIRS = Agreements.only();

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void open() {
    house = TestHouse.at(folder, "2027-01-25T17:00:00Z");
    house.enrol(house.named("Front Range"), "Henrik", Role.MENTOR, TestHouse.DENVER);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void theFormBeginsWithAnHonestSentenceAndNamesItsOneReader() {
    var form = THEIRS.form(house, "Ada");

    assertThat(form.field("confidential").orElseThrow().current()).contains("nobody else", "the law");
    assertThat(form.field("goals").orElseThrow().current()).isEmpty();
    assertThat(form.intro()).extracting(Prose::raw).anyMatch(line -> line.contains("Grace will read this, and nobody"));
    assertThat(house.replies("Ada", form.replyTo(), Map.of("goals", "Listen", "rhythm", " ", "confidential", "All")))
        .isInstanceOf(FormRejected.class);
    assertThat(Rows.selected(house.folder(), "SELECT id FROM coaching_agreement_version")).isEmpty();
  }

  @Test
  void whatOneProposedTheOtherAgreesToAndBothHaveTheSameWords() {
    THEIRS.proposed(house, "Ada", "Listen first");
    house.advance(Duration.ofMinutes(1));
    assertThat(standing("Grace")).last().isInstanceOfSatisfying(AgreementProposed.class,
        it -> assertThat(it.from().raw()).isEqualTo("Ada"));

    var read = (AgreementProposed) standing("Grace").getLast();
    assertThat(house.opens("Grace", read.read().replyTo())).isInstanceOf(AgreementShown.class);
    assertThat(news(THEIRS.agreedTo(house, "Grace"))).contains("Agreed. Ada is told.");
    house.advance(Duration.ofMinutes(1));

    assertThat(standing("Ada")).last().isInstanceOf(AgreementReached.class);
    assertThat(standing("Grace")).noneMatch(AgreementProposed.class::isInstance)
        .anyMatch(AgreementReached.class::isInstance);
    for (var name : List.of("Ada", "Grace")) {
      assertThat(words(THEIRS.of(house, name))).as(name).containsExactly("Listen first", "Every two weeks",
          "All of it");
    }
  }

  @Test
  void noLetterHoldsAWordOfIt() {
    THEIRS.proposed(house, "Ada", "Heronry");
    house.advance(Duration.ofMinutes(1));
    THEIRS.agreedTo(house, "Grace");
    house.advance(Duration.ofMinutes(1));

    assertThat(List.of("Ada", "Grace")).allSatisfy(name -> assertThat(house.platform().wordsTo(TestHouse.address(name)))
        .doesNotContain("Heronry", "Every two weeks"));
  }

  @Test
  void whoLeavesTheWordsAsTheyAreAgreesAndWhoseOwnTheyAreSendsNothing() {
    THEIRS.proposed(house, "Ada", "Listen first\nthen ask");
    assertThat(news(THEIRS.proposed(house, "Ada", "Listen first\nthen ask"))).contains("nothing was sent");

    assertThat(news(THEIRS.proposed(house, "Grace", " Listen first\r\nthen ask "))).contains("Agreed. Ada is told.");
    assertThat(news(THEIRS.proposed(house, "Grace", "Listen first\nthen ask"))).contains("nothing was sent");

    assertThat(Rows.selected(house.folder(), "SELECT count(*), count(agreed_at) FROM coaching_agreement_version"))
        .containsExactly("1|1");
  }

  @Test
  void whatIsChangedGoesBackAndWhatWasAgreedBeforeHoldsUntilThen() {
    THEIRS.proposed(house, "Ada", "Listen first");
    THEIRS.agreedTo(house, "Grace");
    THEIRS.proposed(house, "Grace", "Ask first");

    var shown = THEIRS.of(house, "Ada");
    assertThat(shown.stands()).hasSize(2);
    assertThat(words(shown)).contains("Listen first", "Ask first");
    assertThat(news(shown)).contains("Grace waits for your word", "what you agreed on before holds");

    THEIRS.agreedTo(house, "Ada");
    assertThat(words(THEIRS.of(house, "Grace"))).contains("Ask first").doesNotContain("Listen first");
  }

  @Test
  void aPressOnAnOlderVersionAgreesToNothingAndSaysSo() {
    THEIRS.proposed(house, "Ada", "Listen first");
    var stale = THEIRS.choice(house, "Grace");
    THEIRS.proposed(house, "Ada", "Ask first");

    var answer = house.replies("Grace", stale, Map.of("choice", "agree"));

    assertThat(news(answer)).contains("Nothing was agreed to");
    assertThat(words((AgreementShown) answer)).contains("Ask first").doesNotContain("Listen first");
    assertThat(Rows.selected(house.folder(), "SELECT count(agreed_at) FROM coaching_agreement_version"))
        .containsExactly("0");
  }

  @Test
  void aFormThatIsOlderThanWhatTheOtherProposedProposesAndShowsBoth() {
    var form = THEIRS.form(house, "Grace");
    THEIRS.proposed(house, "Ada", "Listen first");

    var answer = house.replies("Grace", form.replyTo(), Agreements.filled("Ask first"));

    assertThat(news(answer)).contains("While you wrote, Ada proposed something, too");
    assertThat(words((AgreementShown) answer)).contains("Listen first", "Ask first");
    assertThat(Rows.selected(house.folder(), "SELECT count(agreed_at) FROM coaching_agreement_version"))
        .containsExactly("0");
  }

  @Test
  void theSameFormSentTwiceProposesOnce() {
    var form = THEIRS.form(house, "Ada");
    house.replies("Ada", form.replyTo(), Agreements.filled("Listen first"));
    house.replies("Ada", form.replyTo(), Agreements.filled("Listen first"));
    house.advance(Duration.ofMinutes(1));

    assertThat(Rows.selected(house.folder(), "SELECT count(*) FROM coaching_agreement_version")).containsExactly("1");
    assertThat(standing("Grace").stream().filter(AgreementProposed.class::isInstance)).hasSize(1);
  }

  @Test
  void whatWasNotAgreedToCanBeTakenBackAlsoWhereItWasTold() {
    THEIRS.proposed(house, "Ada", "Listen first");
    house.advance(Duration.ofMinutes(1));
    var grace = THEIRS.choice(house, "Grace");

    assertThat(news(house.replies("Ada", THEIRS.choice(house, "Ada"), Map.of("choice", "take-back"))))
        .contains("Taken back");
    house.advance(Duration.ofMinutes(1));

    assertThat(house.replies("Grace", grace, Map.of("choice", "agree"))).isInstanceOf(Refused.class);
    assertThat(standing("Grace")).noneMatch(CoachingNotice.class::isInstance).anyMatch(TakenBack.class::isInstance);
    assertThat(Rows.selected(house.folder(), "SELECT id FROM coaching_agreement_version")).isEmpty();
  }

  @Test
  void whatWasAgreedToStaysAndNobodyTakesBackWhatTheOtherWrote() {
    THEIRS.proposed(house, "Ada", "Listen first");
    var grace = THEIRS.choice(house, "Grace");
    var ada = THEIRS.choice(house, "Ada");

    assertThat(news(house.replies("Grace", grace, Map.of("choice", "take-back")))).contains("It stays");
    house.replies("Grace", grace, Map.of("choice", "agree"));

    assertThat(news(house.replies("Ada", ada, Map.of("choice", "take-back")))).contains("It stays");
    assertThat(words(THEIRS.of(house, "Grace"))).contains("Listen first");
  }

  @Test
  void nobodyAgreesToTheirOwn() {
    THEIRS.proposed(house, "Ada", "Listen first");

    assertThat(news(house.replies("Ada", THEIRS.choice(house, "Ada"), Map.of("choice", "agree"))))
        .contains("Nothing was agreed to");
    assertThat(Rows.selected(house.folder(), "SELECT count(agreed_at) FROM coaching_agreement_version"))
        .containsExactly("0");
  }

  @Test
  void eachReadIsToldItsAuthor() {
    THEIRS.proposed(house, "Ada", "Listen first");
    THEIRS.of(house, "Ada");
    assertThat(((ReadsShown) house.types("Ada", "/cohort privacy readers")).reads()).isEmpty();

    THEIRS.of(house, "Grace");

    assertThat(((ReadsShown) house.types("Ada", "/cohort privacy readers")).reads()).singleElement()
        .satisfies(read -> assertThat(read.toString()).contains("Grace", "coach agreement"));
  }

  @Test
  void withAnotherMentorAllBeginsAnewAndTheFormerReadsNothingMore() {
    THEIRS.proposed(house, "Ada", "Heronry");
    THEIRS.agreedTo(house, "Grace");
    THEIRS.proposed(house, "Ada", "Egretry");
    var token = THEIRS.choice(house, "Grace");
    var form = THEIRS.form(house, "Grace");
    house.confirms("Pat", "/cohort appoint Ada Henrik");

    for (var answer : List.of(house.types("Grace", "/coach agreement"), house.types("Grace",
        "/coach agreement member:Ada"), house.opens("Grace", token),
        house.replies("Grace", token, Map.of("choice",
            "agree")),
        house.replies("Grace", form.replyTo(), Agreements.filled("Mine")))) {
      assertThat(answer).isInstanceOf(Refused.class);
      assertThat(answer.toString()).doesNotContain("Heronry", "Egretry");
    }
    assertThat(THEIRS.of(house, "Ada").stands()).isEmpty();
    assertThat(THEIRS.of(house, "Henrik").stands()).isEmpty();
    assertThat(exported("Ada")).contains("Heronry", "Egretry");
    assertThat(exported("Grace")).doesNotContain("Heronry", "Egretry").contains("Ada wrote this, and you agreed to it");
  }

  @Test
  void nobodyElseReadsOrAnswersIt() {
    THEIRS.proposed(house, "Ada", "Heronry");
    house.advance(Duration.ofMinutes(1));
    house.types("Grace", "/coach agreement");
    house.leader("Maria", TestHouse.DENVER);
    var theirs = tokens();

    for (var name : List.of("Linus", "Maria", "Henrik", "Pat", "Robin")) {
      var tried = Stream.concat(Stream.of(house.types(name, "/coach agreement"),
          house.types(name, "/coach agreement member:Ada"),
          house.types(name, "/coach agreement cohort:\"Front Range\"")),
          theirs.stream().flatMap(token -> Stream.of(house.opens(name, token),
              house.replies(name, token, Map.of("choice", "agree")),
              house.replies(name, token, Agreements.filled("Mine")))));
      assertThat(tried).as(name).allSatisfy(answer -> assertThat(answer.toString()).doesNotContain("Heronry"));
    }
    assertThat(Rows.selected(house.folder(), "SELECT count(*), count(agreed_at) FROM coaching_agreement_version"))
        .containsExactly("1|0");
  }

  @Test
  void aMentorOfSeveralSeesHowItStandsWithEachAndNoWord() {
    house.leader("Maria", TestHouse.DENVER);
    THEIRS.proposed(house, "Ada", "Heronry");

    var listed = (AgreementsListed) house.types("Grace", "/coach agreement");

    assertThat(listed.lines()).extracting(line -> line.said().raw()).containsExactly(
        "Ada proposed how you talk, and waits for your word.", "Nothing is agreed with Maria yet.");
    assertThat(listed.toString()).doesNotContain("Heronry");
    assertThat(words((AgreementShown) house.opens("Grace", listed.lines().getFirst().way().replyTo())))
        .contains("Heronry");
  }

  @Test
  void withItsAuthorGoTheWordsAndThatItWasAgreedToIsSaid() {
    THEIRS.proposed(house, "Grace", "Heronry");
    house.advance(Duration.ofMinutes(1));
    THEIRS.agreedTo(house, "Ada");
    THEIRS.proposed(house, "Grace", "Egretry");
    THEIRS.form(house, "Ada");
    house.advance(Duration.ofMinutes(1));
    house.confirms("Grace", "/cohort privacy erase when:now");
    house.advance(Duration.ofMinutes(1));

    assertThat(house.types("Ada", "/coach agreement")).isInstanceOf(Refused.class);
    assertThat(exported("Ada")).contains("Whoever wrote it has taken away all that was theirs")
        .doesNotContain("Heronry", "Egretry");
    assertThat(standing("Ada")).noneMatch(CoachingNotice.class::isInstance).anyMatch(TakenBack.class::isInstance);
    assertThat(Rows.selected(house.folder(), "SELECT goals, rhythm, confidential FROM coaching_agreement_version"))
        .containsExactly("null|null|null");

    house.confirms("Ada", "/cohort privacy erase when:now");
    house.advance(Duration.ofMinutes(1));
    assertThat(Rows.selected(house.folder(), "SELECT id FROM coaching_agreement")).isEmpty();
  }

  @Test
  void withWhoeverWroteThemFirstGoWordsThatTheOtherKept() {
    THEIRS.proposed(house, "Grace", "Heronry");
    THEIRS.proposed(house, "Ada", "Egretry");
    assertThat(words(THEIRS.of(house, "Grace"))).contains("Every two weeks", "Egretry");

    house.confirms("Grace", "/cohort privacy erase when:now");
    house.advance(Duration.ofMinutes(1));

    assertThat(exported("Ada")).doesNotContain("Heronry", "Every two weeks");
  }

  @Test
  void wordsStayWhoseTheyWereAlsoWhereTheFirstVersionWasTakenBack() {
    THEIRS.proposed(house, "Grace", "Heronry");
    THEIRS.proposed(house, "Ada", "Egretry");
    Rows.changed(house.folder(), "DELETE FROM coaching_agreement_access");
    Rows.changed(house.folder(), "DELETE FROM coaching_agreement_version WHERE author_role = 'mentor'");
    THEIRS.proposed(house, "Ada", "Bitterns");

    assertThat(Rows.selected(house.folder(), "SELECT rhythm_role FROM coaching_agreement_version"))
        .containsExactly("mentor", "mentor");
  }

  private String exported(String name) {
    return ((FilesGiven) house.types(name, "/cohort privacy export")).files().getFirst().content().raw();
  }

  private List<ReplyTo> tokens() {
    return Rows.selected(house.folder(), "SELECT token FROM token WHERE subject LIKE 'agreement%'").stream()
        .map(ReplyTo::new).toList();
  }

  private static String news(Answer answer) {
    return Prose.lines(((AgreementShown) answer).said()).raw();
  }

  private static List<String> words(AgreementShown shown) {
    return shown.stands().stream().flatMap(stand -> stand.passages().stream()).map(Passage::words).map(Prose::raw)
        .toList();
  }

  private List<Notice> standing(String name) {
    return house.platform().standingAt(TestHouse.address(name));
  }
}
