package tv.exstream.web.api;

import java.util.List;

/// The live sources by id.
public record LiveSourcesAnswer(List<LiveSourceEntry> sources) {
    public LiveSourcesAnswer {
        sources = List.copyOf(sources);
    }
}
