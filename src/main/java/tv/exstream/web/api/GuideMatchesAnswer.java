package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;

/// Some matches of a source.
///
/// @param total how many there are with those that are on other pages
/// @param offset how many come before; 0 with a cursor
/// @param next asks for what comes after these; absent when nothing does
public record GuideMatchesAnswer(
        int total, int offset, List<GuideMatchEntry> matches, Optional<String> next) {
    public GuideMatchesAnswer {
        matches = List.copyOf(matches);
    }
}
