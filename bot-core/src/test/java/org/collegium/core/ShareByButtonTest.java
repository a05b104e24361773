package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.FormAnswer.FormRejected;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.command.ReflectionAnswer.OwnReflections;
import org.collegium.core.command.ReflectionAnswer.ReflectionKept;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Ask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author shares what they wrote by a button, after seeing the names; nobody else can. */
class ShareByButtonTest {

  @TempDir
  private Path folder;
  private TestHouse house;

  @BeforeEach
  void open() {
    house = TestHouse.at(folder, "2027-01-12T17:00:00Z");
    house.session(1, "2027-01-19", 2);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whatWasKeptCanBeSharedAtOnceWithThoseWhoAreNamed() {
    var kept = written("I let the team choose.");
    var form = form(way(kept.ways(), "Share"));

    assertThat(form.intro()).extracting(line -> line.raw()).containsExactly("I let the team choose.",
        "Only you will see what you write here.");
    var answer = house.replies("Ada", form.replyTo(),
        Map.of("audience", TestHouse.offered(form, "my-mentor")));

    assertThat(answer).isInstanceOfSatisfying(ReflectionKept.class,
        shared -> assertThat(shared.readers().names()).extracting(name -> name.raw()).containsExactly("Grace"));
    assertThat(house.types("Grace", "/reflect read").toString()).contains("I let the team choose.");
  }

  @Test
  void whatCannotBeChangedAnyMoreCanStillBeSharedOrKeptToOneself() {
    written("I let the team choose.");
    house.advanceTo("2027-01-25T17:00:00Z");

    var own = ((OwnReflections) house.types("Ada", "/reflect list")).reflections().getFirst();

    assertThat(own.ways()).extracting(way -> ((Ask.OpenForm) way).label().raw()).containsExactly("Share",
        "What does it hold?");
    assertThat(house.opens("Ada", way(own.ways(), "Share"))).isInstanceOf(FormOpened.class);
  }

  @Test
  void itIsNotSharedWithOthersThanThoseWhoWereNamed() {
    var token = way(written("I let the team choose.").ways(), "Share");
    var mentor = TestHouse.offered(form(token), "my-mentor");
    house.enrol(house.named("Front Range"), "Maria", Role.MENTOR, TestHouse.DENVER);
    house.confirms("Pat", "/cohort appoint Ada Maria");

    var answer = house.replies("Ada", token, Map.of("audience", mentor));

    assertThat(answer).isInstanceOf(FormRejected.class);
    assertThat(house.types("Maria", "/reflect read").toString()).doesNotContain("I let the team choose.");
  }

  @Test
  void nothingChosenSharesNothing() {
    var token = way(written("I let the team choose.").ways(), "Share");

    assertThat(house.replies("Ada", token, Map.of())).isInstanceOf(FormRejected.class);
    assertThat(house.replies("Ada", token, Map.of("audience", "everybody"))).isInstanceOf(FormRejected.class);
  }

  @Test
  void neitherLinusNorTheMentorCanShareWhatAdaWrote() {
    var token = way(written("I let the team choose.").ways(), "Share");
    var chosen = Map.of("audience", TestHouse.offered(form(token), "my-cohort"));

    for (var name : List.of("Linus", "Grace", "Pat")) {
      assertThat(house.opens(name, token)).as(name).isInstanceOf(Refused.class);
      assertThat(house.replies(name, token, chosen)).as(name).isInstanceOf(Refused.class);
    }
    assertThat(house.types("Grace", "/reflect read").toString()).doesNotContain("I let the team choose.");
  }

  private ReflectionKept written(String words) {
    var form = ((FormOpened) house.types("Ada", "/reflect")).form();
    return (ReflectionKept) house.replies("Ada", form.replyTo(),
        Map.of("audience", TestHouse.offered(form, "only-me"), "answer", words));
  }

  private Form form(ReplyTo token) {
    return ((FormOpened) house.opens("Ada", token)).form();
  }

  private static ReplyTo way(List<Ask> ways, String label) {
    return ways.stream().filter(way -> way instanceof Ask.OpenForm form && form.label().raw().equals(label))
        .map(Ask::replyTo).findFirst().orElseThrow();
  }
}
