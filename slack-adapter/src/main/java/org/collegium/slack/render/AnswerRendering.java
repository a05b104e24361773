package org.collegium.slack.render;

import java.util.List;
import org.collegium.core.command.Answer;
import org.collegium.core.command.CaseAnswer;
import org.collegium.core.command.CoachingAnswer;
import org.collegium.core.command.CommitmentAnswer;
import org.collegium.core.command.DeliveryAnswer;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.HomeAnswer;
import org.collegium.core.command.MemberAnswer;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.PrivacyAnswer;
import org.collegium.core.command.ProtocolAnswer;
import org.collegium.core.command.ReflectionAnswer;
import org.collegium.core.command.SessionAnswer;
import org.collegium.core.command.SummaryAnswer;

/** Any answer as Slack shows it. */
public final class AnswerRendering {

  private final Viewer viewer;

  /** Renders for the one who asked. */
  public AnswerRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  /** What to show. */
  public Rendered of(Answer answer) {
    return of(answer, 1);
  }

  /** What to show; of a form with several pages that one, from 1. */
  public Rendered of(Answer answer, int page) {
    return switch (answer) {
      case PlainAnswer about -> new PlainRendering(viewer).of(about);
      case FormAnswer about -> new FormRendering(viewer).of(about, page);
      case SessionAnswer about -> shown(new SessionRendering(viewer).of(about));
      case MemberAnswer about -> shown(new MemberRendering(viewer).of(about));
      case ReflectionAnswer about -> shown(new ReflectionRendering(viewer).of(about));
      case SummaryAnswer about -> new SummaryRendering(viewer).rendered(about);
      case PrivacyAnswer about -> shown(new PrivacyRendering(viewer).of(about));
      case HomeAnswer about -> shown(new HomeRendering(viewer).of(about));
      case CoachingAnswer about -> shown(new CoachingRendering(viewer).of(about));
      case CaseAnswer about -> new CaseRendering(viewer).of(about);
      case ProtocolAnswer about -> shown(new ProtocolRendering(viewer).of(about));
      case CommitmentAnswer about -> shown(new CommitmentRendering(viewer).of(about));
      case DeliveryAnswer about -> shown(new DeliveryRendering(viewer).of(about));
    };
  }

  private static Rendered shown(List<Piece> pieces) {
    return new Rendered.Messages(Messages.of(pieces));
  }
}
