package org.collegium.core.metronome;

import java.util.Objects;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Looks every second whether somebody else wrote to the database. */
@DisallowConcurrentExecution
public final class WatchForChanges implements Job {

  @Override
  public void execute(JobExecutionContext context) {
    var metronome = context.getMergedJobDataMap().get(KnockAtChore.METRONOME);
    ((Metronome) Objects.requireNonNull(metronome)).watch();
  }
}
