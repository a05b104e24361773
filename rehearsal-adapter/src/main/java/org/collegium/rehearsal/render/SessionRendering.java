package org.collegium.rehearsal.render;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.command.SessionAnswer;
import org.collegium.core.notice.SessionFacts;
import org.collegium.core.text.Prose;
import org.collegium.rehearsal.render.View.Shown;

/** Answers about sessions. */
final class SessionRendering {

  private final Viewer viewer;

  SessionRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  View of(SessionAnswer answer) {
    return switch (answer) {
      case SessionAnswer.NextSession next -> next(next);
      case SessionAnswer.SessionsListed listed -> listed(listed);
      case SessionAnswer.ClosuresListed closed -> closed(closed);
    };
  }

  private View next(SessionAnswer.NextSession next) {
    return Shown.calm(blocks(next));
  }

  /** When and where, what was answered, and the way to answer. */
  Stream<Block> blocks(SessionAnswer.NextSession next) {
    var session = next.session();
    var title = viewer.say("answer.session.title", session.number(), session.title());
    var facts = viewer.notices().facts(session).stream().map(Prose::raw).toList();
    return Stream.of(
        Stream.of(new Block.Heading(title), new Block.Items(facts)),
        next.answered().map(word -> new Block.Paragraph(viewer.say("answer.session.answered", word))).stream(),
        next.rsvp().map(ask -> new Block.Buttons(Button.of(ask).toList())).stream())
        .flatMap(blocks -> blocks);
  }

  private View listed(SessionAnswer.SessionsListed listed) {
    if (listed.sessions().isEmpty()) {
      return Shown.calm(new Block.Paragraph(viewer.say("answer.sessions.none", listed.cohort())));
    }
    return Shown.calm(new Block.Grid(viewer.say("answer.sessions.caption", listed.cohort()),
        List.of(viewer.say("answer.sessions.number"), viewer.say("answer.sessions.title"),
            viewer.say("answer.sessions.when"), viewer.say("answer.sessions.state")),
        listed.sessions().stream().map(this::row).toList()));
  }

  private View closed(SessionAnswer.ClosuresListed closed) {
    if (closed.closures().isEmpty()) {
      return Shown.calm(new Block.Paragraph(viewer.say("answer.closures.none", closed.cohort())));
    }
    var heading = Stream.<Block>of(new Block.Heading(viewer.say("answer.closures.caption", closed.cohort())));
    var days = closed.closures().stream().flatMap(each -> Stream.concat(
        Stream.<Block>of(new Block.Paragraph(each.which().raw())),
        each.takeBack().map(ask -> new Block.Buttons(Button.of(ask).toList())).stream()));
    var more = closed.more() == 0 ? Stream.<Block>empty()
        : Stream.<Block>of(new Block.Paragraph(viewer.say("answer.closures.more", closed.more())));
    return Shown.calm(Stream.of(heading, days, more).flatMap(blocks -> blocks));
  }

  private List<String> row(SessionAnswer.SessionLine line) {
    var session = line.session();
    return List.of(String.valueOf(session.number()), session.title().raw(), days(session), line.state().raw());
  }

  private String days(SessionFacts session) {
    return session.days().stream().map(day -> viewer.times().span(day.starts(), day.ends()).raw())
        .collect(Collectors.joining("\n"));
  }
}
