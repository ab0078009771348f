package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import tv.exstream.channel.Alternative;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Formats;
import tv.exstream.media.Profile;
import tv.exstream.problem.ProblemException;

/// Which house formats a channel is to have.
///
/// @param profile the main one; it stays when absent
/// @param alternatives all further ones; none when absent
public record FormatsRequest(Optional<Profile> profile, Optional<List<Alternative>> alternatives) {
    /// @throws ProblemException INVALID_VALUE with the place, when they do not fit together
    Channel applied(Channel channel) {
        return channel.with(
                Formats.chosen(
                        profile.orElse(channel.formats().main()), alternatives.orElse(List.of())));
    }
}
