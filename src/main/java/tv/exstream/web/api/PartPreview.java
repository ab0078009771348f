package tv.exstream.web.api;

import java.util.List;

/// What a change of a part would change.
///
/// @param channels those whose rules would become others, by number
public record PartPreview(List<UserEntry> channels) {
    public PartPreview {
        channels = List.copyOf(channels);
    }
}
