package org.collegium.discord.render;

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

/** Any answer as Discord shows it. */
public final class AnswerRendering {

  private final Viewer viewer;

  /** Renders for the one who asked. */
  public AnswerRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  /** What to show; of a form its first page. */
  public Rendered of(Answer answer) {
    return of(answer, 1);
  }

  /** What to show; of a form that page, from 1, or the last where it has not so many. */
  public Rendered of(Answer answer, int page) {
    return switch (answer) {
      case PlainAnswer about -> new PlainRendering(viewer).of(about);
      case FormAnswer about -> new FormRendering(viewer).of(about, page);
      case SummaryAnswer about -> new SummaryRendering(viewer).of(about);
      case SessionAnswer about -> said(new SessionRendering(viewer).of(about));
      case MemberAnswer about -> said(new MemberRendering(viewer).of(about));
      case ReflectionAnswer about -> said(new ReflectionRendering(viewer).of(about));
      case PrivacyAnswer about -> said(new PrivacyRendering(viewer).of(about));
      case HomeAnswer about -> said(new HomeRendering(viewer).of(about));
      case CoachingAnswer about -> said(new CoachingRendering(viewer).of(about));
      case CaseAnswer about -> new CaseRendering(viewer).of(about);
      case ProtocolAnswer about -> said(new ProtocolRendering(viewer).of(about));
      case CommitmentAnswer about -> said(new CommitmentRendering(viewer).of(about));
      case DeliveryAnswer about -> said(new DeliveryRendering(viewer).of(about));
    };
  }

  private static Rendered said(List<Piece> pieces) {
    return new Rendered.Messages(Messages.of(pieces));
  }
}
