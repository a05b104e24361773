package org.collegium.discord.outbound;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import org.collegium.core.identity.Address;
import org.collegium.core.notice.CaseInWords.Hearing;
import org.collegium.core.outbox.Courier;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Pace;
import org.collegium.core.outbox.Pace.Waiting;
import org.collegium.core.text.Prose;
import org.collegium.discord.DiscordAddress;
import org.collegium.discord.MessageRef;
import org.collegium.discord.connection.Gateway;
import org.collegium.discord.render.DiscordMessage;
import org.collegium.discord.render.Interest;
import org.collegium.discord.render.NoticeRendering;
import org.collegium.discord.render.ThreadName;
import org.collegium.discord.render.Viewer;
import org.collegium.discord.web.Called;
import org.collegium.discord.web.DiscordHttp;
import org.collegium.discord.web.RefusalBudget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries letters to Discord: to people in direct messages, to cohorts in their channel.
 *
 * <p>A message's nonce is made of its letter's id, and Discord enforces it, so that a repeated call posts nothing
 * twice; and its frame carries that id as its own, so that it can be found again later. Neither says anything else.
 */
public final class DiscordCourier implements Courier {

  /** JDA tries four times where something before Discord fails, and rests between them for 7.5 seconds in all. */
  private static final int ATTEMPTS = 4;
  private static final Duration RESTS = Duration.ofSeconds(8);
  /** Longer than people take to press one after the other, shorter than they take to wonder. */
  private static final Duration REST_AFTER_EDIT = Duration.ofSeconds(5);
  private static final Prose ELSEWHERE = new Prose("its reader is elsewhere by now");
  private static final Prose ASKS_TO_WAIT = new Prose("Discord asks to wait");
  private static final Prose REFUSED_OFTEN =
      new Prose("Discord has refused so much of late that it might shut the bot out");
  private static final Logger LOG = LoggerFactory.getLogger(DiscordCourier.class);

  private final InstantSource clock;
  private final Places places;
  private final Pace pace;
  private final RefusalBudget budget;
  private final Search search;
  private final Edits edits;
  private final Threads threads;
  private final Interest interest;
  private final Hearing hearing;

  /**
   * Carries by these connections.
   *
   * @param interest what is known of it, shown in channels
   */
  public DiscordCourier(Gateway gateway, RefusalBudget budget, InstantSource clock, Interest interest) {
    this.interest = interest;
    this.hearing = gateway.hearing();
    this.budget = budget;
    this.clock = clock;
    this.places = new Places(gateway);
    this.pace = new Pace(clock);
    this.edits = new Edits(pace);
    this.threads = new Threads();
    this.search = new Search(places, threads, pace);
  }

  @Override
  public String platform() {
    return DiscordAddress.PLATFORM;
  }

  /** So many that Discord's fifty calls a second are reached where each takes a quarter of one. */
  @Override
  public int atOnce() {
    return 12;
  }

  @Override
  public Duration callTimeout() {
    return DiscordHttp.CALL_TIMEOUT.multipliedBy(ATTEMPTS).plus(RESTS);
  }

  /** Files go with answers that only one person sees, and that go by themselves. */
  @Override
  public Withdrawal withdraw(String file) {
    return new Withdrawal.Gone();
  }

  @Override
  public Duration restAfterEdit() {
    return REST_AFTER_EDIT;
  }

  /** Why nothing is carried at all at the moment, such as a token that was reset; empty while all is well. */
  public Optional<String> closed() {
    return pace.closed();
  }

  @Override
  public Optional<Duration> pause() {
    return waiting().map(Waiting::left);
  }

  private Optional<Waiting> waiting() {
    return pace.pause().or(() -> budget.rest().map(left -> new Waiting(left, REFUSED_OFTEN)));
  }

  @Override
  public Delivery carry(Parcel parcel) {
    var pause = waiting();
    if (pause.isPresent()) {
      return new Delivery.TryLater(pause.get().left(), pause.get().why());
    }
    return switch (places.of(parcel.to())) {
      case Called.Done<MessageChannel> found -> post(parcel, found.response());
      case Called.Refused<MessageChannel> refused -> fate(parcel, Refusal.of(refused));
      case Called.TooFast<MessageChannel> fast -> tooFast(fast.retryAfter());
      case Called.Unreached<MessageChannel> down -> unreached(down.why());
      // Opening a conversation posts nothing, so that trying again doubles nothing.
      case Called.Unclear<MessageChannel> unclear -> unreached(unclear.why());
    };
  }

  private Delivery post(Parcel parcel, MessageChannel channel) {
    var wait = pace.untilNext(channel.getId());
    if (wait.isPresent()) {
      return new Delivery.TryLater(wait.get(), new Prose("the channel has just had a message"));
    }
    var messages = rendered(parcel);
    var where = where(parcel, channel);
    var late = parcel.late(clock.instant());
    if (late.isPresent()) {
      return late.get();
    }
    var first = post(messages.getFirst(), parcel.letter(), where, 1);
    // A thread may have been closed or deleted meanwhile: then it stands in the channel, for all to see.
    var posted =
        !where.equals(channel) && first instanceof Called.Refused<Message> refused && Refusal.isOfTheThread(refused)
            ? post(messages.getFirst(), parcel.letter(), channel, 1) : first;
    return switch (posted) {
      case Called.Done<Message> done -> {
        pace.open();
        yield new Delivery.Delivered(more(parcel, done.response(), messages).written());
      }
      case Called.Refused<Message> refused -> fate(parcel, Refusal.of(refused));
      case Called.TooFast<Message> fast -> tooFast(fast.retryAfter());
      case Called.Unreached<Message> down -> unreached(down.why());
      case Called.Unclear<Message> unclear ->
          new Delivery.Unknown(new Prose("Discord did not say whether it took it (" + unclear.why() + ")"));
    };
  }

  /** What only those need who follow a thing stands in its thread. */
  private MessageChannel where(Parcel parcel, MessageChannel channel) {
    return parcel.earlier().filter(before -> before.reach() == Reach.FOLLOWERS)
        .flatMap(before -> name(parcel)
            .flatMap(name -> threads.of(channel, MessageRef.read(before.message()).root(), name)))
        .orElse(channel);
  }

  private static Optional<String> name(Parcel parcel) {
    return ThreadName.of(parcel.notice(), viewer(parcel));
  }

  private static Viewer viewer(Parcel parcel) {
    return new Viewer(parcel.reader().locale(), parcel.reader().zone());
  }

  private List<DiscordMessage> rendered(Parcel parcel) {
    return new NoticeRendering(viewer(parcel), interest, hearing).of(parcel.notice());
  }

  /**
   * What a message has no room for follows it, and where more is to follow a thread is opened. The letter counts as
   * delivered by its first message.
   */
  private MessageRef more(Parcel parcel, Message first, List<DiscordMessage> messages) {
    if (parcel.earlier().isEmpty() && DiscordAddress.person(parcel.to()).isEmpty()) {
      name(parcel).ifPresent(name -> threads.open(first.getChannel(), first.getId(), name));
    }
    var taken = new ArrayList<>(List.of(first.getId()));
    for (var part = 2; part <= messages.size(); part++) {
      patiently(messages.get(part - 1), parcel.letter(), first.getChannel(), part).done().map(Message::getId)
          .ifPresentOrElse(taken::add,
              () -> LOG.warn("A part of letter {} was not taken; its beginning was", parcel.letter().id().value()));
    }
    return new MessageRef(first.getChannelId(), taken, parcel.earlier().map(before -> MessageRef.read(before.message()))
        .map(MessageRef::root).filter(_ -> name(parcel).isPresent()));
  }

  /** A part is waited for: its beginning stands there already, and its nonce has it stand there once. */
  private static Called<Message> patiently(DiscordMessage message, Letter letter, MessageChannel channel, int part) {
    var called = post(message, letter, channel, part);
    for (var tries = 1; tries < ATTEMPTS && called instanceof Called.TooFast<Message> fast
        && fast.retryAfter().compareTo(RESTS) < 0; tries++) {
      rest(fast.retryAfter());
      called = post(message, letter, channel, part);
    }
    return called;
  }

  private static void rest(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static Called<Message> post(DiscordMessage message, Letter letter, MessageChannel channel, int part) {
    return Called.now(() -> channel.sendMessage(message.toCreate(Mark.of(letter))).setNonce(Mark.nonce(letter, part)));
  }

  private Delivery tooFast(Duration retryAfter) {
    pace.pause(retryAfter, ASKS_TO_WAIT);
    return new Delivery.TryLater(retryAfter, ASKS_TO_WAIT);
  }

  private static Delivery unreached(String why) {
    return new Delivery.TryLater(Pace.UNREACHED, new Prose("Discord is not to be reached (" + why + ")"));
  }

  private Delivery fate(Parcel parcel, Refusal refusal) {
    return switch (refusal) {
      case Refusal.OfTheMessage ofIt -> new Delivery.Undeliverable(ofIt.why());
      case Refusal.NobodyThere gone -> {
        places.forget(parcel.to());
        yield new Delivery.Unreachable(gone.why());
      }
      case Refusal.DoorClosed closed -> new Delivery.DoorClosed(closed.why());
      case Refusal.OfTheBot ofUs -> {
        pace.close(ofUs.why());
        yield new Delivery.TryLater(Pace.CLOSED, ofUs.why());
      }
      case Refusal.ForNow passing -> new Delivery.TryLater(Pace.UNREACHED, passing.why());
    };
  }

  @Override
  public Amendment amend(Parcel parcel, String message) {
    var pause = waiting();
    if (pause.isPresent()) {
      return new Amendment.TryLater(pause.get().left(), pause.get().why());
    }
    return switch (places.of(parcel.to())) {
      case Called.Done<MessageChannel> found -> standing(parcel, found.response(), MessageRef.read(message))
          .map(where -> edits.edit(where, MessageRef.read(message), rendered(parcel), parcel.letter()))
          .orElseGet(() -> new Amendment.Never(ELSEWHERE));
      case Called.Refused<MessageChannel> refused -> edits.fate(Refusal.of(refused));
      case Called<MessageChannel> _ ->
          new Amendment.TryLater(Pace.UNREACHED, new Prose("Discord is not to be reached"));
    };
  }

  /** Where a message stands: in that channel, or in a thread of it. */
  private Optional<MessageChannel> standing(Parcel parcel, MessageChannel channel, MessageRef message) {
    return message.channel().equals(channel.getId()) ? Optional.of(channel)
        : name(parcel).flatMap(name -> threads.of(channel, message.channel(), name));
  }

  @Override
  public Tracing trace(Letter letter, Address to, List<String> earlier) {
    var pause = waiting();
    return pause.isPresent() ? new Tracing.AskLater(pause.get().why())
        : search.find(letter, to, earlier.stream().map(MessageRef::read).toList());
  }
}
