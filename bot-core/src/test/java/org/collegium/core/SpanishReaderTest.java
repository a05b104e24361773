package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.Invocation.Completing;
import org.collegium.core.command.PlainAnswer.Completions;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.PlainAnswer.Help;
import org.collegium.core.command.PlainAnswer.Line;
import org.collegium.core.command.PlainAnswer.NearCommands;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.notice.NoticeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two who read in different languages, in one cohort: each is spoken to in their own. */
class SpanishReaderTest {

  private static final String QUESTION = "¿En qué parte del edificio se le vio más esta semana?";
  private static final String WORDS = "En el patio";
  private static final String TITLE = "Dejarse ver: pasillos y puertas";

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void adaReadsInSpanish() {
    house = TestHouse.at(folder, "2027-01-11T16:00:00Z");
    house.session(1, "2027-01-19", 2);
    house.types("Ada", "/cohort language español");
    house.advanceTo("2027-01-12T16:00:00Z");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aLanguageIsChosenByItsNameOrItsTag() {
    assertThat(house.person("Ada").locale()).isEqualTo(Locale.of("es", "US"));
    house.types("Ada", "/cohort language english");
    assertThat(house.person("Ada").locale()).isEqualTo(Locale.US);
    house.types("Ada", "/cohort language es-MX");
    assertThat(house.person("Ada").locale()).isEqualTo(Locale.of("es", "MX"));
  }

  @Test
  void sheIsAskedInSpanishAndSoIsHerForm() {
    var told = house.platform().posted().stream().filter(parcel -> parcel.to().equals(TestHouse.address("Ada")))
        .toList().getLast();
    assertThat(told.reader().locale()).isEqualTo(Locale.of("es", "US"));
    assertThat(new NoticeInWords(Wording.in(told.reader().locale()), TestHouse.DENVER).text(told.notice()).raw())
        .contains(QUESTION, "Grace").doesNotContain("will read this");
    var form = ((FormOpened) house.opens("Ada", house.latestForm("Ada"))).form();
    assertThat(form.fields().get(1).label().raw()).isEqualTo(QUESTION);
  }

  @Test
  void daysAreWrittenAsTheyAreReadThere() {
    assertThat(((Said) house.types("Ada", "/cohort quiet")).words().raw()).contains("p.m.").doesNotContain("PM");
  }

  @Test
  void anAnswerThatWasTappedInOneLanguageIsFoundInTheOtherAndNarrowedWithTheRest() {
    house.types("Ada", "/cohort language english");
    house.advanceTo("2027-01-26T18:00:00Z");
    house.confirms("Pat", "/cohort ask seen-04");
    house.advanceTo("2027-02-12T18:00:00Z");
    var token = house.latestForm("Ada");
    var form = ((FormOpened) house.opens("Ada", token)).form();
    var tap = form.fields().stream().filter(field -> !field.name().equals("audience"))
        .filter(field -> field.kind() instanceof Form.Kind.OneOf).findFirst().orElseThrow();
    var choice = ((Form.Kind.OneOf) tap.kind()).choices().getFirst();
    house.replies("Ada", token, Map.of("audience", TestHouse.offered(form, "my-mentor"), tap.name(), choice.value()));
    house.types("Ada", "/cohort language español");

    var again = ((FormOpened) house.opens("Ada", token)).form();

    var shown = again.fields().stream().filter(field -> field.name().equals(tap.name())).findFirst().orElseThrow();
    assertThat(((Form.Kind.OneOf) shown.kind()).choices()).extracting(Choice::value).contains(shown.current());
    assertThat(((Form.Kind.OneOf) shown.kind()).choices()).extracting(Choice::label).doesNotContain(choice.label());
    house.replies("Ada", token, Map.of("audience", TestHouse.offered(again, "only-me")));
    assertThat(house.types("Grace", "/summary since:2026-12-01").toString()).doesNotContain(choice.label().raw());
  }

  @Test
  void herMentorReadsTheQuestionInEnglishAndTheAnswerAsItWasWritten() {
    house.answers("Ada", house.latestForm("Ada"), WORDS);

    assertThat(house.types("Ada", "/reflect list").toString()).contains(QUESTION, WORDS);
    assertThat(house.types("Grace", "/summary since:2026-12-01").toString())
        .contains("Where in your building were you seen most this week?", WORDS).doesNotContain(QUESTION);
    assertThat(house.types("Linus", "/summary").toString()).doesNotContain(WORDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/cohorte ausente desde:el lunes hasta:29 de enero", "/cohort ausente el lunes que viene 29 de enero",
          "cohorte ausente el lunes viernes 29 de enero de 2027", "/cohort away lunes until:2027-01-29",
          "/cohort AUSENCIA el próximo lunes hasta:\"el 29 de enero\"", "/cohort away 2027-01-18 january 29"})
  void daysAreTypedAsTheyAreSaid(String line) {
    assertThat(said("Ada", line)).contains("18 de enero", "29 de enero");
  }

  @Test
  void tomorrowIsTomorrowWhereTheReaderIs() {
    house.advanceTo("2027-01-13T05:00:00Z");
    assertThat(said("Ada", "/cohort ausente mañana")).contains("13 de enero");
    assertThat(said("Ada", "/cohort ausente manana pasado mañana")).contains("13 de enero", "14 de enero");
    assertThat(((Refused) house.types("Ada", "/cohort ausente mañana por la mañana")).why().raw())
        .contains("la mañana");
    assertThat(refused("Ada", "/cohort ausente lunes 29 de enero")).contains("“lunes 29 de enero” no es un día");
  }

  @Test
  void whatIsAnsweredWithAWordIsAnsweredInSpanish() {
    assertThat(said("Ada", "/cohort confirmar sí")).contains("asistirá");
    assertThat(said("Ada", "/cohort confirmar si")).contains("asistirá");
    assertThat(said("Ada", "/cohort rsvp tal vez 1")).contains("todavía no sabe");
    assertThat(said("Ada", "/cohort rsvp no")).isNotEmpty();
    assertThat(said("Ada", "/cohort silencio de 6 p. m. a 7 de la mañana")).contains("6:00", "7:00");
    assertThat(said("Ada", "/cohort preguntas hora:7:30 de la mañana día:jueves")).contains("jueves", "7:30");
    assertThat(said("Ada", "/cohort preguntas hora:automático día:auto")).contains("en la mañana del día");
    assertThat(said("Ada", "/cohort idioma inglés")).contains("English");
  }

  @Test
  void sheMaySayInSpanishWhoReadsWhatSheWrote() {
    var reference = house.writes("Ada", WORDS, "only-me");

    var shown = house.types("Ada", "/reflexión compartir " + reference + " con:mi mentora");
    assertThat(shown).isInstanceOf(Confirm.class);
    assertThat(house.types("Ada", "/reflect lista").toString()).contains(WORDS);
  }

  @Test
  void aFacilitatorClosesSchoolsInSpanish() {
    house.types("Pat", "/cohort language español");

    assertThat(((Confirm) house.types("Pat", "/cohorte sin-clases del 8 al 10 de febrero nombre:Nieve")).title().raw())
        .contains("Nieve", "8 de febrero", "10 de febrero");
    assertThat(((Confirm) house.types("Pat", "/cohort sin-clases mañana tipo:exámenes")).title().raw())
        .contains("13 de enero");
    assertThat(((Confirm) house.types("Pat", "/cohort rol Ada mentora")).toString()).contains("Ada");
  }

  @Test
  void helpAndRefusalsNameWhatIsTypedInSpanish() {
    var help = ((Help) house.types("Ada", "/cohort ayuda")).lines().stream().map(Line::usage).toList();

    assertThat(help).contains("/cohort próxima", "/cohort ausente desde:… [hasta:…]", "/reflect [texto:…]")
        .doesNotContain("/cohort next");
    assertThat(refused("Ada", "/cohort ausente")).contains("desde", "/cohort ausente desde:… [hasta:…]");
    assertThat(refused("Ada", "/cohort ausente dedse:lunes")).contains("desde, hasta");
    assertThat(refused("Ada", "/cohort sesión mover 1 lunes")).contains("/cohort sesión mover");
    assertThat(((NearCommands) house.types("Ada", "/cohort lect")).lines()).extracting(Line::usage)
        .containsExactly("/cohort privacidad lectores [página:…]");
    assertThat(said("Ada", "/cohort preguntas")).contains("/cohort preguntas hora:07:30 día:jueves");
  }

  @Test
  void whatIsOfferedIsInSpanishAndIsUnderstood() {
    assertThat(offered("Ada", "cohort rsvp", "answer", "")).extracting(Choice::value)
        .containsExactly("sí", "no", "tal vez");
    assertThat(offered("Ada", "cohort checkin", "day", "mier")).extracting(Choice::value).containsExactly("miércoles");
    assertThat(offered("Ada", "cohort away", "from", "mañana")).first()
        .isEqualTo(new Choice("2027-01-13", new Prose("miércoles, 13 de enero de 2027")));
    assertThat(offered("Ada", "cohort away", "desde", "3 de marzo")).extracting(Choice::value)
        .containsExactly("2027-03-03");
    assertThat(offered("Ada", "cohort away", "from", "por la mañana")).isEmpty();
    assertThat(offered("Grace", "cohort rsvp", "answer", "")).extracting(Choice::value)
        .containsExactly("yes", "no", "maybe");
  }

  @Test
  void whoeverTypesInEnglishIsUnderstoodAsBefore() {
    assertThat(said("Ada", "/cohort rsvp yes")).contains("asistirá");
    assertThat(said("Grace", "/cohort rsvp no")).startsWith("Noted");
    assertThat(said("Grace", "/cohorte confirmar sí")).startsWith("Noted");
    assertThat(house.types("Linus", "/cohorte integrantes").toString()).doesNotContain("Ada");
  }

  @Test
  void aSessionIsCalledInTheReadersLanguageWhereverItIsNamed() {
    assertThat(house.types("Ada", "/cohort próxima").toString()).contains(TITLE).doesNotContain("Being Seen");
    assertThat(house.types("Ada", "/cohort sesiones").toString()).contains(TITLE).doesNotContain("Being Seen");
    assertThat(said("Ada", "/cohort confirmar sí")).contains(TITLE);
    assertThat(house.types("Ada", "/cohort yo").toString()).contains(TITLE).doesNotContain("Being Seen");
    assertThat(offered("Ada", "cohort rsvp", "session", "dejarse")).extracting(Choice::value).containsExactly("1");
    assertThat(house.types("Grace", "/cohort next").toString()).contains("Being Seen").doesNotContain(TITLE);
    assertThat(said("Grace", "/cohort rsvp yes")).contains("Being Seen");
    house.advanceTo("2027-01-18T19:01:00Z");
    assertThat(house.platform().wordsTo(TestHouse.address("Ada"))).contains(TITLE).doesNotContain("Being Seen");
    assertThat(house.platform().wordsTo(TestHouse.address("Grace"))).contains("Being Seen").doesNotContain(TITLE);
    assertThat(house.platform().wordsTo(FakePlatform.at("#Front Range"))).doesNotContain(TITLE);
  }

  @Test
  void aFacilitatorSeesItCalledSoInWhatTheyChange() {
    house.types("Pat", "/cohort language español");

    assertThat(house.types("Pat", "/cohort sesión mover 1 26 de enero").toString()).contains(TITLE)
        .doesNotContain("Being Seen");
    assertThat(house.confirms("Pat", "/cohort sesión materiales 1 Traer plumas").toString()).contains(TITLE);
    assertThat(house.types("Pat", "/cohort cobertura").toString()).contains("Participación").doesNotContain("Input");
  }

  private String said(String who, String line) {
    var answer = house.types(who, line);
    assertThat(answer).as(line).isInstanceOf(Said.class);
    return ((Said) answer).words().raw();
  }

  private String refused(String who, String line) {
    return ((Refused) house.types(who, line)).why().raw();
  }

  private List<Choice> offered(String who, String command, String option, String typed) {
    return ((Completions) house.invoke(who, new Completing(command, option, typed))).choices();
  }
}
