package org.collegium.rehearsal.render;

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

/** Any answer as the page shows it. */
public final class AnswerRendering {

  private final Viewer viewer;

  /** Renders for the one who asked. */
  public AnswerRendering(Viewer viewer) {
    this.viewer = viewer;
  }

  /** What the page shows. */
  public View of(Answer answer) {
    return switch (answer) {
      case PlainAnswer about -> new PlainRendering(viewer).of(about);
      case FormAnswer about -> new FormRendering().of(about);
      case SessionAnswer about -> new SessionRendering(viewer).of(about);
      case MemberAnswer about -> new MemberRendering(viewer).of(about);
      case ReflectionAnswer about -> new ReflectionRendering(viewer).of(about);
      case SummaryAnswer about -> new SummaryRendering(viewer).of(about);
      case PrivacyAnswer about -> new PrivacyRendering(viewer).of(about);
      case HomeAnswer about -> new HomeRendering(viewer).of(about);
      case CoachingAnswer about -> new CoachingRendering(viewer).of(about);
      case CaseAnswer about -> new CaseRendering(viewer).of(about);
      case ProtocolAnswer about -> new ProtocolRendering(viewer).of(about);
      case CommitmentAnswer about -> new CommitmentRendering(viewer).of(about);
      case DeliveryAnswer about -> new DeliveryRendering(viewer).of(about);
    };
  }
}
