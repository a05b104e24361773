DROP INDEX case_study_running;
CREATE UNIQUE INDEX case_study_running ON case_study (cohort_id, script) WHERE state <> 'closed';
