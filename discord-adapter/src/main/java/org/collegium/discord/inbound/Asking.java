package org.collegium.discord.inbound;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.collegium.core.CollegiumBot;
import org.collegium.core.CollegiumBot.Answered;
import org.collegium.core.command.Answer;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.Invocation;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.identity.Address;
import org.collegium.core.notice.Wording;
import org.collegium.core.outbox.Courier;
import org.collegium.discord.connection.Arrival;
import org.collegium.discord.render.AnswerRendering;
import org.collegium.discord.render.FilledForm;
import org.collegium.discord.render.Rendered;
import org.collegium.discord.render.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the core in somebody's name. Whatever happens there is an answer, and it comes while Discord still waits. */
final class Asking {

  /** Half of what Discord waits (docs.discord.com/developers/interactions/receiving-and-responding: three seconds). */
  private static final Duration PATIENCE = Duration.ofMillis(1_500);
  private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

  private final CollegiumBot bot;
  private final CommandNames names;
  private final InstantSource clock;

  Asking(CollegiumBot bot, CommandNames names, InstantSource clock) {
    this.bot = bot;
    this.names = names;
    this.clock = clock;
  }

  /** What the core says. What it changed is kept by then. */
  Reply ask(Who who, Invocation.Request request) {
    return ask(who, request, 1);
  }

  /** The same, and if it is a form with several pages, that one of them, from 1. */
  Reply ask(Who who, Invocation.Request request, int page) {
    var answered = answer(new Invocation(who.from(), who.channel(), who.key(), request));
    var viewer = answered.reader().map(Asking::viewer).orElseGet(() -> viewer(who.from()));
    var answer = names.named(answered.answer());
    return new Reply(answer, rendered(answer, viewer, page), viewer);
  }

  /** What was filled in, by field name; where a field is too large for one page, with what stands on its others. */
  Map<String, String> values(Who who, FilledForm form) {
    if (form.isByField()) {
      return form.values();
    }
    var opened = answer(new Invocation(who.from(), who.channel(), who.key("whole:"),
        new Invocation.Opened(form.tag().replyTo()))).answer();
    return opened instanceof FormAnswer whole ? form.in(whole.form()) : form.values();
  }

  /** A "no" of our own, before the core was asked anything. */
  Reply refuse(Who who, String key) {
    var viewer = viewer(who.from());
    var answer = new PlainAnswer.Refused(Wording.in(viewer.locale()).say(key));
    return new Reply(answer, rendered(answer, viewer, 1), viewer);
  }

  /** Whether this is heard for the first time: after a connection was lost Discord may tell of it again. */
  boolean isFirst(Who who, String what) {
    return bot.isFirst(who.key(what + ":"));
  }

  /** By when it must be answered counts from when it came, however long it waited here. */
  private Answered answer(Invocation invocation) {
    try {
      return bot.answered(invocation, Arrival.current().orElseGet(clock::instant).plus(PATIENCE));
    } catch (RuntimeException fault) {
      LOG.error("Something asked in Discord could not be answered", fault);
      return new Answered(new PlainAnswer.NotKept(Wording.in(Locale.US).say("request.fault")), Optional.empty());
    }
  }

  private Viewer viewer(Address from) {
    try {
      return viewer(bot.readerAt(from));
    } catch (RuntimeException fault) {
      LOG.error("It cannot be told how somebody reads; they are answered in English", fault);
      return new Viewer(Locale.US, ZoneOffset.UTC);
    }
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

    /** Whether it was not done this time, and may be the next. */
    boolean isNotKept() {
      return answer instanceof PlainAnswer.NotKept;
    }
  }
}
