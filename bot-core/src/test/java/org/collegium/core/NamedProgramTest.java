package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.FormAnswer.FormRejected;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.PlainAnswer.FilesGiven;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.PlainAnswer.Said;
import org.collegium.core.command.PrivacyAnswer.HoldingsShown;
import org.collegium.core.command.ReflectionAnswer.ReflectionKept;
import org.collegium.core.consent.MachineReader;
import org.collegium.core.identity.Role;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program is named before anything is typed that it may read, and only by whoever writes it. */
class NamedProgramTest {

  private static final ScriptedProgram PROGRAM = new ScriptedProgram("api.example.org", "small");
  private static final String NAMED = "a program at api.example.org shortens it for Grace";

  private TestHouse house;

  @BeforeEach
  void open(@TempDir Path folder) {
    house = TestHouse.at(folder, "2027-01-25T17:00:00Z");
    house.restartWith(PROGRAM);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void nothingIsNamedBeforeAFacilitatorSwitchesItOn() {
    assertThat(intro(form())).doesNotContain("program");
    assertThat(labels(form())).noneMatch(label -> label.contains("program"));
    assertThat(listed(house.writes("Ada", "I let the team choose.", "my-mentor"))).isEmpty();
    assertThat(said("Pat", "/cohort summariser")).contains("nothing is handed to a program", "api.example.org");
  }

  @Test
  void switchedOnItIsNamedInTheReadersLineAndInTheList() {
    var shown = (Confirm) house.types("Pat", "/cohort summariser on");
    assertThat(shown.title().raw()).contains("api.example.org (small)", "Front Range");
    assertThat(intro(form())).as("before it is confirmed").doesNotContain("program");
    house.replies("Pat", shown.replyTo(), Map.of());

    assertThat(intro(form())).contains(NAMED);
    assertThat(labels(form())).containsExactly("Only me", "My mentor, Grace, and a program at api.example.org",
        "My mentor, Grace", "My cohort, and a program at api.example.org: Pat and Grace", "My cohort: Pat and Grace");
    assertThat(listed(house.writes("Ada", "I let the team choose.", "my-mentor"))).contains(PROGRAM.reader());
    assertThat(said("Pat", "/cohort summariser")).contains("shortens what names it");
  }

  @Test
  void whatWasWrittenBeforeTheSwitchIsNamedToNoProgram() {
    var before = house.writes("Ada", "I let the team choose.", "my-mentor");

    switchOn();

    assertThat(listed(before)).isEmpty();
    assertThat(readable("Ada")).noneMatch(line -> line.contains("program"));
  }

  @Test
  void sharedByCommandWithMoreOrFewerItIsNamedToNoProgramThatItDidNotName() {
    var before = house.writes("Ada", "I let the team choose.", "my-mentor");
    switchOn();
    var after = house.writes("Ada", "I asked the parents first.", "my-mentor");

    for (var audience : List.of("my-cohort", "my-mentor")) {
      house.confirms("Ada", "/reflect share " + before + " " + audience);
      house.confirms("Ada", "/reflect share " + after + " " + audience);

      assertThat(listed(before)).as(audience).isEmpty();
      assertThat(listed(after)).as(audience).isPresent();
    }
  }

  @Test
  void whereABackupWasPutBackItIsNamedNowhereUntilItIsSwitchedOnAgain() {
    switchOn();
    var before = house.writes("Ada", "I let the team choose.", "my-mentor");

    int taken = house.house().reflections().write(books -> books.machines().forgetAll());

    assertThat(taken).isEqualTo(2);
    assertThat(listed(before)).isEmpty();
    assertThat(listed(house.writes("Ada", "I asked the parents first.", "my-mentor"))).isEmpty();
    switchOn();
    assertThat(listed(before)).isEmpty();
    assertThat(listed(house.writes("Ada", "Then I asked again.", "my-mentor"))).isPresent();
  }

  @Test
  void withTheMentorAloneChosenNoProgramIsNamed() {
    switchOn();
    var form = form();
    var kept = (ReflectionKept) house.replies("Ada", form.replyTo(),
        Map.of("audience", choice(form, "My mentor, Grace"), "answer", "I let the team choose."));

    assertThat(kept.readers().machine()).isEmpty();
    assertThat(listed(kept.reference().raw())).isEmpty();
    assertThat(house.types("Grace", "/summary").toString()).contains("I let the team choose.");
  }

  @Test
  void aFormThatWasOpenAtTheSwitchKeepsNothingForWhomItDidNotName() {
    var form = form();
    switchOn();

    var kept = (ReflectionKept) house.replies("Ada", form.replyTo(),
        Map.of("audience", TestHouse.offered(form, "my-mentor"), "answer", "I let the team choose."));

    assertThat(listed(kept.reference().raw())).isEmpty();
  }

  @Test
  void aFormThatNamedAProgramKeepsNothingOnceThatIsAnotherOne() {
    switchOn();
    var form = form();
    house.restartWith(new ScriptedProgram("api.example.org", "large"));
    switchOn();

    var answer = (FormRejected) house.replies("Ada", form.replyTo(),
        Map.of("audience", TestHouse.offered(form, "my-mentor"), "answer", "I let the team choose."));

    assertThat(answer.form().field("audience").orElseThrow().current())
        .isEqualTo(choice(answer.form(), "My mentor, Grace"));
    assertThat(readable("Ada")).noneMatch(line -> line.contains("program"));
  }

  @Test
  void anotherModelIsAnotherProgramThatNobodySwitchedOn() {
    switchOn();
    var written = house.writes("Ada", "I let the team choose.", "my-mentor");
    assertThat(readable("Ada")).contains("A program at api.example.org, to shorten it for your mentor: 1");

    house.restartWith(new ScriptedProgram("api.example.org", "large"));

    assertThat(listed(written)).contains(PROGRAM.reader());
    assertThat(readable("Ada")).noneMatch(line -> line.contains("program"));
    assertThat(intro(form())).doesNotContain("program");
    assertThat(said("Pat", "/cohort summariser")).contains("(small) was switched on", "(large)");
    switchOn();
    assertThat(readable("Ada")).as("an old list does not name the new one").noneMatch(line -> line.contains("program"));
  }

  @Test
  void whoSaysNoTakesItOffAllTheyWroteAndYesGivesNothingBack() {
    switchOn();
    var before = house.writes("Ada", "I let the team choose.", "my-mentor");

    assertThat(said("Ada", "/cohort summariser off")).contains("Nothing that you write in Front Range");
    assertThat(listed(before)).isEmpty();
    assertThat(intro(form())).doesNotContain("program");
    assertThat(held("Ada")).anyMatch(line -> line.startsWith("That no program may read"));

    assertThat(said("Ada", "/cohort summariser on")).contains("is not handed to it");
    assertThat(listed(before)).isEmpty();
    assertThat(intro(form())).contains(NAMED);
  }

  @Test
  void whoIsShownTheirOwnIsOfferedItForTheProgramOnlyIfTheyChooseIt() {
    var before = house.writes("Ada", "I let the team choose.", "my-mentor");
    switchOn();

    var form = ((FormOpened) house.types("Ada", "/reflect edit " + before)).form();

    assertThat(intro(form)).doesNotContain("program");
    assertThat(form.field("audience").orElseThrow().current()).isEqualTo(choice(form, "My mentor, Grace"));
    house.replies("Ada", form.replyTo(),
        Map.of("audience", TestHouse.offered(form, "my-mentor"), "answer", "I let the team choose the date."));
    assertThat(listed(before)).as("chosen by its author, by name").contains(PROGRAM.reader());
  }

  @Test
  void aNewMentorsSentenceNamesNoProgramAndGivesItNothing() {
    switchOn();
    house.enrol(house.named("Front Range"), "Maria", Role.MENTOR, TestHouse.DENVER);
    var before = house.writes("Ada", "I let the team choose.", "my-mentor");
    house.confirms("Pat", "/cohort appoint Ada Maria");
    house.advanceTo("2027-01-26T17:00:00Z");

    house.replies("Ada", house.latestChoice("Ada"), Map.of("choice", "share:maria@school.example"));

    assertThat(house.types("Maria", "/reflect read").toString()).contains("I let the team choose.");
    assertThat(listed(before)).isEmpty();
  }

  @Test
  void theAnswersOfACheckInNameItToo() {
    house.session(1, "2027-02-02", 2);
    switchOn();
    house.advanceTo("2027-02-01T22:00:00Z");
    var form = ((FormOpened) house.types("Ada", "/reflect open")).form();
    assertThat(intro(form)).contains(NAMED);

    house.answers("Ada", form.replyTo(), "I let the team choose.");

    assertThat(readable("Ada")).anyMatch(line -> line.startsWith("A program at api.example.org"));
  }

  @Test
  void whatAdaTakesAlongSaysIt() {
    switchOn();
    house.writes("Ada", "I let the team choose.", "my-mentor");
    assertThat(taken("Ada")).contains("\"program\": \"api.example.org small\"");

    house.types("Ada", "/cohort summariser off");

    assertThat(taken("Ada")).contains("\"noProgram\": \"none\"").doesNotContain("api.example.org small");
  }

  @Test
  void nobodyElseSwitchesItForThem() {
    for (var name : List.of("Grace", "Robin")) {
      assertThat(house.types(name, "/cohort summariser on")).as(name).isInstanceOf(Refused.class);
    }
    assertThat(house.types("Linus", "/cohort summariser on cohort:\"Front Range\"")).isInstanceOf(Refused.class);
    house.types("Linus", "/cohort summariser on");
    assertThat(intro(form())).doesNotContain("program");

    switchOn();
    house.types("Linus", "/cohort summariser off");
    assertThat(intro(form())).contains(NAMED);
    assertThat(((FormOpened) house.types("Linus", "/reflect")).form().intro().toString()).doesNotContain("program");
  }

  @Test
  void whatIsNeitherOnNorOffChangesNothing() {
    assertThat(house.types("Pat", "/cohort summariser maybe")).isInstanceOf(Refused.class);
    assertThat(house.types("Ada", "/cohort summariser maybe")).isInstanceOf(Refused.class);
    assertThat(intro(form())).doesNotContain("program");
  }

  @Test
  void withoutOneSetUpThereIsNothingToSwitch(@TempDir Path folder) {
    try (var bare = TestHouse.at(folder, "2027-01-25T17:00:00Z")) {
      assertThat(bare.types("Pat", "/cohort summariser on")).isInstanceOf(Refused.class);
      assertThat(((Said) bare.types("Pat", "/cohort summariser")).words().raw()).contains("not set up");
    }
  }

  private void switchOn() {
    house.confirms("Pat", "/cohort summariser on");
  }

  private Form form() {
    return ((FormOpened) house.types("Ada", "/reflect")).form();
  }

  private Optional<MachineReader> listed(String reference) {
    return house.house().reflections().read(books -> books.machines()
        .namedIn(books.reflections().referred(reference).orElseThrow().id()));
  }

  private static String intro(Form form) {
    return form.intro().getFirst().raw();
  }

  private static List<String> labels(Form form) {
    return ((Form.Kind.OneOf) form.field("audience").orElseThrow().kind()).choices().stream()
        .map(choice -> choice.label().raw()).toList();
  }

  private static String choice(Form form, String label) {
    return ((Form.Kind.OneOf) form.field("audience").orElseThrow().kind()).choices().stream()
        .filter(choice -> choice.label().raw().equals(label)).findFirst().orElseThrow().value();
  }

  private String said(String name, String line) {
    return ((Said) house.types(name, line)).words().raw();
  }

  private List<String> readable(String name) {
    return ((HoldingsShown) house.types(name, "/cohort privacy")).readable().stream().map(Prose::raw).toList();
  }

  private List<String> held(String name) {
    return ((HoldingsShown) house.types(name, "/cohort privacy")).held().stream().map(Prose::raw).toList();
  }

  private String taken(String name) {
    return ((FilesGiven) house.types(name, "/cohort privacy export")).files().get(1).content().raw();
  }
}
