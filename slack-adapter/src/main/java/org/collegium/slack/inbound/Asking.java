package org.collegium.slack.inbound;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.collegium.core.CollegiumBot;
import org.collegium.core.TimelyAnswers;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.notice.Wording;
import org.collegium.core.outbox.Courier;
import org.collegium.slack.Workspace;
import org.collegium.slack.render.AnswerRendering;
import org.collegium.slack.render.Rendered;
import org.collegium.slack.render.Viewer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the core in somebody's name. Whatever happens there is an answer, and it comes while Slack still waits. */
final class Asking {

  private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

  private final Workspace workspace;
  private final CollegiumBot bot;
  private final TimelyAnswers answers;

  Asking(Workspace workspace, CollegiumBot bot, InstantSource clock) {
    this.workspace = workspace;
    this.bot = bot;
    this.answers = new TimelyAnswers(bot, clock);
  }

  /** What the core says. What it changed is kept by then. */
  Reply ask(Who who, Invocation.Request request) {
    return ask(who, request, 1);
  }

  /** The same, and if it is a form with several pages, that one of them, from 1. */
  Reply ask(Who who, Invocation.Request request, int page) {
    var from = workspace.address(who.user());
    var key = new RequestKey(workspace.platform() + ":" + who.request());
    var answered = answers.answer(new Invocation(from, who.channel().map(workspace::address), key, request));
    var viewer = viewer(answered.reader());
    return new Reply(rendered(answered.answer(), viewer, page), viewer, outcome(answered.answer()));
  }

  /** What was promised; it may take half a minute. */
  Reply await(Who who, ReplyTo promised) {
    var answered = answers.await(new Invocation(workspace.address(who.user()), who.channel().map(workspace::address),
        new RequestKey(workspace.platform() + ":awaited:" + who.request()), new Invocation.Awaited(promised)));
    var viewer = viewer(answered.reader());
    return new Reply(rendered(answered.answer(), viewer, 1), viewer, outcome(answered.answer()));
  }

  /** Whether what was promised for this request is asked for the first time. */
  boolean isFirstAwaited(Who who) {
    return isFirst("awaits", who);
  }

  /** Whether this event came for the first time: Slack sends one again of which it did not hear in time. */
  boolean isFirst(Who who) {
    return isFirst("heard", who);
  }

  /** Whether a picture is drawn for this request for the first time: a question that comes again is answered again. */
  boolean isFirstDrawn(Who who) {
    return isFirst("drawn", who);
  }

  /** Whether the file of that copy may lie in this workspace, under Slack's own name for it. */
  boolean lies(ReplyTo copy, String file) {
    return bot.lies(copy, workspace.platform(), file);
  }

  private boolean isFirst(String what, Who who) {
    return bot.isFirst(new RequestKey(workspace.platform() + ":" + what + ":" + who.request()));
  }

  private static Viewer viewer(Courier.Reader reader) {
    return new Viewer(reader.locale(), reader.zone());
  }

  /** What was done stays done, even if it cannot be shown; that is said, so that nobody does it twice. */
  private static Rendered rendered(Answer answer, Viewer viewer, int page) {
    try {
      return new AnswerRendering(viewer).of(answer, page);
    } catch (RuntimeException fault) {
      LOG.error("An answer cannot be shown in Slack", fault);
      return new AnswerRendering(viewer)
          .of(new PlainAnswer.Said(Wording.in(viewer.locale()).say("request.unshown")));
    }
  }

  private static Outcome outcome(Answer answer) {
    return switch (answer) {
      case PlainAnswer.NotKept _ -> Outcome.NOT_KEPT;
      case PlainAnswer.Refused _ -> Outcome.REFUSED;
      case PlainAnswer.Confirm _ -> Outcome.ASKED_BACK;
      case Answer _ -> Outcome.DONE;
    };
  }

  /** What became of what was asked. */
  enum Outcome {
    /** It was done, or shown. */
    DONE,
    /** It was not done yet, and what would be is shown. */
    ASKED_BACK,
    /** It was not done, for a reason that will be the same next time. */
    REFUSED,
    /** It was not done this time. */
    NOT_KEPT
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
   * @param outcome what became of it
   */
  record Reply(Rendered rendered, Viewer viewer, Outcome outcome) {

    /** Whether nothing was done, so that what was typed must stay. */
    boolean isNo() {
      return outcome == Outcome.REFUSED || outcome == Outcome.NOT_KEPT;
    }

    /** Whether what led to it makes way for it. */
    boolean replaces() {
      return outcome == Outcome.DONE;
    }
  }
}
