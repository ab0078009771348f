package tv.exstream.web.api;

import java.util.List;

/// Some matches of a source.
///
/// @param total how many there are with those that are on other pages
public record GuideMatchesAnswer(int total, int offset, List<GuideMatchEntry> matches) {
    public GuideMatchesAnswer {
        matches = List.copyOf(matches);
    }
}
