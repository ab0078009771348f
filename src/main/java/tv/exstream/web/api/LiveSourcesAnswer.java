package tv.exstream.web.api;

import java.util.List;

/// Some of the live sources by id.
///
/// @param total how many there are
public record LiveSourcesAnswer(int total, List<LiveSourceEntry> sources) {
    public LiveSourcesAnswer {
        sources = List.copyOf(sources);
    }
}
