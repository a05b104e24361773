package org.collegium.core.metronome;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Looks every second whether somebody else wrote to the database. */
@DisallowConcurrentExecution
public final class WatchForChanges implements Job {

  @Override
  public void execute(JobExecutionContext context) {
    ((Metronome) context.getMergedJobDataMap().get(KnockAtChore.METRONOME)).watch();
  }
}
