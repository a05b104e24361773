package org.collegium.core.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.FakePlatform;
import org.collegium.core.TestHouse;
import org.collegium.core.command.DeliveryAnswer.DeliveriesListed;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Draft.Urgency;

/** The outbox of a house, from outside: letters are put in as rooms do it, and watched. */
public final class Post {

  private static final int ALL = 10_000;

  private final TestHouse house;
  private final List<String> written = new ArrayList<>();

  public Post(TestHouse house) {
    this.house = house;
  }

  /** A letter to that member of Front Range that can wait. */
  public Post letter(String to, String dueAt) {
    return letter("Front Range", to, Instant.parse(dueAt), Urgency.ORDINARY);
  }

  /** A letter to that member of that cohort. */
  public Post letter(String cohort, String to, Instant dueAt, Urgency urgency) {
    var person = house.person(to).id();
    return put(new Draft("test:" + written.size(), NoticeKind.CATCH_UP, person.value(), house.named(cohort).id(),
        new Recipient.ToPerson(person), dueAt, Optional.empty(), Optional.empty(), urgency));
  }

  private Post put(Draft draft) {
    house.house().letters().write(books -> books.letters().add(draft));
    written.add(draft.key());
    return this;
  }

  /** How many letters were put in here. */
  int written() {
    return written.size();
  }

  /** How many letters of a cohort are in which state, all of them. */
  Map<Letter.State, Integer> counts(String cohort) {
    return house.house().letters().read(books -> books.letters().counts(house.named(cohort).id()));
  }

  /** Letters of a cohort that a facilitator is shown. */
  List<Letter> listed(String cohort) {
    return house.house().letters()
        .read(books -> books.letters().needingAttention(house.named(cohort).id(), house.now(), ALL));
  }

  /** Letters whose time has come and that nobody has tried to carry. */
  List<Letter> due() {
    return house.house().letters().read(books -> books.letters().due(FakePlatform.NAME, house.now(), ALL));
  }

  /** What {@code /cohort deliveries} tells Pat. */
  DeliveriesListed deliveries() {
    return (DeliveriesListed) house.types("Pat", "/cohort deliveries");
  }

  /** States of all letters that wait in {@code /cohort deliveries}, with the reason. */
  Stream<String> waiting() {
    return deliveries().waiting().stream()
        .map(each -> each.to().raw() + ", " + each.state() + ": " + each.why().map(why -> why.raw()).orElse(""));
  }
}
