package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.FormAnswer.FormRejected;
import org.collegium.core.command.Invocation.PageFilled;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.ReflectionAnswer.ReflectionKept;
import org.collegium.core.identity.ReplyTo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form that is filled in page by page, left, and taken up again. */
class UnsentFormsTest {

  private static final String FIRST = "I let the team choose the date.";
  private static final String SECOND = "It was quicker than I thought.";

  @TempDir
  private Path folder;
  private TestHouse house;
  private ReplyTo token;
  private String question;

  @BeforeEach
  void adaIsAsked() {
    house = TestHouse.at(folder, "2027-01-12T17:00:00Z");
    house.session(1, "2027-01-19", 2);
    house.advanceTo("2027-01-13T17:00:00Z");
    token = house.latestForm("Ada");
    question = opened("Ada").fields().get(1).name();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aPageIsKeptAndComesBackInTheForm() {
    var form = filled("Ada", Map.of(question, FIRST));

    assertThat(current(form, question)).contains(FIRST);
    assertThat(current(opened("Ada"), question)).contains(FIRST);
    assertThat(answers()).isEmpty();
  }

  @Test
  void theLastPageSendsAllOfThemAndNothingIsLeftBehind() {
    var audience = TestHouse.offered(opened("Ada"), "my-mentor");
    filled("Ada", Map.of("audience", audience, question, FIRST));

    var kept = house.replies("Ada", token, Map.of(question + ".more", SECOND));

    assertThat(kept).isInstanceOf(ReflectionKept.class);
    assertThat(answers()).containsExactly(FIRST + " / " + SECOND);
    assertThat(Rows.selected(house.folder(), "SELECT count(*) FROM form_draft")).containsExactly("0");
  }

  @Test
  void whatIsTypedLaterTakesThePlaceOfWhatWasTypedBeforeAlsoIfItIsNothing() {
    var audience = TestHouse.offered(opened("Ada"), "my-mentor");
    filled("Ada", Map.of("audience", audience, question, FIRST, question + ".more", SECOND));

    house.replies("Ada", token, Map.of(question, "Something else", question + ".more", ""));

    assertThat(answers()).containsExactly("Something else / ");
  }

  @Test
  void whatWasTypedIntoAFormThatIsWrongIsThereWhenItIsOpenedAgain() {
    var answer = house.replies("Ada", token, Map.of("audience", "nobody-we-know", question, FIRST));

    assertThat(answer).isInstanceOf(FormRejected.class);
    assertThat(current(opened("Ada"), question)).contains(FIRST);
  }

  @Test
  void aReflectionThatWasBegunGoesOnWhereItStopped() {
    var begun = ((FormOpened) house.types("Ada", "/reflect")).form();
    house.invoke("Ada", new PageFilled(begun.replyTo(), Map.of("answer", FIRST)));

    assertThat(current(((FormOpened) house.types("Ada", "/reflect")).form(), "answer")).contains(FIRST);
    assertThat(current(((FormOpened) house.types("Ada", "/reflect On the bus")).form(), "answer"))
        .contains("On the bus");
  }

  @Test
  void nothingIsKeptUnderANameThatNoFieldHas() {
    filled("Ada", Map.of("somewhere else", FIRST));
    var audience = TestHouse.offered(opened("Ada"), "my-mentor");

    assertThat(house.replies("Ada", token, Map.of("audience", audience))).isInstanceOf(Refused.class);
  }

  @Test
  void linusNeitherSeesNorChangesWhatAdaHasTyped() {
    filled("Ada", Map.of(question, FIRST));

    assertThat(house.invoke("Linus", new PageFilled(token, Map.of(question, "Mine")))).isInstanceOf(Refused.class);
    assertThat(house.opens("Linus", token)).isInstanceOf(Refused.class);
    assertThat(house.opens("Grace", token)).isInstanceOf(Refused.class);
    assertThat(current(opened("Ada"), question)).contains(FIRST);
  }

  @Test
  void aFormThatNobodyFinishesIsForgottenWithTime() {
    filled("Ada", Map.of(question, FIRST));

    house.advanceTo("2027-03-20T17:00:00Z");
    var begun = ((FormOpened) house.types("Ada", "/reflect")).form();
    house.invoke("Ada", new PageFilled(begun.replyTo(), Map.of("answer", SECOND)));

    assertThat(Rows.selected(house.folder(), "SELECT token FROM form_draft"))
        .containsExactly(begun.replyTo().token());
  }

  private Form opened(String name) {
    return ((FormAnswer) house.opens(name, token)).form();
  }

  private Form filled(String name, Map<String, String> page) {
    return ((FormAnswer) house.invoke(name, new PageFilled(token, page))).form();
  }

  private static Optional<String> current(Form form, String field) {
    return form.field(field).map(Form.Field::current);
  }

  private List<String> answers() {
    return house.house().reflections().read(books -> books.reflections().ofAuthor(house.person("Ada").id(), 5)).stream()
        .map(kept -> kept.words().answer().raw() + " / " + kept.words().followUp().map(words -> words.raw()).orElse(""))
        .toList();
  }
}
