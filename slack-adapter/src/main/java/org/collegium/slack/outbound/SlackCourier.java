package org.collegium.slack.outbound;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Message;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.identity.Address;
import org.collegium.core.outbox.Courier;
import org.collegium.core.outbox.Letter;
import org.collegium.core.outbox.Pace;
import org.collegium.core.text.Prose;
import org.collegium.slack.MessageRef;
import org.collegium.slack.SlackAddress;
import org.collegium.slack.Workspace;
import org.collegium.slack.render.NoticeRendering;
import org.collegium.slack.render.SlackMessage;
import org.collegium.slack.render.Viewer;
import org.collegium.slack.web.Called;
import org.collegium.slack.web.SlackWeb;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries letters to one workspace: to people in direct messages, to cohorts in their channel.
 *
 * <p>Every message carries its letter's id as metadata, and nothing else there, so that it can be found again.
 */
public final class SlackCourier implements Courier {

  /** The kind of metadata that messages of ours carry. */
  static final String LETTER = "collegium_letter";
  /** The one thing in it. */
  static final String ID = "id";

  /** Longer than people take to press one after the other, shorter than they take to wonder. */
  private static final Duration REST = Duration.ofSeconds(5);
  private static final Prose ELSEWHERE = new Prose("its reader is elsewhere by now");
  private static final Logger LOG = LoggerFactory.getLogger(SlackCourier.class);

  private final Workspace workspace;
  private final SlackWeb web;
  private final InstantSource clock;
  private final Directs directs;
  private final Pace pace;
  private final Search search;
  private final Edits edits;

  /** Carries to that workspace by that Web API. */
  public SlackCourier(Workspace workspace, SlackWeb web, InstantSource clock) {
    this.workspace = workspace;
    this.web = web;
    this.clock = clock;
    this.directs = new Directs(web, clock);
    this.pace = new Pace(clock);
    this.search = new Search(workspace, web, pace);
    this.edits = new Edits(workspace, web, pace, clock);
  }

  @Override
  public String platform() {
    return workspace.platform();
  }

  /** One waits for Slack most of its time; more than a few would only come up against its limits sooner. */
  @Override
  public int atOnce() {
    return 4;
  }

  @Override
  public Duration callTimeout() {
    return SlackWeb.CALL_TIMEOUT;
  }

  /** Why nothing is carried at all at the moment, such as a revoked token; empty while all is well. */
  public Optional<String> closed() {
    return pace.closed();
  }

  /** Slack does not let the bot in, as it said elsewhere: nothing is carried for now. */
  public void close(Called.Refused<?> refused) {
    pace.close(Refusal.of(refused, workspace.mend()).why());
  }

  /** Somebody's account has changed: before the next letter Slack is asked whether they are still there. */
  public void forget(String user) {
    directs.forget(user);
  }

  @Override
  public Optional<Duration> pause() {
    return pace.pause().map(Pace.Waiting::left);
  }

  @Override
  public Delivery carry(Parcel parcel) {
    var pause = pace.pause();
    if (pause.isPresent()) {
      return new Delivery.TryLater(pause.get().left(), pause.get().why());
    }
    return switch (channel(parcel.to())) {
      case Called.Done<String> found -> post(parcel, found.response());
      case Called.Refused<String> refused -> fate(Refusal.of(refused, workspace.mend()));
      case Called.TooFast<String> fast -> tooFast(fast.retryAfter());
      case Called.Unreached<String> down -> unreached(down.why());
      // Opening a conversation posts nothing, so that trying again doubles nothing.
      case Called.Unclear<String> unclear -> unreached(unclear.why());
    };
  }

  private Called<String> channel(Address to) {
    return SlackAddress.isPerson(to) ? directs.with(to.handle()) : new Called.Done<>(to.handle());
  }

  private Delivery post(Parcel parcel, String channel) {
    var wait = pace.untilNext(channel);
    if (wait.isPresent()) {
      return new Delivery.TryLater(wait.get(), new Prose("the channel has just had a message"));
    }
    var messages = rendered(parcel);
    var late = parcel.late(clock.instant());
    if (late.isPresent()) {
      return late.get();
    }
    var delivery = fate(first(messages.getFirst(), parcel.letter(), Place.in(channel, parcel.earlier())));
    return delivery instanceof Delivery.Delivered done && messages.size() > 1
        ? new Delivery.Delivered(
            more(parcel, MessageRef.read(done.message()), messages.subList(1, messages.size())).written())
        : delivery;
  }

  private static List<SlackMessage> rendered(Parcel parcel) {
    return new NoticeRendering(new Viewer(parcel.reader().locale(), parcel.reader().zone())).of(parcel.notice());
  }

  /** What it follows may have been deleted since, or be closed to replies: then it stands on its own. */
  private Called<ChatPostMessageResponse> first(SlackMessage message, Letter letter, Place place) {
    var called = post(message, letter, place);
    return place.thread().isPresent() && called instanceof Called.Refused<ChatPostMessageResponse> refused
        && Refusal.isOfTheThread(refused.error()) ? post(message, letter, Place.in(place.channel())) : called;
  }

  /** What a message has no room for follows in its thread. The letter counts as delivered by its first message. */
  private MessageRef more(Parcel parcel, MessageRef first, List<SlackMessage> rest) {
    var taken = new ArrayList<String>();
    for (var message : rest) {
      post(message, parcel.letter(), Place.under(first)).map(ChatPostMessageResponse::getTs)
          .done().ifPresentOrElse(taken::add,
              () -> LOG.warn("A part of letter {} was not taken; its beginning was", parcel.letter().id().value()));
    }
    return first.with(taken);
  }

  private Called<ChatPostMessageResponse> post(SlackMessage message, Letter letter, Place place) {
    return Called.now(() -> web.bot().chatPostMessage(request -> {
      place.thread().ifPresent(root -> request.threadTs(root).replyBroadcast(place.isBroadcast()));
      return request.channel(place.channel()).text(message.text()).blocks(message.blocks()).metadata(metadata(letter))
          .unfurlLinks(false).unfurlMedia(false);
    }));
  }

  /** Says which letter a message is, and nothing else. */
  static Message.Metadata metadata(Letter letter) {
    return Message.Metadata.builder().eventType(LETTER)
        .eventPayload(Map.of(ID, Long.toString(letter.id().value()))).build();
  }

  private Delivery fate(Called<ChatPostMessageResponse> called) {
    return switch (called) {
      case Called.Done<ChatPostMessageResponse> done -> {
        pace.open();
        var posted = done.response();
        yield new Delivery.Delivered(
            MessageRef.of(posted.getChannel(), posted.getTs(), posted.getMessage()).written());
      }
      case Called.Refused<ChatPostMessageResponse> refused -> fate(Refusal.of(refused, workspace.mend()));
      case Called.TooFast<ChatPostMessageResponse> fast -> tooFast(fast.retryAfter());
      case Called.Unreached<ChatPostMessageResponse> down -> unreached(down.why());
      case Called.Unclear<ChatPostMessageResponse> unclear ->
          new Delivery.Unknown(new Prose("Slack did not say whether it took it (" + unclear.why() + ")"));
    };
  }

  private Delivery tooFast(Duration retryAfter) {
    pace.pause(retryAfter, new Prose("Slack asks to wait"));
    return new Delivery.TryLater(retryAfter, new Prose("Slack asks to wait"));
  }

  private static Delivery unreached(String why) {
    return new Delivery.TryLater(Pace.UNREACHED, new Prose("Slack is not to be reached (" + why + ")"));
  }

  private Delivery fate(Refusal refusal) {
    return switch (refusal) {
      case Refusal.OfTheMessage ofIt -> new Delivery.Undeliverable(ofIt.why());
      case Refusal.NobodyThere gone -> new Delivery.Unreachable(gone.why());
      case Refusal.OfTheBot ofUs -> {
        pace.close(ofUs.why());
        yield new Delivery.TryLater(Pace.CLOSED, ofUs.why());
      }
      case Refusal.ForNow passing -> new Delivery.TryLater(Pace.UNREACHED, passing.why());
    };
  }

  @Override
  public Amendment amend(Parcel parcel, String message) {
    var pause = pace.pause();
    if (pause.isPresent()) {
      return new Amendment.TryLater(pause.get().left(), pause.get().why());
    }
    var place = MessageRef.read(message);
    return switch (channel(parcel.to())) {
      case Called.Done<String> found -> place.channel().equals(found.response())
          ? edits.edit(place, rendered(parcel), parcel.letter()) : new Amendment.Never(ELSEWHERE);
      case Called.Refused<String> refused -> edits.fate(Refusal.of(refused, workspace.mend()));
      case Called.TooFast<String> fast -> new Amendment.TryLater(fast.retryAfter(), new Prose("Slack asks to wait"));
      case Called.Unreached<String> _,Called.Unclear<String> _ ->
          new Amendment.TryLater(Pace.UNREACHED, new Prose("Slack is not to be reached"));
    };
  }

  @Override
  public Withdrawal withdraw(String file) {
    return new GivenFiles(web, pace).withdraw(file);
  }

  @Override
  public Duration restAfterEdit() {
    return REST;
  }

  @Override
  public Tracing trace(Letter letter, Address to, List<String> earlier) {
    var pause = pace.pause();
    if (pause.isPresent()) {
      return new Tracing.AskLater(pause.get().why());
    }
    return switch (channel(to)) {
      case Called.Done<String> found -> search.find(letter, found.response(), earlier);
      case Called<String> hindered -> search.hindered(hindered);
    };
  }
}
