package tv.exstream.web.api;

import java.util.List;

/// The last trials, the newest first.
public record TrialsAnswer(List<TrialAnswer> trials) {
    public TrialsAnswer {
        trials = List.copyOf(trials);
    }
}
