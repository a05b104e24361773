package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.FormAnswer.FormRejected;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.ReflectionAnswer.ReflectionKept;
import org.collegium.core.consent.Audience;
import org.collegium.core.consent.Reader;
import org.collegium.core.identity.ReflectionId;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.identity.Role;
import org.collegium.core.programme.Programme;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.reflection.Reflection.Words;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was answered by a tap on a scale is changed by a tap on that scale. */
class TappedAnswerTest {

  private static final String SCALE = "seen-06";

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void open() {
    house = TestHouse.at(folder, "2026-12-21T15:00:00Z");
    house.session(1, "2027-01-19", 2);
    house.advanceTo("2027-01-12T16:00:00Z");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void itsQuestionAndItsScaleAreShownWithWhatWasTapped() {
    var field = form(answered("4")).field("answer").orElseThrow();

    assertThat(field.kind()).isEqualTo(new Form.Kind.Scale(1, 5, new Prose("Almost none"), new Prose("Almost all")));
    assertThat(field.current()).isEqualTo("4");
    assertThat(field.label()).isEqualTo(programme().prompt(SCALE).orElseThrow().ask());
  }

  @Test
  void anotherTapIsKeptAndNothingElseIsTaken() {
    var reference = answered("4");
    var form = form(reference);
    var audience = form.field("audience").orElseThrow().current();

    assertThat(house.replies("Ada", form.replyTo(), Map.of("audience", audience, "answer", "9")))
        .isInstanceOf(FormRejected.class);
    assertThat(house.replies("Ada", form.replyTo(), Map.of("audience", audience, "answer", "2")))
        .isInstanceOf(ReflectionKept.class);
    assertThat(form(reference).field("answer").orElseThrow().current()).isEqualTo("2");
  }

  @Test
  void whatIsOnNoScaleStaysWords() {
    var field = form(answered("Rather 4 than 3")).field("answer").orElseThrow();

    assertThat(field.kind()).isInstanceOf(Form.Kind.Words.class);
    assertThat(field.current()).isEqualTo("Rather 4 than 3");
  }

  @Test
  void linusChangesNothingOfIt() {
    var reference = answered("4");

    assertThat(house.types("Linus", "/reflect edit " + reference)).isInstanceOf(Refused.class);
    assertThat(house.replies("Linus", form(reference).replyTo(), Map.of("audience", "only-me", "answer", "1")))
        .isInstanceOf(Refused.class);
    assertThat(form(reference).field("answer").orElseThrow().current()).isEqualTo("4");
  }

  private Form form(String reference) {
    return ((FormOpened) house.types("Ada", "/reflect edit " + reference)).form();
  }

  private Programme programme() {
    return house.house().catalogue().get(house.named("Front Range").programme());
  }

  /** A reflection of Ada's that answers the scale, with that in it. */
  private String answered(String answer) {
    var cohort = house.named("Front Range").id();
    var round = house.house().checkIns().read(books -> books.rounds().openedSince(cohort, Instant.EPOCH)).getFirst();
    return house.house().reflections().write(books -> {
      var reference = books.reflections().freeReference(house.house().ids());
      books.reflections().add(new Reflection(new ReflectionId(house.house().ids().next()), reference, cohort,
          house.person("Ada").id(), 0, Optional.of(new Reflection.Asked(round.id(), SCALE)),
          new Words(new Prose(answer), Optional.empty()), Audience.MY_MENTOR,
          List.of(new Reader(house.person("Grace").id(), Role.MENTOR)), house.now(), Optional.empty(), false,
          new RequestKey("tapped")));
      return reference;
    });
  }
}
