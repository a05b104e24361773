package org.collegium.core;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Answering;
import org.collegium.core.command.FilledIn;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.FormDrafts.FormDraft;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Wording;

/** Keeps what is typed into a form until it is sent: page by page, and when something in it is wrong. */
final class UnsentForms {

  private final Ledger<BotBooks> ledger;

  UnsentForms(Ledger<BotBooks> ledger) {
    this.ledger = ledger;
  }

  /** A form that is opened once more, with what was typed into it before. */
  Answer reopened(Person by, Answer answer) {
    return answer instanceof FormAnswer.FormOpened opened
        ? holding(by, opened, typed(by, opened.form().replyTo())) : answer;
  }

  /** A form that a command begins: what stands in it already was just asked for, and stays. */
  Answer begun(Person by, Answer answer) {
    if (!(answer instanceof FormAnswer.FormOpened opened)) {
      return answer;
    }
    var blank = new HashMap<>(typed(by, opened.form().replyTo()));
    opened.form().fields().stream().filter(field -> !field.current().isBlank())
        .forEach(field -> blank.remove(field.name()));
    return holding(by, opened, blank);
  }

  /** Keeps one page, and answers with the form as it stands then; of a form that cannot be opened any more nothing. */
  Answer keepPage(Answering answering, Answer opened, Map<String, String> page) {
    if (!(opened instanceof FormAnswer.FormOpened form)) {
      return opened;
    }
    var known = new HashMap<>(page);
    known.keySet().removeIf(name -> form.form().field(name).isEmpty());
    return ledger.write(books -> {
      var all = together(draft(books, answering), known);
      keep(books, answering, all);
      return holding(answering.by(), form, all);
    });
  }

  /** Sends a form with all its pages. What was typed is forgotten when it is kept, and not before. */
  Answer send(Answering answering, Map<String, String> last, Function<Map<String, String>, Answer> take) {
    return ledger.write(books -> {
      var draft = draft(books, answering);
      var all = together(draft, last);
      var answer = take.apply(all);
      if (answer instanceof FormAnswer.FormRejected) {
        keep(books, answering, all);
      } else if (draft.isPresent() && OncePerRequest.hasChangedSomething(answer)) {
        books.drafts().remove(answering.replyTo(), answering.by().id());
      }
      return answer;
    });
  }

  /** What was typed before and what is typed now; of the same field, the latter. */
  private static Map<String, String> together(Optional<FormDraft> before, Map<String, String> now) {
    var all = new HashMap<>(before.map(FormDraft::typed).orElse(Map.of()));
    all.putAll(now);
    return all;
  }

  private static Optional<FormDraft> draft(BotBooks books, Answering answering) {
    return books.drafts().of(answering.replyTo(), answering.by().id());
  }

  private static void keep(BotBooks books, Answering answering, Map<String, String> typed) {
    books.drafts().keep(new FormDraft(answering.replyTo(), answering.by().id(), typed, answering.now()));
  }

  private Map<String, String> typed(Person by, ReplyTo form) {
    return ledger.read(books -> books.drafts().of(form, by.id())).map(FormDraft::typed).orElse(Map.of());
  }

  private static Answer holding(Person by, FormAnswer.FormOpened opened, Map<String, String> typed) {
    return new FormAnswer.FormOpened(new FilledIn(opened.form(), Wording.in(by.locale())).holding(typed));
  }
}
