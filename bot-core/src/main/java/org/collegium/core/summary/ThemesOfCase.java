package org.collegium.core.summary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.core.casestudy.CaseSoFar;
import org.collegium.core.command.SummaryAnswer.Theme;
import org.collegium.core.programme.Programme;
import org.collegium.core.text.Prose;

/** Finds what several said in a case, from what its reader may read of it and nothing else; each with its sources. */
public final class ThemesOfCase {

  private final FindThemes find;
  private final Locale likely;

  /**
   * @param members whose names are no themes
   * @param likely in which language most is said
   */
  public ThemesOfCase(Programme programme, List<Prose> members, Locale likely) {
    this.find = new FindThemes(programme, members);
    this.likely = likely;
  }

  /** What most people spoke of first. */
  public List<Theme> of(List<CaseSoFar.Said> said) {
    return find.of(said.stream()
        .map(each -> new SharedText(each.name(), each.reference(), each.words(), likely, Optional.empty())).toList());
  }
}
