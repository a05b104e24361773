package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Invocation.Completing;
import org.collegium.core.command.PlainAnswer.Completions;
import org.collegium.core.command.PlainAnswer.Help;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Ask.Choice;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is offered to be typed tells nobody more than the command would. */
class CompletionTest {

  @TempDir
  private Path folder;

  private TestHouse house;

  @BeforeEach
  void henrikMentorsMaria() {
    house = TestHouse.at(folder, "2027-01-25T17:00:00Z");
    house.enrol(house.named("Front Range"), "Henrik", Role.MENTOR, TestHouse.DENVER);
    house.leader("Maria", TestHouse.DENVER);
    house.confirms("Pat", "/cohort appoint Maria Henrik");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void neitherRobinNorPatIsOfferedNamesForNumbers() {
    for (var typed : List.of("", "a", "Ada", "@")) {
      assertThat(offered("Robin", "summary", "member", typed)).as(typed).isEmpty();
      assertThat(offered("Pat", "summary", "member", typed)).as(typed).isEmpty();
      assertThat(offered("Linus", "summary", "member", typed)).as(typed).isEmpty();
    }
  }

  @Test
  void aMentorIsOfferedTheirOwnLeadersByName() {
    assertThat(offered("Grace", "summary", "member", "")).containsExactly(new Choice("Ada", new Prose("Ada")));
    assertThat(offered("Henrik", "summary", "member", "")).containsExactly(new Choice("Maria", new Prose("Maria")));
    assertThat(((MentorSummary) house.types("Grace", "/summary member:Ada")).leaders()).hasSize(1);
    assertThat(((MentorSummary) house.types("Grace", "/summary member:ada@school.example")).leaders()).hasSize(1);
  }

  @Test
  void noAddressIsOfferedWhereANameIsEnough() {
    assertThat(offered("Pat", "cohort remove", "member", "")).isNotEmpty()
        .allSatisfy(choice -> assertThat(choice.value()).isEqualTo(choice.label().raw()).doesNotContain("@"));
  }

  @Test
  void twoOfOneNameAreToldApart() {
    house.leader("Mary", TestHouse.DENVER);
    house.house().memberships().write(books -> {
      var mary = house.person("Mary");
      books.people().change(new Person(mary.id(), new Prose("Maria"), mary.email(), mary.zone(), mary.locale()));
      return mary;
    });

    assertThat(offered("Pat", "cohort remove", "member", "Maria")).extracting(Choice::value)
        .containsExactlyInAnyOrder("maria@school.example", "mary@school.example");
  }

  @Test
  void helpShowsRobinNoOptionThatIsNotForHer() {
    assertThat(usage("Robin")).isEqualTo("/summary [session:…]");
    assertThat(usage("Grace")).isEqualTo("/summary [member:…] [since:…] [session:…] [as:…]");
  }

  @Test
  void whoHasLeftStillSeesHowTheirOwnCommandsAreTyped() {
    house.confirms("Pat", "/cohort remove Maria");

    assertThat(((Help) house.types("Maria", "/cohort help")).lines()).extracting(line -> line.usage())
        .contains("/reflect share reference:… with:…").noneMatch(usage -> usage.startsWith("/summary"));
  }

  private String usage(String name) {
    return ((Help) house.types(name, "/cohort help")).lines().stream().map(line -> line.usage())
        .filter(usage -> usage.startsWith("/summary")).findFirst().orElseThrow();
  }

  private List<Choice> offered(String name, String path, String option, String typed) {
    return Optional.of(house.invoke(name, new Completing(path, option, typed))).map(Completions.class::cast)
        .orElseThrow().choices();
  }
}
