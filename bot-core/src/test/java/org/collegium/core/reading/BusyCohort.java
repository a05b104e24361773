package org.collegium.core.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.collegium.core.Agreements;
import org.collegium.core.Brought;
import org.collegium.core.BroughtDilemma;
import org.collegium.core.Plans;
import org.collegium.core.Rows;
import org.collegium.core.TestHouse;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.command.Invocation.PageFilled;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.Role;

/** Front Range after some months in which words of every kind were written. */
public final class BusyCohort {

  /** When its life begins. */
  public static final String BEGINS = "2027-01-04T16:00:00Z";

  private final TestHouse house;
  private final Doorway doorway;

  private BusyCohort(Doorway doorway) {
    this.doorway = doorway;
    this.house = doorway.house();
  }

  /** Everybody comes; to be done before a platform links them. */
  public static void gathers(TestHouse house) {
    var frontRange = house.named("Front Range");
    house.enrol(frontRange, "Henrik", Role.MENTOR, TestHouse.DENVER);
    house.enrol(frontRange, "Olga", Role.OBSERVER, TestHouse.DENVER);
    Stream.of(List.of("Maria", "Nils"), Cast.OTHERS).flatMap(List::stream)
        .forEach(name -> house.leader(name, TestHouse.DENVER));
    house.enrol(house.named("Elsewhere"), "Victor", Role.FACILITATOR, TestHouse.DENVER);
    var lastYear = house.cohort("Last Year");
    house.enrol(lastYear, "Ines", Role.LEADER, TestHouse.DENVER);
    house.session(lastYear, 3, "2026-06-09", 1);
    house.enrol(house.named("Elsewhere"), "Priya", Role.LEADER, TestHouse.DENVER);
    house.confirms("Victor", "/cohort remove Priya");
  }

  /** They write what is planted. */
  static BusyCohort lives(Doorway doorway) {
    var cohort = new BusyCohort(doorway);
    cohort.beforeGrace();
    cohort.withGrace();
    cohort.decide();
    return cohort;
  }

  private void beforeGrace() {
    house.session(1, "2027-01-19", 2);
    house.session(2, "2027-03-16", 2);
    house.confirms("Pat", "/cohort appoint Ada Henrik");
    var shared = house.writes("Ada", Planted.FOR_FORMER_MENTOR.sentence(), "my-mentor");
    house.comments("Henrik", shared, Planted.FORMER_NOTE.sentence());
    doorway.advanceTo("2027-01-04T16:01:00Z");
    house.answersNote("Ada", Planted.FORMER_REPLY.sentence());
    Agreements.only().proposed(house, "Henrik", Planted.FORMER_AGREED.sentence());
    Agreements.only().agreedTo(house, "Ada");
    Agreements.only().proposed(house, "Ada", Planted.FORMER_PROPOSED.sentence());
    house.writes("Ada", Planted.FOR_COHORT.sentence(), "my-cohort");
    house.confirms("Pat", "/cohort remove Nils");
    house.confirms("Pat", "/cohort appoint Ada Grace");
    house.enrol(house.named("Front Range"), "Priya", Role.LEADER, TestHouse.DENVER);
  }

  private void withGrace() {
    doorway.advanceTo("2027-01-12T16:00:00Z");
    var narrowed = house.writes("Ada", Planted.NARROWED.sentence(), "my-cohort");
    house.confirms("Ada", "/reflect share " + narrowed + " only-me");
    fills("Ada", ((FormOpened) house.types("Ada", "/reflect open")).form(), Planted.CHECK_IN, "my-mentor");
    house.types("Ada", "/cohort rsvp no");
    house.types("Ada", "/cohort calendar");
    new Brought(house).offered("Ada", Planted.OWN_CASE.sentence());
  }

  private void decide() {
    doorway.advanceTo("2027-02-01T16:00:00Z");
    var shared = house.writes("Ada", Planted.EARLIER.sentence(), "my-mentor");
    house.edits("Ada", shared, Planted.FOR_MENTOR.sentence());
    house.finds("Ada", "feeling");
    house.comments("Grace", shared, Planted.NOTE.sentence());
    Agreements.only().proposed(house, "Ada", Planted.AGREED.sentence());
    Agreements.with("Ada").agreedTo(house, "Grace");
    Agreements.with("Ada").proposed(house, "Grace", Planted.PROPOSED.sentence());
    house.writes("Ada", Planted.KEPT.sentence(), "only-me");
    house.types("Ada", "/reflect list");
    Plans.made(house, "Ada", Planted.PLAN_KEPT.sentence(), "only-me");
    var plan = Plans.made(house, "Ada", Planted.PLAN_FOR_MENTOR.sentence(), "my-mentor");
    Plans.told(house, "Ada", plan, Planted.OUTCOME_FOR_MENTOR.sentence());
    house.types("Ada", "/commit list");
    talk();
  }

  private void talk() {
    BroughtDilemma.by(house, "Ada", Planted.DILEMMA.sentence(), "");
    house.confirms("Pat", "/protocol open two-ears member:Ada");
    house.confirms("Pat", "/case open the-side-gate");
    house.confirms("Pat", "/case next");
    house.confirms("Pat", "/case next");
    doorway.advanceTo("2027-02-01T16:01:00Z");
    house.answersNote("Ada", Planted.REPLY.sentence());
    speak();
    decides("Maria", Planted.REASON_KEPT.sentence(), "only-me");
    Stream.of(List.of("Grace"), Cast.OTHERS).flatMap(List::stream)
        .forEach(name -> decides(name, "They live there.", "my-cohort"));
    house.confirms("Pat", "/case next");
    house.confirms("Pat", "/case next");
    doorway.advanceTo("2027-02-02T18:00:00Z");
    var unsent = ((FormOpened) house.types("Ada", "/reflect")).form();
    house.invoke("Ada", new PageFilled(unsent.replyTo(), Map.of("answer", Planted.UNSENT.sentence())));
  }

  private void speak() {
    var say = Rows.selected(house.folder(), "SELECT token FROM token WHERE upper(subject) = 'CASE-TURN'").getFirst();
    house.replies("Ada", new ReplyTo(say), Map.of("words", Planted.SAID.sentence()));
    decides("Ada", Planted.REASON_SHARED.sentence(), "my-cohort");
  }

  private void decides(String name, String reason, String audience) {
    var form = ((FormOpened) house.opens(name, caseToken())).form();
    house.replies(name, caseToken(),
        Map.of("way", "ask-first", "reason", reason, "audience", TestHouse.offered(form, audience)));
  }

  private void fills(String name, Form form, Planted words, String audience) {
    var values = new HashMap<String, String>();
    form.fields().stream().filter(field -> field.kind() instanceof Form.Kind.Words)
        .forEach(field -> values.put(field.name(), words.sentence()));
    values.put("audience", TestHouse.offered(form, audience));
    house.replies(name, form.replyTo(), values);
  }

  /** References of all that Ada wrote. */
  List<String> references() {
    return Rows.selected(house.folder(),
        "SELECT reference FROM reflection UNION SELECT reference FROM commitment ORDER BY reference");
  }

  /** What every button in the channel carries under which all decide. */
  ReplyTo caseToken() {
    return new ReplyTo(
        Rows.selected(house.folder(), "SELECT token FROM token WHERE upper(subject) = 'CASE'").getFirst());
  }

  /** What every button and form carries that was ever made for Ada. */
  List<ReplyTo> tokensOfAda() {
    var hers = " WHERE person_id = " + house.person("Ada").id().value();
    return Rows.selected(house.folder(), "SELECT token FROM token" + hers + " UNION SELECT token FROM pending_command"
        + hers).stream().map(ReplyTo::new).toList();
  }
}
