package org.collegium.discord.inbound;

import java.time.InstantSource;
import java.util.Map;
import org.collegium.core.CollegiumBot;
import org.collegium.core.TimelyAnswers;
import org.collegium.core.command.Answer;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Wording;
import org.collegium.core.outbox.Courier;
import org.collegium.discord.render.AnswerRendering;
import org.collegium.discord.render.FilledForm;
import org.collegium.discord.render.Rendered;
import org.collegium.discord.render.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the core in somebody's name. Whatever happens there is an answer, and it comes while Discord still waits. */
final class Asking {

  private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

  private final CollegiumBot bot;
  private final CommandNames names;
  private final TimelyAnswers answers;

  Asking(CollegiumBot bot, CommandNames names, InstantSource clock) {
    this.bot = bot;
    this.names = names;
    this.answers = new TimelyAnswers(bot, clock);
  }

  /** What the core says. What it changed is kept by then. */
  Reply ask(Who who, Invocation.Request request) {
    return ask(who, request, 1);
  }

  /** The same, and if it is a form with several pages, that one of them, from 1. */
  Reply ask(Who who, Invocation.Request request, int page) {
    var answered = answers.answer(new Invocation(who.from(), who.channel(), who.key(), request));
    var viewer = viewer(answered.reader());
    var answer = names.named(answered.answer(), viewer.locale());
    return new Reply(answer, rendered(answer, viewer, page), viewer);
  }

  /** What was promised; it may take half a minute. */
  Reply await(Who who, ReplyTo promised) {
    var answered = answers.await(new Invocation(who.from(), who.channel(), who.key("awaited:"),
        new Invocation.Awaited(promised)));
    var viewer = viewer(answered.reader());
    return new Reply(answered.answer(), rendered(answered.answer(), viewer, 1), viewer);
  }

  /** What was filled in, by field name; where a field is too large for one page, with what stands on its others. */
  Map<String, String> values(Who who, FilledForm form) {
    if (form.isByField()) {
      return form.values();
    }
    var opened = answers.answer(new Invocation(who.from(), who.channel(), who.key("whole:"),
        new Invocation.Opened(form.tag().replyTo()))).answer();
    return opened instanceof FormAnswer whole ? form.in(whole.form()) : form.values();
  }

  /** A "no" of our own, before the core was asked anything. */
  Reply refuse(Who who, String key) {
    var viewer = viewer(answers.readerAt(who.from()));
    var answer = new PlainAnswer.Refused(Wording.in(viewer.locale()).say(key));
    return new Reply(answer, rendered(answer, viewer, 1), viewer);
  }

  /** Whether this is heard for the first time: after a connection was lost Discord may tell of it again. */
  boolean isFirst(Who who, String what) {
    return bot.isFirst(who.key(what + ":"));
  }

  private static Viewer viewer(Courier.Reader reader) {
    return new Viewer(reader.locale(), reader.zone());
  }

  /** What was done stays done, even if it cannot be shown; that is said, so that nobody does it twice. */
  private static Rendered rendered(Answer answer, Viewer viewer, int page) {
    try {
      return new AnswerRendering(viewer).of(answer, page);
    } catch (RuntimeException fault) {
      LOG.error("An answer cannot be shown in Discord", fault);
      return new AnswerRendering(viewer)
          .of(new PlainAnswer.Said(Wording.in(viewer.locale()).say("request.unshown")));
    }
  }

  /** What the core said, and how it is shown. */
  record Reply(Answer answer, Rendered rendered, Viewer viewer) {

    /** Whether nothing was done, so that what stands there must stay. */
    boolean isNo() {
      return answer instanceof PlainAnswer.Refused || isNotKept();
    }

    /** Whether nothing was done yet, and what would be is shown. */
    boolean asksBack() {
      return answer instanceof PlainAnswer.Confirm;
    }

    /** Whether it was not done this time, and may be the next. */
    boolean isNotKept() {
      return answer instanceof PlainAnswer.NotKept;
    }
  }
}
