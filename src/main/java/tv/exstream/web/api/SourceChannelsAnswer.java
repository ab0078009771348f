package tv.exstream.web.api;

import java.util.List;
import tv.exstream.web.api.ChannelsAnswer.ChannelEntry;

/// What became of live sources that were to have channels.
///
/// @param made in the order of the live sources; their logos follow
/// @param left those that were left out, and why
/// @param logos how many pictures are being fetched now
/// @param more how many are left for another call, because one makes only so many, or the database was busy
public record SourceChannelsAnswer(List<MadeChannel> made, List<Left> left, int logos, int more) {
    public SourceChannelsAnswer {
        made = List.copyOf(made);
        left = List.copyOf(left);
    }

    /// @param live the id of the media item
    public record MadeChannel(long live, ChannelEntry channel) {}

    /// @param live the id of the media item
    public record Left(long live, String why) {}
}
