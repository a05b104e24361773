package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.collegium.core.command.PlainAnswer.FilesGiven;
import org.collegium.core.command.PlainAnswer.GivenFile;
import org.collegium.core.notice.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code /cohort privacy export}: all that is kept of somebody, for them alone. */
class ExportTest {

  private static final String ODD = "<script>alert(\"1\")</script> & 'more' \\ \u0007 \uD83D\uDE00\nsecond line";

  @TempDir
  private Path folder;

  private FrontRange frontRange;
  private TestHouse house;

  @BeforeEach
  void aBusyCohort() {
    frontRange = FrontRange.in(folder);
    house = frontRange.house();
    house.types("Ada", "/cohort rsvp yes 2");
    house.types("Ada", "/cohort away 2027-04-01");
    house.types("Ada", "/cohort quiet 19:00-07:00");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void itHoldsEveryWordThatAdaWroteSentOrNot() {
    assertThat(exported("Ada")).allSatisfy(file -> assertThat(file.content().raw()).contains(FrontRange.CHECK_IN,
        FrontRange.FOLLOW_UP, FrontRange.FREE, FrontRange.UNSENT, "ada@school.example"));
  }

  @Test
  void itHoldsWhatTheirWordsSaidBeforeTheyChangedThem() {
    assertThat(entries(json("Ada"), "wordings")).singleElement()
        .satisfies(each -> assertThat(each).containsEntry("words", FrontRange.EARLIER)
            .containsEntry("deeper", FrontRange.EARLIER + " deeper").containsKeys("reference", "written"));
    assertThat(entries(json("Grace"), "wordings")).isEmpty();
    assertThat(exported("Grace")).noneMatch(file -> file.content().raw().contains(FrontRange.EARLIER));
  }

  @Test
  void itSaysWhoMayReadThemWhoDidAndWhen() {
    var json = json("Ada");

    assertThat(entries(json, "reflections")).hasSize(2)
        .allSatisfy(each -> assertThat(each).containsEntry("named", List.of("Grace, mentor"))
            .containsEntry("audience", "my mentor").containsKeys("reference", "written"));
    assertThat(entries(json, "readers")).isNotEmpty()
        .allSatisfy(read -> assertThat(read).containsEntry("reader",
            read.get("through").equals("/case review") ? "Pat" : "Grace")
            .containsKeys("through", "first", "last", "times"));
    assertThat(entries(json, "readers")).filteredOn(read -> read.get("through").equals("/summary"))
        .extracting(read -> read.get("reference"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(frontRange.references(), frontRange.commitments()).flatMap(List::stream).toList());
  }

  @Test
  void itHoldsWhatTheyDecidedInCasesAndWhy() {
    SideGate.isDecidedBy(house, "Ada");

    assertThat(entries(json("Ada"), "decisions")).singleElement()
        .satisfies(decision -> assertThat(decision).containsEntry("case", "The side gate")
            .containsEntry("decided", "Ask the parents before anything else is done")
            .containsEntry("reason", SideGate.REASON)
            .containsEntry("cohort", "Front Range").containsKeys("named", "written"));
    assertThat(entries(json("Grace"), "decisions")).isEmpty();
    assertThat(exported("Grace")).noneMatch(file -> file.content().raw().contains(SideGate.REASON));
  }

  @Test
  void itHoldsWhatTheyMeanToDoAndWhatBecameOfIt() {
    assertThat(entries(json("Ada"), "commitments")).singleElement()
        .satisfies(plan -> assertThat(plan).containsEntry("cue", FrontRange.PLAN + " begins")
            .containsEntry("act", FrontRange.PLAN + " done").containsEntry("happened", List.of(FrontRange.TOLD))
            .containsEntry("named", List.of("Grace, mentor")).containsKeys("reference", "comesBack", "written"));
    assertThat(entries(json("Grace"), "commitments")).isEmpty();
  }

  @Test
  void itHoldsWhatTheyWroteToTheirMentorAndNothingOfTheMentors() {
    assertThat(entries(json("Ada"), "notes")).singleElement()
        .satisfies(note -> assertThat(note).containsEntry("to", "Grace").containsEntry("words", FrontRange.ANSWER)
            .containsKeys("about", "written"));
    assertThat(entries(json("Grace"), "notes")).singleElement()
        .satisfies(note -> assertThat(note).containsEntry("to", "Ada").containsEntry("words", FrontRange.COMMENT));
    assertThat(exported("Ada")).noneMatch(file -> file.content().raw().contains(FrontRange.COMMENT));
  }

  @Test
  void itHoldsWhatTheyDidAndWhatWasSentToThem() {
    var json = json("Ada");

    assertThat(entries(json, "person")).singleElement()
        .satisfies(person -> assertThat(person).containsEntry("name", "Ada").containsEntry("zone", "America/Denver")
            .containsEntry("quietFrom", "19:00"));
    assertThat(entries(json, "memberships")).singleElement()
        .satisfies(seat -> assertThat(seat).containsEntry("cohort", "Front Range").containsEntry("mentor", "Grace"));
    assertThat(entries(json, "invitations")).singleElement()
        .satisfies(invited -> assertThat(invited).containsEntry("session", 2));
    assertThat(entries(json, "away")).singleElement()
        .satisfies(away -> assertThat(away).containsEntry("from", "2027-04-01"));
    assertThat(entries(json, "accounts")).singleElement()
        .satisfies(account -> assertThat(account).containsEntry("account", "@Ada"));
    assertThat(entries(json, "letters")).extracting(letter -> letter.get("kind"))
        .contains("CheckInAsked", "SessionReminder");
    assertThat(entries(json("Pat"), "waiting")).extracting(waiting -> waiting.get("command"))
        .contains("/cohort announce", "/cohort import roster");
    assertThat(entries(json("Pat"), "announcements")).singleElement()
        .satisfies(told -> assertThat(told).containsEntry("words", FrontRange.ANNOUNCED));
    assertThat(entries(json("Grace"), "reading")).filteredOn(read -> read.get("through").equals("/summary"))
        .singleElement()
        .satisfies(read -> assertThat(read).containsEntry("author", "Ada").containsEntry("times", 3));
  }

  @Test
  void whatIsKeptInShortIsWhatPrivacyTells() {
    assertThat(entries(json("Ada"), "inShort")).extracting(line -> String.valueOf(line.get("kept")))
        .anyMatch(line -> line.contains("that you began and have not sent"))
        .anyMatch(line -> line.contains("of your calendar"));
  }

  @Test
  void nobodyElsesWordsAreInIt() {
    for (var name : List.of("Grace", "Pat", "Robin")) {
      assertThat(exported(name)).allSatisfy(file -> assertThat(file.content().raw())
          .doesNotContain(FrontRange.CHECK_IN, FrontRange.FREE, FrontRange.UNSENT));
    }
    assertThat(exported("Linus")).allSatisfy(file -> assertThat(file.content().raw())
        .doesNotContain(FrontRange.secrets().toArray(String[]::new)).doesNotContain("Front Range"));
  }

  @Test
  void oddWordsComeOutAsTheyWereTypedAndRunNothing() {
    house.writes("Ada", ODD, "only-me");

    var page = exported("Ada").getFirst().content().raw();

    assertThat(page).doesNotContain("<script").contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
    assertThat(ParsedPage.of(page).getDocumentElement().getTextContent()).contains(ODD.replace("\u0007", ""));
    assertThat(entries(json("Ada"), "reflections").getFirst()).containsEntry("words", ODD);
  }

  @Test
  void thePageLoadsNothingAndEveryChapterIsFoundByItsHeading() {
    var page = ParsedPage.of(exported("Ada").getFirst().content().raw());

    for (var loading : List.of("script", "img", "link", "iframe", "object", "video", "audio", "form")) {
      assertThat(page.getElementsByTagName(loading).getLength()).as(loading).isZero();
    }
    assertThat(page.getElementsByTagName("main").getLength()).isEqualTo(1);
    assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
    var sections = page.getElementsByTagName("section");
    assertThat(sections.getLength()).isEqualTo(page.getElementsByTagName("h2").getLength()).isGreaterThan(10);
    var links = page.getElementsByTagName("a");
    assertThat(links.getLength()).isEqualTo(sections.getLength());
    for (var at = 0; at < links.getLength(); at++) {
      var heading = page.getElementsByTagName("h2").item(at).getAttributes().getNamedItem("id").getNodeValue();
      assertThat(links.item(at).getAttributes().getNamedItem("href").getNodeValue()).isEqualTo("#" + heading);
      assertThat(sections.item(at).getAttributes().getNamedItem("aria-labelledby").getNodeValue()).isEqualTo(heading);
    }
  }

  @Test
  void whoHasNothingIsGivenThatTooAndEveryFactHasItsWords() {
    var keys = new ArrayList<String>();
    for (var name : List.of("Linus", "Ada", "Pat", "Grace")) {
      json(name).values().stream().filter(List.class::isInstance).forEach(chapter -> ((List<?>) chapter)
          .forEach(entry -> ((Map<?, ?>) entry).keySet().forEach(key -> keys.add("takeout.fact." + key))));
    }

    assertThat(Wording.in(Locale.US).keys()).containsAll(keys);
    assertThat(exported("Linus").getFirst().content().raw()).contains("Nothing.");
  }

  private List<GivenFile> exported(String name) {
    var files = ((FilesGiven) house.types(name, "/cohort privacy export")).files();
    assertThat(files).extracting(GivenFile::name).containsExactly("all-that-is-mine.html", "all-that-is-mine.json");
    return files;
  }

  /** JSON is YAML too. */
  private Map<?, ?> json(String name) {
    return (Map<?, ?>) new Load(LoadSettings.builder().build())
        .loadFromString(exported(name).getLast().content().raw());
  }

  private static List<Map<String, Object>> entries(Map<?, ?> json, String chapter) {
    return ((List<?>) json.get(chapter)).stream().map(entry -> {
      var facts = new LinkedHashMap<String, Object>();
      ((Map<?, ?>) entry).forEach((key, value) -> facts.put((String) key, value));
      return (Map<String, Object>) facts;
    }).toList();
  }
}
