package tv.exstream.web.api;

import java.util.List;

/// The last scan of every library and the last reading of every source, by name; then the measuring of files, where it is wanted.
public record JobsAnswer(List<JobEntry> jobs) {
    public JobsAnswer {
        jobs = List.copyOf(jobs);
    }
}
