package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;

/// Some of the live sources by id.
///
/// @param total how many there are
/// @param next asks for what comes after these; absent when nothing does
public record LiveSourcesAnswer(int total, List<LiveSourceEntry> sources, Optional<String> next) {
    public LiveSourcesAnswer {
        sources = List.copyOf(sources);
    }
}
