package org.collegium.core.casestudy;

import org.collegium.core.casestudy.CaseStudy.OpenStage;
import org.collegium.core.identity.CaseStudyId;

/**
 * Which opening of which stage a letter tells.
 *
 * @param opening a stage that was taken back and opened again is told again
 */
record StageKey(CaseStudyId id, int number, int opening) {

  StageKey(CaseStudyId id, OpenStage stage) {
    this(id, stage.number(), stage.opening());
  }

  /** As letters to that platform's channels carry it. */
  String written(String platform) {
    return "case:" + id.value() + ":stage:" + number + ":opening:" + opening + ":place:" + platform;
  }

  /** What {@link #written} gave. */
  static StageKey read(String key) {
    var parts = key.split(":", 8);
    return new StageKey(new CaseStudyId(Long.parseLong(parts[1])), Integer.parseInt(parts[3]),
        Integer.parseInt(parts[5]));
  }

  /** Whether that opening still stands. */
  boolean isOpenIn(CaseStudy study) {
    return study.stage(number).filter(stage -> stage.opening() == opening).isPresent();
  }
}
