package org.collegium.core;

import java.util.Map;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Answering;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.identity.ReflectionId;
import org.collegium.core.reflection.NoteDepth;

/** What comes when an author looks at what a reflection of theirs holds. */
final class DepthReplies implements Room.Reply {

  private final NoteDepth note;

  DepthReplies(House house) {
    this.note = new NoteDepth(house.reflections(), house.clock());
  }

  @Override
  public Answer open(Answering answering) {
    return said(answering, note.open(about(answering), answering.by()));
  }

  @Override
  public Answer take(Answering answering, Map<String, String> values) {
    return said(answering, note.take(about(answering), answering.by(), values));
  }

  private static ReflectionId about(Answering answering) {
    return new ReflectionId(answering.meaning().id());
  }

  private static Answer said(Answering answering, NoteDepth.Outcome outcome) {
    return switch (outcome) {
      case NoteDepth.Opened(var form) -> new FormAnswer.FormOpened(form);
      case NoteDepth.Said(var answer) -> answer;
      case NoteDepth.NotYours _ ->
          new PlainAnswer.Refused(answering.wording().say("refused.reflection.not-yours"));
      case NoteDepth.NoSuchStep _ -> new PlainAnswer.Refused(answering.wording().say("form.problem.choice"));
    };
  }
}
