package org.collegium.slack.inbound;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.collegium.core.CollegiumBot;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.identity.Address;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.notice.Wording;
import org.collegium.slack.SlackAddress;
import org.collegium.slack.render.AnswerRendering;
import org.collegium.slack.render.Rendered;
import org.collegium.slack.render.Viewer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the core in somebody's name. Whatever happens there is an answer, and it comes while Slack still waits. */
final class Asking {

  /** Half of what Slack waits (three seconds: docs.slack.dev/interactivity/handling-user-interaction). */
  private static final Duration PATIENCE = Duration.ofMillis(1500);
  private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

  private final CollegiumBot bot;
  private final InstantSource clock;

  Asking(CollegiumBot bot, InstantSource clock) {
    this.bot = bot;
    this.clock = clock;
  }

  /** What the core says. What it changed is kept by then. */
  Reply ask(Who who, Invocation.Request request) {
    var from = SlackAddress.of(who.user());
    var viewer = viewer(from);
    var key = new RequestKey(SlackAddress.PLATFORM + ":" + who.request());
    var answer = answer(new Invocation(from, who.channel().map(SlackAddress::of), key, request), viewer);
    return new Reply(new AnswerRendering(viewer).of(answer), viewer, hasChangedNothing(answer));
  }

  private Viewer viewer(Address from) {
    var reader = bot.readerAt(from);
    return new Viewer(reader.locale(), reader.zone());
  }

  private Answer answer(Invocation invocation, Viewer viewer) {
    try {
      return bot.answer(invocation, clock.instant().plus(PATIENCE));
    } catch (RuntimeException fault) {
      LOG.error("Something asked in Slack could not be answered", fault);
      return new PlainAnswer.NotKept(Wording.in(viewer.locale()).say("request.fault"));
    }
  }

  private static boolean hasChangedNothing(Answer answer) {
    return answer instanceof PlainAnswer.NotKept || answer instanceof PlainAnswer.Refused;
  }

  /**
   * Who asks.
   *
   * @param channel where they do; empty in places of their own
   * @param request what Slack calls this one request, however often it sends it
   */
  record Who(String user, Optional<String> channel, String request) {

    /** Empty if Slack does not say who asks. A request without a name of its own is like no other. */
    static Optional<Who> of(@Nullable String user, @Nullable String channel, @Nullable String request) {
      return given(user).map(
          found -> new Who(found, given(channel), given(request).orElseGet(() -> UUID.randomUUID().toString())));
    }

    private static Optional<String> given(@Nullable String text) {
      return Optional.ofNullable(text).filter(found -> !found.isBlank());
    }
  }

  /**
   * What is to be shown.
   *
   * @param isNo whether nothing was done, so that what was typed must stay
   */
  record Reply(Rendered rendered, Viewer viewer, boolean isNo) {}
}
