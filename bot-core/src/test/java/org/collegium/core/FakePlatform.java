package org.collegium.core;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.collegium.core.identity.Address;
import org.collegium.core.notice.GatheredNotice;
import org.collegium.core.notice.Notice;
import org.collegium.core.notice.NoticeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.outbox.Courier;
import org.collegium.core.outbox.Letter;
import org.collegium.core.text.Prose;

/** A platform that keeps what it is given, and can be told to misbehave. */
public final class FakePlatform implements Courier {

  public static final String NAME = "fake";
  /** How long it leaves a message alone after an edit. */
  public static final Duration REST = Duration.ofSeconds(5);

  private final List<Parcel> posted = new ArrayList<>();
  private final List<String> withdrawn = new ArrayList<>();
  private final Deque<Withdrawal> withdrawals = new ArrayDeque<>();
  private final Deque<Mishap> mishaps = new ArrayDeque<>();
  private final Set<Address> empty = new HashSet<>();
  private final Set<Address> closed = new HashSet<>();
  private final List<List<String>> soughtBeside = new ArrayList<>();
  private final Map<String, Parcel> standing = new LinkedHashMap<>();
  private final List<Edit> edits = new ArrayList<>();
  private final Deque<Supplier<Amendment>> editsToCome = new ArrayDeque<>();
  private Optional<Runnable> whileCarrying = Optional.empty();
  private boolean deathAfterEdit;
  private int deafFor;
  private boolean forgetful;

  /** What can go wrong with one call. */
  public enum Mishap {
    /** The platform refuses for now; nothing is posted. */
    TRY_LATER,
    /** The platform will never take it. */
    NEVER,
    /** It is posted, but nobody is told so. */
    POSTED_IN_SILENCE,
    /** It is not posted, and nobody is told so. */
    LOST_IN_SILENCE,
    /** It is not posted, nobody is told so, and the platform cannot be asked. */
    DIES_WHILE_CARRYING
  }

  public static Address at(String handle) {
    return new Address(NAME, handle);
  }

  /** The next call ends like that. */
  public void next(Mishap mishap) {
    mishaps.add(mishap);
  }

  /** The next so many questions about letters are not answered. */
  public void cannotBeAsked(int times) {
    deafFor = times;
  }

  /** From now on it cannot tell what was posted. */
  public void forgets() {
    forgetful = true;
  }

  /** Nobody is at that address any more. */
  public void leaves(Address address) {
    empty.add(address);
  }

  /** Whoever is at that address lets nothing in any more. */
  public void closes(Address address) {
    closed.add(address);
  }

  /** Somebody is at that address again, and lets everything in. */
  public void returns(Address address) {
    closed.remove(address);
    empty.remove(address);
  }

  @Override
  public String platform() {
    return NAME;
  }

  @Override
  public Duration callTimeout() {
    return Duration.ofSeconds(10);
  }

  @Override
  public Delivery carry(Parcel parcel) {
    var meanwhile = whileCarrying;
    whileCarrying = Optional.empty();
    meanwhile.ifPresent(Runnable::run);
    if (closed.contains(parcel.to())) {
      return new Delivery.DoorClosed(new Prose("their direct messages are closed"));
    }
    if (empty.contains(parcel.to())) {
      return new Delivery.Unreachable(new Prose("their account is deactivated"));
    }
    return switch (Optional.ofNullable(mishaps.poll()).orElse(null)) {
      case null -> post(parcel);
      case TRY_LATER -> new Delivery.TryLater(Duration.ofMinutes(5), new Prose("the platform is busy"));
      case NEVER -> new Delivery.Undeliverable(new Prose("direct messages are closed"));
      case POSTED_IN_SILENCE -> {
        post(parcel);
        yield new Delivery.Unknown(new Prose("timed out"));
      }
      case LOST_IN_SILENCE -> new Delivery.Unknown(new Prose("timed out"));
      case DIES_WHILE_CARRYING -> throw new IllegalStateException("The process dies here");
    };
  }

  private Delivery post(Parcel parcel) {
    posted.add(parcel);
    var reference = "message " + posted.size();
    standing.put(reference, parcel);
    return new Delivery.Delivered(reference);
  }

  /** The next edit ends like that, and nothing is edited; it may also throw, or do something first. */
  public void nextEdit(Supplier<Amendment> amendment) {
    editsToCome.add(amendment);
  }

  /** The next edit is made, and then the process dies. */
  public void diesAfterNextEdit() {
    deathAfterEdit = true;
  }

  /** While the next letter is under way, that happens. */
  public void duringNextCarry(Runnable meanwhile) {
    this.whileCarrying = Optional.of(meanwhile);
  }

  /** The next edit does that first, and then ends well. */
  public void duringNextEdit(Runnable meanwhile) {
    editsToCome.add(() -> {
      meanwhile.run();
      return new Amendment.Amended();
    });
  }

  @Override
  public Amendment amend(Parcel parcel, String message) {
    var amendment = Optional.ofNullable(editsToCome.poll()).orElse(Amendment.Amended::new).get();
    if (amendment instanceof Amendment.Amended) {
      edits.add(new Edit(message, parcel));
      standing.put(message, parcel);
    }
    if (deathAfterEdit) {
      deathAfterEdit = false;
      throw new IllegalStateException("The process dies here");
    }
    return amendment;
  }

  @Override
  public Withdrawal withdraw(String file) {
    withdrawn.add(file);
    return Optional.ofNullable(withdrawals.poll()).orElseGet(Withdrawal.Gone::new);
  }

  /** What comes of the next file that is to be taken away. */
  public void nextWithdrawal(Withdrawal withdrawal) {
    withdrawals.add(withdrawal);
  }

  /** Files that were to be taken away, each time it was tried. */
  public List<String> withdrawn() {
    return List.copyOf(withdrawn);
  }

  @Override
  public Duration restAfterEdit() {
    return REST;
  }

  /** All edits, in order. */
  public List<Edit> edits() {
    return List.copyOf(edits);
  }

  /** What stands before that address now, in the order it was posted, gathered notices one by one. */
  public List<Notice> standingAt(Address to) {
    return standing.values().stream().filter(parcel -> parcel.to().equals(to))
        .flatMap(parcel -> parts(parcel.notice()).stream()).toList();
  }

  /** A message that was edited, and what it says since. */
  public record Edit(String message, Parcel parcel) {}

  @Override
  public Tracing trace(Letter letter, Address to, List<String> earlier) {
    soughtBeside.add(earlier);
    if (deafFor > 0) {
      deafFor--;
      return new Tracing.AskLater(new Prose("it cannot be asked now"));
    }
    if (forgetful) {
      return new Tracing.CannotSay(new Prose("it shows no messages"));
    }
    return standing.entrySet().stream().filter(message -> message.getValue().letter().id().equals(letter.id()))
        .map(Map.Entry::getKey).findFirst().<Tracing>map(Tracing.Found::new).orElseGet(Tracing.Absent::new);
  }

  /** Beside which messages each letter was looked for. */
  public List<List<String>> soughtBeside() {
    return List.copyOf(soughtBeside);
  }

  /** All messages, in order. */
  public List<Parcel> posted() {
    return List.copyOf(posted);
  }

  /** All notices to that address, in order, gathered ones one by one. */
  public List<Notice> noticesTo(Address to) {
    return posted.stream().filter(parcel -> parcel.to().equals(to)).flatMap(parcel -> parts(parcel.notice()).stream())
        .toList();
  }

  private static List<Notice> parts(Notice notice) {
    return notice instanceof GatheredNotice gathered ? gathered.notices() : List.of(notice);
  }

  /** Everything that address was told, in words. */
  public String wordsTo(Address to) {
    var words = new NoticeInWords(Wording.in(Locale.US), ZoneOffset.UTC);
    var all = new StringBuilder();
    noticesTo(to).forEach(notice -> all.append(words.text(notice).raw()).append('\n'));
    return all.toString();
  }
}
