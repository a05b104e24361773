package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Command;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.Invocation.Completing;
import org.collegium.core.command.Invocation.Opened;
import org.collegium.core.command.Invocation.PageFilled;
import org.collegium.core.command.Invocation.Replied;
import org.collegium.core.command.Invocation.Typed;
import org.collegium.core.command.Option;
import org.collegium.core.command.PlainAnswer.Completions;
import org.collegium.core.command.PlainAnswer.Confirm;
import org.collegium.core.command.PlainAnswer.Refused;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Wording;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A stranger, whatever he is in his own cohort, learns nothing of Front Range and changes nothing in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinusTest {

  private static final List<Optional<String>> PLACES =
      List.of(Optional.empty(), Optional.of("#Front Range"), Optional.of("#Elsewhere"));
  private static final Set<String> NOT_COUNTED = Set.of("token", "pending_command");

  private FrontRange frontRange;

  @BeforeAll
  void frontRangeIsBusy(@TempDir Path folder) {
    frontRange = FrontRange.in(folder);
  }

  @AfterAll
  void close() {
    frontRange.house().close();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void noCommandTellsLinusAnythingOfFrontRangeOrChangesIt(Role role) {
    linusIs(role);
    var before = rowsOfFrontRange();

    for (var command : frontRange.house().bot().commands()) {
      for (var options : guesses(command)) {
        for (var place : PLACES) {
          saysNothing(ask(place, FrontRange.called(command.path(), options)), options);
          saysNothing(ask(place, new Typed(line(command, options), Optional.empty())), options);
        }
      }
    }

    assertThat(rowsOfFrontRange()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void namingFrontRangeIsRefused(Role role) {
    linusIs(role);

    for (var command : frontRange.house().bot().commands()) {
      for (var options : guesses(command)) {
        var named = new HashMap<>(options);
        named.put("cohort", "Front Range");
        if (command.scope() == Command.Scope.COHORT) {
          assertThat(ask(Optional.empty(), FrontRange.called(command.path(), named))).as(command.path())
              .isInstanceOf(Refused.class);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void nothingIsOfferedToLinusToTypeThatIsOfFrontRange(Role role) {
    linusIs(role);

    for (var command : frontRange.house().bot().commands()) {
      // Zones are places of the world, some of which have Ada's name in theirs: Ensenada, Grenada.
      for (var option : command.options().stream().filter(each -> each.type() != Option.Type.ZONE).toList()) {
        for (var place : PLACES) {
          for (var typed : List.of("", "a", "A", "Ada", "1", "Front")) {
            var offered = ask(place, new Completing(command.path(), option.name(), typed));
            assertThat(offered).isInstanceOf(Completions.class);
            saysNothing(offered, Map.of());
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void noTokenThatWasEverSentOpensAnythingForLinus(Role role) {
    linusIs(role);
    var before = rowsOfFrontRange();
    var tokens = frontRange.tokensNotOf("Linus");

    assertThat(tokens).hasSizeGreaterThan(8);
    for (var token : tokens) {
      for (var place : PLACES) {
        assertThat(ask(place, new Opened(token))).isInstanceOf(Refused.class)
            .satisfies(answer -> saysNothing(answer, Map.of()));
        for (var values : filledIn()) {
          assertThat(ask(place, new PageFilled(token, values))).isInstanceOf(Refused.class)
              .satisfies(answer -> saysNothing(answer, Map.of()));
          assertThat(ask(place, new Replied(token, values))).isInstanceOf(Refused.class)
              .satisfies(answer -> saysNothing(answer, Map.of()));
        }
      }
    }
    assertThat(rowsOfFrontRange()).isEqualTo(before);
  }

  @Test
  void aPersonNobodyKnowsHearsOneSentenceWhateverTheyAsk() {
    var sentence = new Refused(Wording.in(Locale.US).say("refused.unknown-person"));
    var noCode = new Refused(Wording.in(Locale.US).say("refused.join.code"));
    var requests = new ArrayList<Invocation.Request>();
    frontRange.tokensNotOf("Linus")
        .forEach(token -> requests.addAll(
            List.of(new Opened(token), new PageFilled(token, Map.of()), new Replied(token, Map.of()))));
    for (var command : frontRange.house().bot().commands()) {
      guesses(command).forEach(options -> requests.add(FrontRange.called(command.path(), options)));
      requests.add(new Typed("/" + command.path(), Optional.empty()));
      command.options().forEach(option -> requests.add(new Completing(command.path(), option.name(), "")));
    }

    assertThat(requests).allSatisfy(request -> PLACES
        .forEach(place -> assertThat(frontRange.asks("Nobody", place, request)).isIn(sentence, noCode)));
  }

  /** What he typed himself may be said back to him; a preview is confirmed at once. */
  private void saysNothing(Answer answer, Map<String, String> typed) {
    assertThat(FrontRange.secrets().stream().filter(secret -> without(typed, answer.toString()).contains(secret)))
        .as("%s, having typed %s, is answered %s", idOfLinus(), typed, answer).isEmpty();
    if (answer instanceof Confirm confirm) {
      saysNothing(ask(Optional.empty(), new Replied(confirm.replyTo(), Map.of())), typed);
    }
  }

  /** Tokens are drawn by chance, and one in thousands happens to hold a short name. */
  private static String without(Map<String, String> typed, String said) {
    var rest = said.replaceAll("ReplyTo\\[token=[\\w-]+]", "…").replaceAll("/feeds/[\\w-]+", "…");
    for (var word : typed.values()) {
      rest = rest.replace(word, "…");
    }
    return rest;
  }

  private Answer ask(Optional<String> place, Invocation.Request request) {
    return frontRange.asks("Linus", place, request);
  }

  private void linusIs(Role role) {
    var house = frontRange.house();
    house.house().memberships().write(books -> {
      var member = books.memberships().of(house.named("Elsewhere").id(), house.person("Linus").id()).orElseThrow();
      books.memberships().keep(member.as(role));
      return role;
    });
  }

  private String idOfLinus() {
    return Long.toString(frontRange.house().person("Linus").id().value());
  }

  private List<String> rowsOfFrontRange() {
    var ids = frontRange.ids();
    return Rows.in(frontRange.house().folder(), NOT_COUNTED).stream()
        .filter(row -> Stream.of(row.split("\\|")).anyMatch(ids::contains))
        .toList();
  }

  private List<Map<String, String>> guesses(Command command) {
    var most = command.options().stream().mapToInt(option -> guesses(option).size()).max().orElse(1);
    var fillings = new ArrayList<Map<String, String>>();
    for (var i = 0; i < most; i++) {
      var options = new HashMap<String, String>();
      for (var option : command.options()) {
        var guesses = guesses(option);
        options.put(option.name(), guesses.get(i % guesses.size()));
      }
      fillings.add(options);
    }
    return fillings;
  }

  private List<String> guesses(Option option) {
    return switch (option.type()) {
      case WORDS, TITLE -> List.of("Good morning");
      case TIME -> List.of("07:30");
      case WEEKDAY -> List.of("thursday");
      case DAYS -> List.of("today", "2027-01-01..2027-05-04");
      case CLOSURE_KIND -> List.of("tests");
      case SCHOOL -> List.of("Lincoln High");
      case SESSION -> List.of("1", "2", "3");
      case DAY -> List.of("2027-01-01", "2027-05-04");
      case HOURS -> List.of("20:00-06:00");
      case ZONE -> List.of("Europe/Paris");
      case LANGUAGE -> List.of("en-GB");
      case WHEN -> List.of("now", "tomorrow");
      case SWITCH -> List.of("on", "off");
      case MEMBER, OWN_LEADER -> List.of("ada@school.example", "Ada", "Grace", "pat@school.example", "Robin", "a");
      case RSVP -> List.of("yes", "no", "maybe");
      case ROLE -> List.of("facilitator", "mentor");
      case CASE, RUNNING_CASE -> List.of("the-side-gate");
      case PROTOCOL -> List.of("a-spare-hour", "two-ears");
      case PROMPT -> List.of("seen-05");
      case REFLECTION, LEADERS_REFLECTION -> frontRange.references();
      case COMMITMENT -> frontRange.commitments();
      case AUDIENCE -> List.of("my-cohort", "my-mentor", "only-me");
      case COHORT -> List.of("Front Range");
      case FILE_FORMAT -> List.of("markdown", "page");
      case PAGE -> List.of("1", "2");
      case FILE -> List.of("roster.csv");
    };
  }

  private static List<Map<String, String>> filledIn() {
    return List.of(Map.of(), Map.of("choice", "yes"), Map.of("choice", "share"), Map.of("choice", "Front Range"),
        Map.of("audience", "my-cohort", "answer", "Mine now", "deeper", "Mine now"),
        Map.of("day1", "linus@school.example", "day2", ""), Map.of("audience", "only-me", "seen-01", "Mine now"));
  }

  private static String line(Command command, Map<String, String> options) {
    return "/" + command.path() + command.options().stream().filter(option -> option.type() != Option.Type.FILE)
        .map(option -> " " + option.name() + ":\"" + options.get(option.name()) + "\"").collect(Collectors.joining());
  }
}
