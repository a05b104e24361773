package org.collegium.core.casestudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.collegium.core.FakePlatform;
import org.collegium.core.TestHouse;
import org.collegium.core.command.CaseAnswer.HowAllDecided;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.Invocation.Completing;
import org.collegium.core.command.PlainAnswer.Completions;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.notice.CaseNotice.CaseDecisionAsked;
import org.collegium.core.notice.CaseNotice.TallyLine;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A channel is told a case in its cohort's language, and each person decides in their own. */
class SpanishCaseTest {

  private static final Address CHANNEL = FakePlatform.at("#Front Range");
  private static final String KEPT = "Dejarla cerrada y explicar por qué";

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void adaReadsInSpanish() {
    house = TestHouse.at(folder, "2027-04-05T15:00:00Z");
    house.leader("Maria", TestHouse.DENVER);
    house.leader("Noor", TestHouse.DENVER);
    house.types("Ada", "/cohort language español");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void sheDecidesInSpanishWhatTheChannelIsAskedInEnglish() {
    theDecisionIsAsked("Pat");

    assertThat(house.platform().wordsTo(CHANNEL)).contains("The side gate", "In October the side gate was locked.")
        .doesNotContain("La puerta lateral");
    assertThat(ways("Ada")).contains(new Choice("keep-locked", new Prose(KEPT)));
    assertThat(form("Ada").intro().toString()).contains("La puerta lateral");
    assertThat(ways("Grace")).contains(new Choice("keep-locked", new Prose("Keep the gate locked and explain why")));
    assertThat(((Said) decides("Ada", "keep-locked")).words().raw()).contains(KEPT);
  }

  @Test
  void whatWasDecidedInTwoLanguagesIsCountedTogether() {
    theDecisionIsAsked("Pat");
    List.of("Ada", "Maria", "Noor").forEach(name -> decides(name, "keep-locked"));

    house.advanceTo("2027-04-14T15:01:00Z");

    assertThat(((HowAllDecided) house.opens("Ada", token(CHANNEL))).tally().lines()).first()
        .isEqualTo(new TallyLine(new Prose(KEPT), 3));
    assertThat(((HowAllDecided) house.opens("Grace", token(CHANNEL))).own()).isEmpty();
    assertThat(house.platform().wordsTo(CHANNEL)).contains("Keep the gate locked and explain why");
  }

  @Test
  void aCohortThatIsSpokenToInSpanishIsToldInSpanish() {
    var andes = house.cohort("Los Andes", Locale.of("es", "MX"));
    house.enrol(andes, "Frida", Role.FACILITATOR, TestHouse.DENVER);

    theDecisionIsAsked("Frida");

    assertThat(house.platform().wordsTo(FakePlatform.at("#Los Andes"))).contains("La puerta lateral",
        "En octubre se cerró la puerta lateral.", "¿Qué sabe usted de la puerta?",
        "Un plano de la escuela con sus dos puertas", KEPT).doesNotContain("The side gate", "In October");
    assertThat(house.platform().wordsTo(CHANNEL)).doesNotContain("La puerta lateral");
  }

  @Test
  void whoFacilitatesChoosesAndPreviewsInTheirOwnLanguage() {
    house.types("Pat", "/cohort idioma español");

    assertThat(house.types("Pat", "/caso lista").toString()).contains("La puerta lateral",
        "Una puerta que todos usaban");
    assertThat(((Completions) house.invoke("Pat", new Completing("case open", "case", "puerta"))).choices())
        .containsExactly(new Choice("the-side-gate", new Prose("2 · La puerta lateral")));
    assertThat(((Confirm) house.types("Pat", "/caso abrir the-side-gate")).toString())
        .contains("La puerta lateral", "En octubre se cerró");
  }

  @Test
  void whatSheTakesAlongNamesItInHerLanguage() {
    theDecisionIsAsked("Pat");
    decides("Ada", "keep-locked");

    assertThat(house.types("Ada", "/cohort privacidad exportar").toString()).contains("La puerta lateral", KEPT);
    assertThat(house.types("Ada", "/reflexión portafolio").toString()).contains("La puerta lateral");
  }

  private void theDecisionIsAsked(String facilitator) {
    house.confirms(facilitator, "/case open the-side-gate");
    house.confirms(facilitator, "/case next");
    house.confirms(facilitator, "/case next");
    house.advance(Duration.ofMinutes(1));
  }

  private Object decides(String name, String way) {
    return house.replies(name, token(CHANNEL), Map.of("way", way, "reason", "Así es.", "audience", "only-me"));
  }

  private List<Choice> ways(String name) {
    return ((Form.Kind.OneOf) form(name).field("way").orElseThrow().kind()).choices();
  }

  private Form form(String name) {
    return ((FormOpened) house.opens(name, token(CHANNEL))).form();
  }

  private ReplyTo token(Address channel) {
    return house.platform().noticesTo(channel).stream().filter(CaseDecisionAsked.class::isInstance)
        .map(CaseDecisionAsked.class::cast).findFirst().orElseThrow().form().replyTo();
  }
}
