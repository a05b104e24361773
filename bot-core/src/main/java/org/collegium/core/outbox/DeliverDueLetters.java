package org.collegium.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.chore.Chore;
import org.collegium.core.identity.LetterId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.NoticeKind;
import org.collegium.core.outbox.Courier.Delivery;
import org.collegium.core.outbox.Letters.Outcome;
import org.collegium.core.outbox.Recipient.ToPerson;
import org.collegium.core.outbox.Recipient.ToPlace;
import org.collegium.core.text.Prose;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries a few letters of one platform whose time has come. */
public final class DeliverDueLetters implements Chore {

  private static final int A_FEW = 50;
  /** A program that stood still for longer after a claim sends nothing any more: others may look for it by then. */
  private static final Duration A_MINUTE = Duration.ofSeconds(60);
  /** Later than that nobody minds what waits. */
  private static final Duration A_WEEK = Duration.ofDays(7);
  private static final Logger LOG = LoggerFactory.getLogger(DeliverDueLetters.class);

  private final Ledger<OutboxBooks> ledger;
  private final InstantSource clock;
  private final Courier courier;
  private final LetterDesk desk;
  private final TraceUnknownLetters tracing;

  /**
   * A worker for that courier's platform; {@code desk} knows what each letter says.
   *
   * @param clock looked at before and after each call: a few slow ones take minutes, and what is kept of a letter
   *     counts from its own call
   */
  public DeliverDueLetters(Ledger<OutboxBooks> ledger, Courier courier, LetterDesk desk, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
    this.courier = courier;
    this.desk = desk;
    this.tracing = new TraceUnknownLetters(ledger, courier);
  }

  @Override
  public String name() {
    return "deliver letters by " + courier.platform();
  }

  @Override
  public Optional<Instant> nextDue() {
    var rest = courier.pause().map(left -> clock.instant().plus(left));
    return ledger.read(books -> Stream.of(books.letters().nextDue(courier.platform()).map(due -> later(due, rest)),
        books.letters().nextLeaseEnd(), tracing.nextDue(books).map(due -> later(due, rest))).flatMap(Optional::stream)
        .min(Instant::compareTo));
  }

  private static Instant later(Instant due, Optional<Instant> rest) {
    return rest.filter(end -> end.isAfter(due)).orElse(due);
  }

  @Override
  public void runDue(Instant now) {
    ledger.write(books -> books.letters().expire(now));
    tracing.runDue(now);
    if (courier.pause().isPresent()) {
      return;
    }
    var closures = new KnownClosures();
    var due = ledger.read(books -> books.letters().due(courier.platform(), now, A_FEW));
    if (courier.atOnce() == 1 || due.size() < 2) {
      due.forEach(letter -> deliver(letter, closures));
    } else {
      deliverAtOnce(due, closures);
    }
  }

  /** As the courier carries them; comes back when all are carried, also if one of them failed. */
  private void deliverAtOnce(List<Letter> due, KnownClosures closures) {
    var names = Thread.ofPlatform().name("carrier-" + courier.platform() + "-", 0).factory();
    try (var carriers = Executors.newFixedThreadPool(Math.min(courier.atOnce(), due.size()), names)) {
      CompletableFuture.allOf(due.stream()
          .map(letter -> CompletableFuture.runAsync(() -> deliver(letter, closures), carriers))
          .toArray(CompletableFuture<?>[]::new)).join();
    }
  }

  private void deliver(Letter letter, KnownClosures closures) {
    var now = clock.instant();
    var claimed = ledger.write(books -> claim(letter, books,
        new Turn(books, closures.at(books.cohorts().planVersion())), now));
    if (claimed.letters().isEmpty()) {
      return;
    }
    var pages = desk.write(claimed.letters(), now);
    pages.unwritten().forEach((each, fault) -> LOG.error("Letter {} could not be written", each.id().value(), fault));
    var isStillOurs = pages.isAllSaid() || keepAsides(pages, claimed, now);
    if (isStillOurs && !pages.spoken().isEmpty()) {
      carry(pages, now.plus(A_MINUTE));
    }
  }

  /**
   * What becomes of letters that do not go as a message of their own; false where others have given them up meanwhile,
   * so that they are looked for and not to be sent, and where nothing is left whose turn it is.
   */
  private boolean keepAsides(LetterDesk.Pages pages, Claimed claimed, Instant now) {
    return ledger.write(books -> {
      var letters = books.letters();
      pages.unwritten().keySet().stream().filter(letters::stands)
          .forEach(letter -> release(books, letter.id(), now, LetterDesk.UNWRITTEN));
      pages.silent().forEach((letter, why) -> {
        if (letters.stands(letter)) {
          letters.settle(letter.id(), Letter.State.VOID, now, Outcome.because(why));
        }
      });
      if (pages.spoken().stream().noneMatch(page -> claimed.isInTurn(page.letter()))) {
        pages.spoken().stream().map(LetterDesk.Page::letter).filter(letters::stands)
            .forEach(letter -> letters.putBack(letter.id()));
        return false;
      }
      return pages.spoken().stream().allMatch(page -> letters.stands(page.letter()))
          && pages.spoken().stream().skip(1)
              .allMatch(page -> letters.gather(page.letter().id(), pages.vessel().id()));
    });
  }

  /** The letter and what falls together with it; empty when it is not its turn or somebody was quicker. */
  private Claimed claim(Letter letter, OutboxBooks books, Turn turn, Instant now) {
    if (!books.letters().stands(letter)) {
      return Claimed.NOTHING;
    }
    var draft = letter.draft();
    if (draft.usefulUntil().map(until -> !now.isBefore(until)).orElse(false)) {
      books.letters().settle(letter.id(), Letter.State.VOID, now, Outcome.because(LetterDesk.OVER));
      return Claimed.NOTHING;
    }
    var wait = turn.of(draft, now);
    if (wait.isPresent()) {
      books.letters().hold(letter.id(), wait.get().until(), wait.get().why());
      return Claimed.NOTHING;
    }
    var leaseEnds = courier.leaseFrom(now);
    var along = together(letter, books, now).filter(each -> turn.mayGoAlong(each.draft(), now)).toList();
    var inTurn = Stream.concat(Stream.of(letter), along.stream().filter(each -> turn.of(each.draft(), now).isEmpty()))
        .map(Letter::id).collect(Collectors.toSet());
    return new Claimed(Stream.concat(Stream.of(letter), along.stream())
        .filter(each -> books.letters().claim(each.id(), now, leaseEnds))
        .map(each -> each.claimed(leaseEnds))
        .toList(), inTurn);
  }

  /**
   * What was claimed for one message.
   *
   * @param inTurn those that could go without the others: should they turn out to say nothing, the others wait for a
   *     turn of their own
   */
  private record Claimed(List<Letter> letters, Set<LetterId> inTurn) {

    static final Claimed NOTHING = new Claimed(List.of(), Set.of());

    boolean isInTurn(Letter letter) {
      return inTurn.contains(letter.id());
    }
  }

  /** With the question whether somebody is who they are supposed to be goes nothing that is meant for that person. */
  private static Stream<Letter> together(Letter letter, OutboxBooks books, Instant now) {
    if (letter.draft().kind() == NoticeKind.WELCOME) {
      return Stream.empty();
    }
    return switch (letter.draft().to()) {
      case ToPerson to -> books.letters().dueTogetherWith(letter, to.person(), now).stream();
      case ToPlace _ -> Stream.empty();
    };
  }

  /** Looked at as late as can be: whoever stands still after that read has but the call before them. */
  private void carry(LetterDesk.Pages pages, Instant latest) {
    var vessel = pages.vessel();
    var look = ledger.read(books -> new Look(books.letters().stands(vessel),
        new AddressBook(books).parcel(vessel, courier.platform(), pages.notice())));
    if (!look.isOurs() || !clock.instant().isBefore(latest)) {
      return;
    }
    if (look.parcel().isEmpty()) {
      ledger.write(books -> books.letters().stands(vessel)
          && release(books, vessel.id(), clock.instant(), LetterDesk.NOWHERE));
      return;
    }
    var parcel = look.parcel().get().by(latest);
    var delivery = courier.carry(parcel);
    ledger.write(books -> isOurs(books.letters(), vessel, delivery)
        && settle(books, parcel, delivery, clock.instant()));
  }

  /** Whether a claim still holds, and what goes if it does, at one moment. */
  private record Look(boolean isOurs, Optional<Courier.Parcel> parcel) {}

  /**
   * Others may have given the claim up meanwhile, and sent it since: they say what becomes of it. That it was posted is
   * true whatever they did, until they try anew.
   */
  private static boolean isOurs(Letters letters, Letter vessel, Delivery delivery) {
    return delivery instanceof Delivery.Delivered
        ? letters.find(vessel.id()).map(found -> found.isOfTheTryOf(vessel)).orElse(false) : letters.stands(vessel);
  }

  private static boolean settle(OutboxBooks books, Courier.Parcel parcel, Delivery delivery, Instant now) {
    var letters = books.letters();
    var vessel = parcel.letter();
    switch (delivery) {
      case Delivery.Delivered done ->
          letters.settle(vessel.id(), Letter.State.DELIVERED, now, Outcome.posted(done.message()));
      case Delivery.TryLater later -> letters.release(vessel.id(), now.plus(later.after()), later.why());
      case Delivery.Undeliverable never ->
          letters.settle(vessel.id(), Letter.State.UNDELIVERABLE, now, Outcome.because(never.why()));
      case Delivery.Unreachable gone -> {
        books.addresses().silence(parcel.to(), now);
        letters.release(vessel.id(), now, gone.why());
      }
      case Delivery.DoorClosed closed -> {
        books.addresses().silence(parcel.to(), now);
        letters.release(vessel.id(), now, closed.why());
        knock(books, parcel, now);
      }
      case Delivery.Unknown unknown ->
          letters.settle(vessel.id(), Letter.State.UNKNOWN, now, Outcome.because(unknown.why()));
    }
    return true;
  }

  /** Tells them in their cohort's channel that something waits for them: once, however many letters do. */
  private static void knock(OutboxBooks books, Courier.Parcel parcel, Instant now) {
    var draft = parcel.letter().draft();
    if (draft.to() instanceof ToPerson to) {
      var month = YearMonth.from(now.atZone(parcel.reader().zone()));
      var there = parcel.to();
      books.letters().add(new Draft("person:" + to.person().value() + ":door:" + there.platform() + ":"
          + there.handle() + ":" + month, NoticeKind.DOOR_CLOSED, to.person().value(), draft.cohort(),
          new ToPlace(draft.cohort(), there.platform()), now, Optional.of(now.plus(A_WEEK)), Optional.empty(),
          Draft.Urgency.ORDINARY));
    }
  }

  private static boolean release(OutboxBooks books, LetterId id, Instant now, Prose why) {
    books.letters().release(id, now.plus(Duration.ofHours(1)), why);
    return true;
  }
}
