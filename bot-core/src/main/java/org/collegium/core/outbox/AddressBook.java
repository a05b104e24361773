package org.collegium.core.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.Place;
import org.collegium.core.identity.Address;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.outbox.Recipient.ToPlace;

/** Finds where a letter goes, at the moment it goes. */
final class AddressBook {

  private final OutboxBooks books;

  AddressBook(OutboxBooks books) {
    this.books = books;
  }

  /** The letter with its address and reader, for any time; empty when its recipient is not found on that platform. */
  Optional<Courier.Parcel> parcel(Letter letter, String platform, Notice notice) {
    return address(letter, platform)
        .map(to -> new Courier.Parcel(letter, to, reader(letter), notice, earlier(letter),
            Instant.MAX));
  }

  /** Where the letter's recipient is on that platform. */
  Optional<Address> address(Letter letter, String platform) {
    var candidates = switch (letter.draft().to()) {
      case ToPerson to -> letter.draft().kind() == NoticeKind.WELCOME ? books.addresses().supposed(to.person())
          : books.people().preferredAddress(to.person());
      case ToPlace to -> books.cohorts().placesOf(to.cohort()).stream().map(Place::channel)
          .filter(channel -> channel.platform().equals(to.platform())).findFirst();
    };
    return candidates.filter(address -> address.platform().equals(platform));
  }

  /** What was posted to the letter's place about the same thing, the newest first; nothing where it is a person's. */
  List<String> posted(Letter letter) {
    return switch (letter.draft().to()) {
      case ToPerson _ -> List.of();
      case ToPlace to -> books.letters().postedAbout(letter.draft().about(), to);
    };
  }

  private Optional<Courier.Earlier> earlier(Letter letter) {
    return posted(letter).stream().findFirst()
        .map(message -> new Courier.Earlier(message, reach(letter.draft().kind())));
  }

  private static Courier.Reach reach(NoticeKind kind) {
    return switch (kind) {
      case SESSION_MOVED, SESSION_CANCELLED, CASE_DECISION_ASKED, ANNOUNCEMENT, PROGRAMME_ENDED, COHORT_DIGEST ->
          Courier.Reach.EVERYBODY;
      case SESSION_REMINDER, CHECK_IN_ASKED, CHECK_IN_NUDGE, COMMITMENT_ASKED, CASE_STAGE_OPENED, CASE_REVEALED,
          CASE_CLOSED, PROTOCOL_STEP_OPENED, PROTOCOL_STEP_ENDS, PROTOCOL_CLOSED, WELCOME, DOOR_CLOSED, CATCH_UP,
          COACHING_NOTE, COACHING_REPLY, TALK_PROPOSED, TALK_SETTLED,
          AGREEMENT_OFFERED, AGREEMENT_ASKED,
          AGREEMENT_PROPOSED, AGREEMENT_REACHED, CASE_OFFERED, CASE_ACCEPTED, CASE_SENT_BACK,
          MENTOR_CHANGED,
          YEAR_ENDED, KEEPING_ENDS, MENTOR_DIGEST ->
          Courier.Reach.FOLLOWERS;
    };
  }

  private Courier.Reader reader(Letter letter) {
    return switch (letter.draft().to()) {
      case ToPerson to -> {
        var person = books.people().get(to.person());
        yield new Courier.Reader(person.locale(), person.zone());
      }
      case ToPlace to -> {
        var cohort = books.cohorts().get(to.cohort());
        yield new Courier.Reader(cohort.locale(), cohort.zone());
      }
    };
  }
}
