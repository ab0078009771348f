package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;

/// The last scan of every library, the last reading of every source and, where it is wanted, the measuring of files.
///
/// @param total how many there are of those that are wanted
/// @param next asks for those after these; null when there are none
public record JobsAnswer(List<JobEntry> jobs, int total, Optional<String> next) {
    public JobsAnswer {
        jobs = List.copyOf(jobs);
    }

    /// All of them.
    public JobsAnswer(List<JobEntry> jobs) {
        this(jobs, jobs.size(), Optional.empty());
    }
}
