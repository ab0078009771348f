package tv.exstream.web.api;

import java.util.List;

/// The sources by id.
public record SourcesAnswer(List<SourceEntry> sources) {
    public SourcesAnswer {
        sources = List.copyOf(sources);
    }
}
