package org.collegium.core.metronome;

import java.util.Objects;
import org.collegium.core.chore.Chore;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One knock at one chore. A chore that fails is asked again by the safety tick, not in a hurry. */
@DisallowConcurrentExecution
public final class KnockAtChore implements Job {

  static final String CHORE = "chore";
  static final String METRONOME = "metronome";

  private static final Logger LOG = LoggerFactory.getLogger(KnockAtChore.class);

  @Override
  public void execute(JobExecutionContext context) {
    var chore = (Chore) Objects.requireNonNull(context.getMergedJobDataMap().get(CHORE));
    var metronome = (Metronome) Objects.requireNonNull(context.getMergedJobDataMap().get(METRONOME));
    try {
      chore.runDue(metronome.now());
    } catch (RuntimeException e) {
      LOG.error("'{}' failed; it is tried again in {}", chore.name(), Metronome.SAFETY, e);
      metronome.failed(chore);
      metronome.rearm();
      return;
    }
    metronome.succeeded(chore);
    metronome.rearm();
  }
}
