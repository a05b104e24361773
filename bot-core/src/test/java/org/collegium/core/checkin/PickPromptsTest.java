package org.collegium.core.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.core.programme.AnswerForm;
import org.collegium.core.programme.KindOfKnowledge;
import org.collegium.core.programme.Programme;
import org.collegium.core.programme.Prompt;
import org.collegium.core.programme.ReminderRule;
import org.collegium.core.programme.Rhythm;
import org.collegium.core.programme.SessionPlan;
import org.collegium.core.text.Prose;
import org.junit.jupiter.api.Test;

/** What a round between sessions asks. */
class PickPromptsTest {

  private static final LocalDate DAY = LocalDate.of(2027, 2, 8);

  @Test
  void kindsOfKnowledgeTakeTurnsWhateverTheOrderOfTheCatalogue() {
    var seed = new Random().nextLong();
    System.out.println("Prompts from seed " + seed);
    var random = new Random(seed);
    for (var play = 0; play < 50; play++) {
      var programme = programme(shuffled(prompts(1, 8), random));
      var asked = new ArrayList<Prompt>();
      for (var round = 0; round < 12; round++) {
        var chosen = pick(programme, asked, 1);
        asked.addAll(chosen);

        assertThat(chosen).as("seed %d", seed).extracting(prompt -> prompt.answer().isTap())
            .containsExactly(true, false);
        assertThat(chosen).as("seed %d", seed).extracting(Prompt::knowledge).doesNotHaveDuplicates();
        var kinds = asked.stream().collect(Collectors.groupingBy(Prompt::knowledge, Collectors.counting())).values();
        var fewest = kinds.size() < KindOfKnowledge.values().length ? 0 : Collections.min(kinds);
        assertThat(Collections.max(kinds) - fewest).as("seed %d, %s", seed, kinds).isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void everythingIsAskedOnceAndThenNothing() {
    var programme = programme(prompts(1, 3));
    var asked = new ArrayList<Prompt>();
    for (var round = 0; round < 12; round++) {
      asked.addAll(pick(programme, asked, 1));
    }

    assertThat(asked).containsExactlyInAnyOrderElementsOf(prompts(1, 3));
    assertThat(pick(programme, asked, 1)).isEmpty();
  }

  @Test
  void whatTheLatestSessionHasUsedUpIsTakenFromTheOnesBeforeAndNeverFromThoseToCome() {
    var programme = programme(Stream.of(prompts(1, 1), prompts(2, 1), prompts(3, 1)).flatMap(List::stream).toList());
    var asked = new ArrayList<Prompt>();
    for (var round = 0; round < 8; round++) {
      asked.addAll(pick(programme, asked, 2));
    }

    assertThat(asked).extracting(Prompt::session).containsExactly(2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1);
    assertThat(pick(programme, asked, 2)).isEmpty();
  }

  @Test
  void whereNoTapIsLeftTwoOpenOnesAreAsked() {
    var open = prompts(1, 1).stream().filter(prompt -> !prompt.answer().isTap()).toList();

    assertThat(pick(programme(open), List.of(), 1)).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void aRetiredPromptIsNotAskedFromItsDayOn() {
    var retired = prompts(1, 1).stream().map(prompt -> new Prompt(prompt.id(), 1, prompt.outcome(), prompt.knowledge(),
        Optional.empty(), Optional.empty(), prompt.ask(), prompt.answer(), Optional.empty(), Optional.of(DAY)))
        .toList();

    assertThat(pick(programme(retired), List.of(), 1)).isEmpty();
    assertThat(new PickPrompts(programme(retired), Set.of(), List.of()).after(1, DAY.minusDays(1))).hasSize(2);
  }

  private static List<Prompt> pick(Programme programme, List<Prompt> asked, int session) {
    return new PickPrompts(programme, new HashSet<>(asked.stream().map(Prompt::id).toList()), List.of()).after(session,
        DAY);
  }

  /** For each kind of knowledge so many that a tap answers, and as many open ones. */
  private static List<Prompt> prompts(int session, int ofEach) {
    return Stream.of(KindOfKnowledge.values())
        .flatMap(kind -> IntStream.range(0, 2 * ofEach).mapToObj(number -> prompt(session, kind, number))).toList();
  }

  private static Prompt prompt(int session, KindOfKnowledge kind, int number) {
    var id = "%d-%s-%d".formatted(session, kind.word(), number);
    var form = number % 2 == 0 ? new AnswerForm.Open()
        : new AnswerForm.OneOf(List.of(new Prose("One"), new Prose("Two")));
    return new Prompt(id, session, "outcome-" + number % 3, kind, Optional.empty(), Optional.empty(),
        new Prose("What of " + id + "?"), form, Optional.empty(), Optional.empty());
  }

  private static List<Prompt> shuffled(List<Prompt> prompts, Random random) {
    var shuffled = new ArrayList<>(prompts);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static Programme programme(List<Prompt> prompts) {
    Map<String, Prompt> byId = new LinkedHashMap<>();
    prompts.forEach(prompt -> byId.put(prompt.id(), prompt));
    var sessions = IntStream.rangeClosed(1, 3)
        .mapToObj(number -> new SessionPlan(number, new Prose("Session"), 1, "leadership", 2, 4, List.of(), List.of()))
        .toList();
    return new Programme("made-up", new Prose("Made Up"), Locale.US, new Prose("Made for tests."),
        new Rhythm(2, 2, 5, 3),
        List.of(new ReminderRule(1, LocalTime.of(9, 0))), sessions, byId, Map.of(), Map.of(),
        Map.of());
  }
}
