package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collegium.core.identity.Role.CONVENER;
import static org.collegium.core.identity.Role.FACILITATOR;
import static org.collegium.core.identity.Role.LEADER;
import static org.collegium.core.identity.Role.MENTOR;
import static org.collegium.core.identity.Role.OBSERVER;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Attachment;
import org.collegium.core.command.Command;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.Option;
import org.collegium.core.command.PlainAnswer.Help;
import org.collegium.core.command.PlainAnswer.Line;
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

/** Each role may what is written here, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoleMatrixTest {

  /** Written out once more, so that nobody widens a command by the way. */
  private static final Map<String, Set<Role>> MAY = Map.ofEntries(
      may("cohort next", LEADER, MENTOR, FACILITATOR, CONVENER, OBSERVER),
      may("cohort me", LEADER, MENTOR, FACILITATOR, CONVENER, OBSERVER),
      may("cohort join", LEADER, MENTOR, FACILITATOR, CONVENER, OBSERVER),
      may("cohort invite", FACILITATOR),
      may("cohort sessions", LEADER, MENTOR, FACILITATOR, CONVENER, OBSERVER),
      may("cohort rsvp", LEADER, MENTOR, FACILITATOR),
      may("cohort here", LEADER, MENTOR, FACILITATOR),
      may("cohort calendar", LEADER, MENTOR, FACILITATOR),
      may("cohort calendar renew", LEADER, MENTOR, FACILITATOR),
      may("cohort session add", FACILITATOR),
      may("cohort session move", FACILITATOR),
      may("cohort session cancel", FACILITATOR),
      may("cohort session materials", FACILITATOR),
      may("cohort attendance", FACILITATOR),
      may("cohort hours", FACILITATOR),
      may("cohort coverage", FACILITATOR),
      may("cohort ask", FACILITATOR),
      may("case list", FACILITATOR),
      may("case open", FACILITATOR),
      may("case next", FACILITATOR),
      may("case back", FACILITATOR),
      may("case pause", FACILITATOR),
      may("case close", FACILITATOR),
      may("protocol list", FACILITATOR),
      may("protocol open", FACILITATOR),
      may("protocol next", FACILITATOR),
      may("protocol back", FACILITATOR),
      may("protocol pause", FACILITATOR),
      may("protocol close", FACILITATOR),
      may("protocol offer", LEADER),
      may("protocol volunteer", LEADER, MENTOR, FACILITATOR),
      may("case offer", LEADER),
      may("case review", FACILITATOR),
      may("case airtime", FACILITATOR),
      may("cohort catchup", LEADER, MENTOR, FACILITATOR),
      may("cohort import roster", FACILITATOR),
      may("cohort import calendar", FACILITATOR),
      may("cohort import closures", FACILITATOR),
      may("cohort away", LEADER, MENTOR, FACILITATOR, CONVENER, OBSERVER),
      may("cohort back", LEADER, MENTOR, FACILITATOR, CONVENER, OBSERVER),
      may("cohort quiet", LEADER, MENTOR, FACILITATOR, CONVENER, OBSERVER),
      may("cohort checkin", LEADER, MENTOR, FACILITATOR, CONVENER, OBSERVER),
      may("cohort digest", LEADER, MENTOR, FACILITATOR, CONVENER, OBSERVER),
      may("cohort clock", LEADER, MENTOR, FACILITATOR, CONVENER, OBSERVER),
      may("cohort language", LEADER, MENTOR, FACILITATOR, CONVENER, OBSERVER),
      may("cohort members", LEADER, MENTOR, FACILITATOR),
      may("cohort announce", FACILITATOR),
      may("cohort appoint", FACILITATOR),
      may("cohort role", FACILITATOR),
      may("cohort remove", FACILITATOR),
      may("cohort deliveries", FACILITATOR),
      may("cohort closed", FACILITATOR),
      may("cohort pause", FACILITATOR),
      may("cohort resume", FACILITATOR),
      may("cohort retention", FACILITATOR),
      may("cohort summariser", FACILITATOR, LEADER),
      may("cohort privacy", LEADER, MENTOR, FACILITATOR, CONVENER, OBSERVER),
      may("cohort privacy readers", LEADER, MENTOR, FACILITATOR, CONVENER, OBSERVER),
      may("cohort privacy export", LEADER, MENTOR, FACILITATOR, CONVENER, OBSERVER),
      may("cohort privacy erase", LEADER, MENTOR, FACILITATOR, CONVENER, OBSERVER),
      may("cohort privacy keep", LEADER, MENTOR, FACILITATOR, CONVENER, OBSERVER),
      may("cohort help", LEADER, MENTOR, FACILITATOR, CONVENER, OBSERVER),
      may("coach comment", MENTOR),
      may("coach agreement", LEADER, MENTOR),
      may("coach list", LEADER, MENTOR, FACILITATOR, CONVENER, OBSERVER),
      may("reflect", LEADER, MENTOR, FACILITATOR),
      may("reflect open", LEADER),
      may("reflect read", LEADER, MENTOR, FACILITATOR),
      may("reflect list", LEADER, MENTOR, FACILITATOR, CONVENER, OBSERVER),
      may("reflect history", LEADER, MENTOR, FACILITATOR, CONVENER, OBSERVER),
      may("reflect portfolio", LEADER, MENTOR, FACILITATOR, CONVENER, OBSERVER),
      may("reflect edit", LEADER, MENTOR, FACILITATOR, CONVENER, OBSERVER),
      may("reflect share", LEADER, MENTOR, FACILITATOR, CONVENER, OBSERVER),
      may("commit make", LEADER),
      may("commit list", LEADER, MENTOR, FACILITATOR, CONVENER, OBSERVER),
      may("commit tell", LEADER, MENTOR, FACILITATOR, CONVENER, OBSERVER),
      may("commit change", LEADER, MENTOR, FACILITATOR, CONVENER, OBSERVER),
      may("commit close", LEADER, MENTOR, FACILITATOR, CONVENER, OBSERVER),
      may("summary", MENTOR, FACILITATOR, CONVENER));

  /** Closed to nobody, since one's own words stay one's own whatever one becomes; of no use to who may not write. */
  private static final Set<String> FOR_WRITERS =
      Set.of("cohort away", "cohort back", "reflect list", "reflect history", "reflect portfolio",
          "reflect edit", "reflect share");
  private static final Set<String> FOR_LEADERS = Set.of("commit list", "commit tell", "commit change", "commit close");

  /** The same, of no use to who is never asked. */
  private static final Set<String> FOR_THE_ASKED = Set.of("cohort checkin");

  /** The same, of use to those who are a pair with somebody. */
  private static final Set<String> FOR_PAIRS = Set.of("coach list");

  /** The same, of use to who reads what others shared with them in a role. */
  private static final Set<String> FOR_MENTORS = Set.of("cohort digest");

  private static final Map<Role, String> WHO =
      Map.of(LEADER, "Ada", MENTOR, "Grace", FACILITATOR, "Pat", CONVENER, "Robin", OBSERVER, "Olga");

  private TestHouse house;

  @BeforeAll
  void open(@TempDir Path folder) {
    house = TestHouse.at(folder, "2027-01-25T17:00:00Z");
    house.enrol(house.named("Front Range"), "Olga", OBSERVER, TestHouse.DENVER);
    house.session(2, "2027-03-16", 2);
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void everyCommandIsInTheMatrix() {
    assertThat(house.bot().commands()).extracting(Command::path).doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(MAY.keySet());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void whatARoleMayIsDoneAndWhatItMayNotIsRefused(Role role) {
    assertThat(house.bot().commands()).allSatisfy(command -> {
      var may = MAY.get(command.path()).contains(role);
      assertThat(List.of(call(WHO.get(role), command), type(WHO.get(role), command)))
          .as("/%s by a %s", command.path(), role.word())
          .allSatisfy(answer -> assertThat(isNotForThem(answer, command)).isEqualTo(!may));
    });
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void helpListsWhatIsOfUseToARoleAndNothingElse(Role role) {
    var listed = ((Help) house.types(WHO.get(role), "/cohort help")).lines().stream().map(Line::usage).toList();

    var useful = house.bot().commands().stream().filter(command -> MAY.get(command.path()).contains(role))
        .filter(command -> Command.ATTENDERS.contains(role) || !FOR_WRITERS.contains(command.path()))
        .filter(command -> role == LEADER || !FOR_LEADERS.contains(command.path()))
        .filter(command -> role == LEADER || !FOR_THE_ASKED.contains(command.path()))
        .filter(command -> role == MENTOR || !FOR_MENTORS.contains(command.path()))
        .filter(command -> role == LEADER || role == MENTOR || !FOR_PAIRS.contains(command.path()))
        .map(command -> command.usage(command.scope() == Command.Scope.MYSELF ? Command.ANYONE : Set.of(role),
            Locale.US))
        .toList();
    assertThat(listed).containsExactlyElementsOf(useful);
  }

  private Answer call(String name, Command command) {
    return house.invoke(name, new Invocation.Called(command.path(), options(command), file()));
  }

  private Answer type(String name, Command command) {
    var options = options(command);
    return house.invoke(name, new Invocation.Typed("/" + command.path() + options.entrySet().stream()
        .map(option -> " " + option.getKey() + ":\"" + option.getValue() + "\"").collect(Collectors.joining()),
        file()));
  }

  private static Optional<Attachment> file() {
    return Optional.of(new Attachment("a.csv", "nothing".getBytes(StandardCharsets.UTF_8)));
  }

  private static Map<String, String> options(Command command) {
    var options = new HashMap<String, String>();
    command.options().stream().filter(option -> option.need() == Option.Need.REQUIRED)
        .filter(option -> option.type() != Option.Type.FILE)
        .forEach(option -> options.put(option.name(), switch (option.type()) {
          case TIME, WEEKDAY, DAYS, CLOSURE_KIND, TITLE, SCHOOL -> throw new IllegalArgumentException("Never required");
          case WORDS -> "Good morning";
          case SESSION -> "2";
          case DAY -> "2027-05-04";
          case HOURS -> "20:00-06:00";
          case ZONE -> "Europe/Paris";
          case LANGUAGE -> "en-GB";
          case WHEN -> "tomorrow";
          case SWITCH -> "on";
          case MEMBER -> option.name().equals("mentor") ? "Grace" : "Ada";
          case RSVP -> "yes";
          case ROLE -> "mentor";
          case CASE, RUNNING_CASE -> "the-side-gate";
          case PROTOCOL -> "a-spare-hour";
          case PROMPT -> "seen-05";
          case REFLECTION, COMMITMENT, LEADERS_REFLECTION -> "ABCDEFG";
          case AUDIENCE -> "only-me";
          case OWN_LEADER -> "Ada";
          case COHORT -> "Front Range";
          case FILE_FORMAT -> "page";
          case PAGE -> "1";
          case FILE -> throw new IllegalStateException("A file is attached");
        }));
    return options;
  }

  private static boolean isNotForThem(Answer answer, Command command) {
    return answer.equals(new Refused(
        Wording.in(Locale.US).say("refused.not-for-you", "/" + command.path())));
  }

  private static Map.Entry<String, Set<Role>> may(String path, Role first, Role... others) {
    return Map.entry(path, EnumSet.copyOf(Stream.concat(Stream.of(first), Arrays.stream(others)).toList()));
  }
}
