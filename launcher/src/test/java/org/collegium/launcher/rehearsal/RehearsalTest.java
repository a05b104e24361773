package org.collegium.launcher.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.cohort.Email;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.ReflectionAnswer;
import org.collegium.core.command.SummaryAnswer;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.notice.NoticeKind;
import org.collegium.rehearsal.board.Posted;
import org.collegium.rehearsal.board.RehearsalAddress;
import org.collegium.rehearsal.board.Standing;
import org.collegium.rehearsal.stage.Stage.Step;
import org.collegium.rehearsal.stage.Stage.Turned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is played at the desk. */
@Timeout(60)
class RehearsalTest {

  private static final Address ADA = person("ada@one.example");
  private static final Address NOOR = person("noor@one.example");
  private static final int WEEKS_OF_A_YEAR = 53;

  private final List<AutoCloseable> open = new ArrayList<>();
  private int asked;

  @AfterEach
  void close() throws Exception {
    for (var each : open.reversed()) {
      each.close();
    }
  }

  @Test
  void itBeginsThirtyDaysBeforeTheFirstSession() {
    assertThat(small(Answers.NONE).now()).isEqualTo(Instant.parse("2026-12-20T15:30:00Z"));
  }

  @Test
  void theClockGoesFromMessageToMessageAndToTheSession() {
    var rehearsal = small(Answers.NONE);

    assertThat(rehearsal.turn(Step.NEXT_MESSAGE)).isEqualTo(Turned.ON);
    assertThat(rehearsal.now()).isEqualTo(Instant.parse("2027-01-05T16:00:00Z"));
    assertThat(rehearsal.board().after(0)).extracting(Posted::kind).containsOnly(NoticeKind.SESSION_REMINDER);
    rehearsal.turn(Step.NEXT_SESSION);
    assertThat(rehearsal.now()).isEqualTo(Instant.parse("2027-01-19T15:30:00Z"));
    assertThat(rehearsal.turn(Step.NEXT_SESSION)).isEqualTo(Turned.AT_THE_END);
  }

  @Test
  void runningComesToAnEnd() {
    var rehearsal = small(Answers.MIXED);
    var weeks = 0;

    while (rehearsal.turn(Step.ONE_WEEK) == Turned.ON && weeks < WEEKS_OF_A_YEAR) {
      weeks++;
    }

    assertThat(weeks).isBetween(4, WEEKS_OF_A_YEAR - 1);
    var posted = rehearsal.board().size();
    assertThat(rehearsal.turn(Step.ONE_DAY)).isEqualTo(Turned.AT_THE_END);
    assertThat(rehearsal.turn(Step.NEXT_MESSAGE)).isEqualTo(Turned.AT_THE_END);
    assertThat(rehearsal.board().size()).isEqualTo(posted).isGreaterThan(20);
  }

  @Test
  void whatWasForetoldIsWhatComes() {
    var rehearsal = small(Answers.NONE);
    rehearsal.turn(Step.NEXT_MESSAGE);
    var before = rehearsal.now();

    var foretold = rehearsal.everythingFor(ADA);

    assertThat(rehearsal.now()).isEqualTo(before);
    rehearsal.playUntil(before.plus(Duration.ofDays(365)));
    var channel = rehearsal.cast().getFirst().seats().getFirst().channel();
    assertThat(foretold).extracting(RehearsalTest::inShort).hasSizeGreaterThan(5)
        .isEqualTo(rehearsal.board().after(0).stream()
            .filter(message -> message.to().equals(ADA) || message.to().equals(channel))
            .map(RehearsalTest::inShort).toList());
  }

  @Test
  void whatIsAnsweredStandsInTheMessageAtOnceAndIsNoNewMessage() {
    var rehearsal = small(Answers.NONE);
    rehearsal.turn(Step.NEXT_MESSAGE);
    var posted = rehearsal.board().after(0);

    ask(rehearsal, ADA, new Invocation.Typed("cohort rsvp yes", Optional.empty()));
    rehearsal.settle();

    assertThat(rehearsal.board().after(0)).isEqualTo(posted);
    assertThat(rehearsal.board().changedAfter(posted.size())).extracting(Standing::message)
        .extracting(Posted::to, message -> message.text().raw().lines().toList().getLast())
        .contains(tuple(ADA, "If that has changed, say so here."));
    assertThat(rehearsal.everythingFor(ADA)).filteredOn(message -> message.to().equals(ADA)).first()
        .isEqualTo(posted.stream().filter(message -> message.to().equals(ADA)).findFirst().orElseThrow());
  }

  @Test
  void lookingWhatCanBeTypedDoesNotMakeAnybodyPlayThatPerson() {
    var rehearsal = small(Answers.EAGER);
    ask(rehearsal, ADA, new Invocation.Called("cohort help", Map.of(), Optional.empty()));
    ask(rehearsal, NOOR, new Invocation.Typed("cohort next", Optional.empty()));

    rehearsal.playUntil(Instant.parse("2027-01-19T15:00:00Z"));

    assertThat(writtenBy(rehearsal, ADA)).isNotZero();
    assertThat(writtenBy(rehearsal, NOOR)).isZero();
  }

  @Test
  void amongMixedPeopleSomeAnswerLate() {
    var rehearsal = playing(sample());
    rehearsal.playUntil(Instant.parse("2027-04-01T00:00:00Z"));

    var quotes = List.of("grace.adeyemi", "henrik.vance", "lucia.prado").stream()
        .map(name -> ask(rehearsal, person(name + "@mentors.example"),
            new Invocation.Typed("summary since:2027-01-01", Optional.empty())))
        .map(SummaryAnswer.MentorSummary.class::cast)
        .flatMap(summary -> summary.leaders().stream()).flatMap(leader -> leader.quotes().stream()).toList();

    assertThat(quotes).extracting(SummaryAnswer.Quote::late).contains(true, false);
  }

  private Rehearsal small(Answers answers) {
    return playing(SmallScript.premises(answers));
  }

  private Rehearsal playing(Premises premises) {
    var rehearsal = Rehearsal.in(premises, _ -> {});
    open.add(premises);
    open.add(rehearsal);
    return rehearsal;
  }

  private static Premises sample() {
    var asked = new ScriptFiles.Asked(Optional.empty(), Optional.empty(), Optional.empty(), Answers.MIXED, 1);
    var files = new ScriptFiles(Path.of(""), asked);
    return switch (files.read(Optional.empty(), Optional.empty(), Optional.empty())) {
      case ScriptFiles.Found found -> ((Premises.Ready) Premises.furnish(found.script(), RehearseCommand.NO_FEEDS))
          .premises();
      case ScriptFiles.Missing missing -> throw new IllegalStateException(missing.sentence());
    };
  }

  private Answer ask(Rehearsal rehearsal, Address from, Invocation.Request request) {
    return rehearsal.answer(new Invocation(from, Optional.empty(), new RequestKey("desk:" + ++asked), request));
  }

  private int writtenBy(Rehearsal rehearsal, Address person) {
    return switch (ask(rehearsal, person, new Invocation.Typed("reflect list", Optional.empty()))) {
      case ReflectionAnswer.OwnReflections list -> list.reflections().size();
      case Answer _ -> 0;
    };
  }

  private static Address person(String email) {
    return RehearsalAddress.ofPerson(new Email(email));
  }

  private static String inShort(Posted message) {
    return message.at() + " " + message.to().handle() + " " + message.kind().word() + "\n" + message.text().raw();
  }
}
