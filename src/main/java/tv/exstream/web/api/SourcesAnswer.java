package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;

/// Sources, by id unless another order is asked for.
///
/// @param total how many there are of those that are wanted
/// @param next asks for those after these; null when there are none
public record SourcesAnswer(List<SourceEntry> sources, int total, Optional<String> next) {
    public SourcesAnswer {
        sources = List.copyOf(sources);
    }

    /// All of them.
    public SourcesAnswer(List<SourceEntry> sources) {
        this(sources, sources.size(), Optional.empty());
    }
}
