package org.collegium.core;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Attachment;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.Invocation.PageFilled;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.session.Session;
import org.collegium.core.text.Prose;

/**
 * Front Range in the middle of its programme: its first session is over, its second a week away, and Ada has answered,
 * reflected and been quoted. What is hers or the cohort's is worded so that it cannot be met by chance.
 */
public final class FrontRange {

  public static final String CHECK_IN = "Checkin-Heron";
  public static final String FOLLOW_UP = "Followup-Egret";
  public static final String FREE = "Free-Cormorant";
  public static final String EARLIER = "Earlier-Lapwing";
  public static final String PLAN = "Plan-Avocet";
  public static final String TOLD = "Told-Turnstone";
  public static final String ANNOUNCED = "Announced-Plover";
  public static final String COMMENT = "Comment-Grebe";
  public static final String ANSWER = "Answer-Dotterel";
  public static final String AGREED = "Agreed-Curlew";
  public static final String BROUGHT = "Brought-Wigeon";
  public static final String SENT_BACK = "Sentback-Pintail";
  public static final String UNSENT = "Unsent-Godwit";
  public static final String PENDING = "Pending-Dunlin";
  public static final String ATTACHED = "Attached-Sandpiper";
  public static final String TITLE = "Retreat-Osprey";
  public static final String VENUE = "Venue-Kestrel";
  public static final String MATERIALS = "Materials-Merlin";

  private static final String ROSTER = "Name,Email,Role\n" + ATTACHED + ",new@school.example,leader\n";

  private final TestHouse house;
  private int presses;

  private FrontRange(TestHouse house) {
    this.house = house;
  }

  /** As it stands on the second Tuesday of March 2027. */
  public static FrontRange in(Path folder) {
    var house = TestHouse.at(folder, "2026-12-21T15:00:00Z");
    var cohort = new FrontRange(house);
    cohort.furnish(house.session(1, "2027-01-19", 2));
    cohort.furnish(house.session(2, "2027-03-16", 2));
    house.advanceTo("2027-01-12T16:00:00Z");
    cohort.answerCheckIn();
    house.edits("Ada", house.writes("Ada", EARLIER, "my-mentor"), FREE);
    house.finds("Ada", "feeling");
    var plan = Plans.made(house, "Ada", PLAN, "my-mentor");
    Plans.told(house, "Ada", plan, TOLD);
    house.confirms("Pat", "/cohort announce " + ANNOUNCED);
    house.advanceTo("2027-03-09T18:00:00Z");
    house.types("Grace", "/summary since:2026-12-01");
    house.comments("Grace", cohort.references().getFirst(), COMMENT);
    house.answersNote("Ada", ANSWER);
    house.proposesTalk("Grace", "2027-03-12 15:30");
    cohort.agreeAndBring();
    house.types("Pat", "/cohort attendance");
    house.types("Pat", "/cohort announce " + PENDING);
    house.types("Pat", "/cohort import roster", "roster.csv", ROSTER.getBytes(StandardCharsets.UTF_8));
    house.types("Ada", "/reflect list");
    house.types("Ada", "/cohort calendar");
    var unsent = ((FormOpened) house.types("Ada", "/reflect")).form();
    house.invoke("Ada", new PageFilled(unsent.replyTo(), Map.of("answer", UNSENT)));
    return cohort;
  }

  private void agreeAndBring() {
    Agreements.only().proposed(house, "Grace", AGREED);
    Agreements.only().agreedTo(house, "Ada");
    Agreements.only().proposed(house, "Ada", AGREED + " too");
    new Brought(house).offered("Ada", BROUGHT);
    new Brought(house).sentBack("Pat", SENT_BACK);
  }

  private void furnish(Session session) {
    house.house().sessions().write(books -> {
      books.sessions().keep(new Session(session.id(), session.cohort(), session.number(),
          new Prose(TITLE + " " + session.number()), session.days(), session.zone(), Optional.of(new Prose(VENUE)),
          Optional.of(new Prose(MATERIALS)), session.state(), session.revision(), session.revisedAt(), 0));
      return session;
    });
  }

  private void answerCheckIn() {
    var token = house.latestForm("Ada");
    var form = ((FormOpened) house.opens("Ada", token)).form();
    var question = form.fields().get(1).name();
    house.replies("Ada", token, Map.of("audience", TestHouse.offered(form, "my-mentor"), question, CHECK_IN,
        question + ".more", FOLLOW_UP));
  }

  public TestHouse house() {
    return house;
  }

  /** What nobody outside may hear: words, names, titles and places. */
  public static List<String> secrets() {
    return List.of(CHECK_IN, FOLLOW_UP, FREE, EARLIER, PLAN, TOLD, ANNOUNCED, COMMENT, ANSWER, AGREED, BROUGHT,
        SENT_BACK, UNSENT, PENDING,
        ATTACHED, TITLE,
        VENUE,
        MATERIALS,
        "Ada",
        "Grace",
        "Robin", "Pat", "ada@", "grace@", "robin@", "pat@");
  }

  /** References of all that Ada wrote. */
  public List<String> references() {
    return Rows.selected(house.folder(), "SELECT reference FROM reflection ORDER BY reference");
  }

  /** References of all that Ada means to do. */
  public List<String> commitments() {
    return Rows.selected(house.folder(), "SELECT reference FROM commitment ORDER BY reference");
  }

  /** The ids of the cohort, of everybody in it, and of its sessions, rounds and reflections. */
  public Set<String> ids() {
    var ours = " WHERE cohort_id = " + house.named("Front Range").id().value();
    return Set.copyOf(Rows.selected(house.folder(), "SELECT id FROM cohort WHERE name = 'Front Range'"
        + " UNION SELECT person_id FROM membership" + ours + " UNION SELECT id FROM session" + ours
        + " UNION SELECT id FROM round" + ours + " UNION SELECT id FROM reflection" + ours
        + " UNION SELECT id FROM commitment" + ours));
  }

  /** Every token that is out to anybody but that person. */
  public List<ReplyTo> tokensNotOf(String name) {
    var other = " WHERE person_id <> " + house.person(name).id().value();
    return Rows.selected(house.folder(), "SELECT token FROM token" + other + " UNION SELECT token FROM pending_command"
        + other).stream().map(ReplyTo::new).toList();
  }

  /** Somebody asks, in that channel or, without one, in direct messages. */
  public Answer asks(String name, Optional<String> channel, Invocation.Request request) {
    return house.bot().answer(new Invocation(TestHouse.address(name), channel.map(FakePlatform::at),
        new RequestKey("ask " + ++presses), request));
  }

  /** A command whose options the platform has taken apart. */
  public static Invocation.Called called(String path, Map<String, String> options) {
    return new Invocation.Called(path, options,
        Optional.of(new Attachment("roster.csv", "Name,Email,Role\nOle,ole@far.example,leader\n"
            .getBytes(StandardCharsets.UTF_8))));
  }
}
