package tv.exstream.job;

import org.springframework.context.annotation.Import;

/// The work in the background for a server of a test, which adds the repositories.
@Import(JobConfiguration.class)
public class JobParts {}
