package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.FormAnswer.FormRejected;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.ReflectionAnswer.ReflectionKept;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.identity.Role;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody reads what Ada writes who was not named to her when she sent it. */
class ShownReadersTest {

  private static final String WORDS = "For Grace, who knows the story";

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void henrikCouldMentorToo() {
    house = TestHouse.at(folder, "2027-01-25T17:00:00Z");
    house.enrol(house.named("Front Range"), "Henrik", Role.MENTOR, TestHouse.DENVER);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aMentorAppointedWhileAdaTypedIsNamedBeforeAnythingIsKept() {
    var form = ((FormOpened) house.types("Ada", "/reflect")).form();
    var typed = Map.of("audience", TestHouse.offered(form, "my-mentor"), "answer", WORDS, "deeper", "and more");
    house.confirms("Pat", "/cohort appoint Ada Henrik");

    var answer = (FormRejected) house.replies("Ada", form.replyTo(), typed);

    assertThat(answer.problems()).containsOnlyKeys("audience");
    assertThat(answer.problems().get("audience").raw()).contains("Nothing is kept yet", "My mentor, Henrik");
    assertThat(current(answer, "answer")).isEqualTo(WORDS);
    assertThat(current(answer, "deeper")).isEqualTo("and more");
    assertThat(answer.form().intro().getFirst().raw()).contains("Henrik");
    assertThat(quotes("Henrik")).isEmpty();

    var again = house.replies("Ada", answer.form().replyTo(), values(answer.form()));
    assertThat(again).isInstanceOfSatisfying(ReflectionKept.class,
        kept -> assertThat(kept.readers().names()).containsExactly(new Prose("Henrik")));
    assertThat(quotes("Henrik")).hasSize(1);
  }

  @Test
  void aMentorWhoIsGoneLeavesTheWordsToAdaAlone() {
    var form = ((FormOpened) house.types("Ada", "/reflect")).form();
    var typed = Map.of("audience", TestHouse.offered(form, "my-mentor"), "answer", WORDS);
    house.confirms("Pat", "/cohort remove Grace");

    var answer = (FormRejected) house.replies("Ada", form.replyTo(), typed);

    assertThat(answer.problems().get("audience").raw()).contains("Only you would read it now");
    assertThat(current(answer, "audience")).isEqualTo("only-me");
    assertThat(current(answer, "answer")).isEqualTo(WORDS);
  }

  @Test
  void whoJoinsTheCohortWhileAdaTypesIsNamedToHerFirst() {
    var form = ((FormOpened) house.types("Ada", "/reflect")).form();
    var typed = Map.of("audience", TestHouse.offered(form, "my-cohort"), "answer", WORDS);
    house.leader("Maria", TestHouse.DENVER);

    assertThat(house.replies("Ada", form.replyTo(), typed)).isInstanceOf(FormRejected.class);
    assertThat(house.types("Ada", "/reflect list").toString()).doesNotContain(WORDS);
  }

  @Test
  void aBareWordOrAMadeUpListNamesNobodyAndKeepsNothing() {
    var form = ((FormOpened) house.types("Ada", "/reflect")).form();

    for (var audience : List.of("my-mentor", "my-cohort", "my-mentor:0123456789ab", "my-cohort:", "only-me:1")) {
      var answer = house.replies("Ada", form.replyTo(), Map.of("audience", audience, "answer", WORDS));
      assertThat(answer).as(audience).isInstanceOf(FormRejected.class);
    }
    assertThat(quotes("Grace")).isEmpty();
  }

  @Test
  void anEditAsksAgainToo() {
    var reference = house.writes("Ada", "Only mine", "only-me");
    var form = ((FormOpened) house.types("Ada", "/reflect edit " + reference)).form();
    var typed = Map.of("audience", TestHouse.offered(form, "my-mentor"), "answer", WORDS);
    house.confirms("Pat", "/cohort appoint Ada Henrik");

    assertThat(house.replies("Ada", form.replyTo(), typed)).isInstanceOf(FormRejected.class);

    assertThat(house.types("Ada", "/reflect list").toString()).contains("Only mine").doesNotContain(WORDS);
    assertThat(quotes("Henrik")).isEmpty();
  }

  @Test
  void aCheckInAsksAgainAndLosesNoWord() {
    house.session(2, "2027-02-09", 2);
    house.advanceTo("2027-02-02T17:00:00Z");
    var token = house.latestForm("Ada");
    var form = ((FormOpened) house.opens("Ada", token)).form();
    var question = form.fields().get(1).name();
    house.confirms("Pat", "/cohort appoint Ada Henrik");

    var answer = (FormRejected) house.replies("Ada", token,
        Map.of("audience", TestHouse.offered(form, "my-mentor"), question, WORDS));

    assertThat(answer.problems().get("audience").raw()).contains("My mentor, Henrik");
    assertThat(current(answer, question)).isEqualTo(WORDS);
    assertThat(quotes("Henrik")).isEmpty();
    assertThat(house.replies("Ada", token, values(answer.form()))).isInstanceOf(ReflectionKept.class);
    assertThat(quotes("Henrik")).hasSize(1);
  }

  @Test
  void sharingIsConfirmedForThoseWhoWereNamed() {
    var reference = house.writes("Ada", WORDS, "only-me");
    var shown = (Confirm) house.types("Ada", "/reflect share " + reference + " my-mentor");
    assertThat(shown.lines().toString()).contains("Grace");
    house.confirms("Pat", "/cohort appoint Ada Henrik");

    var again = (Confirm) house.replies("Ada", shown.replyTo(), Map.of());

    assertThat(again.lines()).extracting(Prose::raw).first().asString().contains("Nothing has changed yet");
    assertThat(again.lines().toString()).contains("Henrik").doesNotContain("Grace");
    assertThat(quotes("Henrik")).isEmpty();
    assertThat(house.replies("Ada", again.replyTo(), Map.of())).isInstanceOf(ReflectionKept.class);
    assertThat(quotes("Henrik")).hasSize(1);
  }

  private static String current(FormRejected answer, String field) {
    return answer.form().field(field).orElseThrow().current();
  }

  private static Map<String, String> values(Form form) {
    return form.fields().stream().collect(
        Collectors.toMap(Form.Field::name, Form.Field::current));
  }

  private List<Prose> quotes(String mentor) {
    Answer summary = house.types(mentor, "/summary");
    return ((MentorSummary) summary).leaders().stream().flatMap(part -> part.quotes().stream())
        .map(quote -> quote.words()).toList();
  }
}
