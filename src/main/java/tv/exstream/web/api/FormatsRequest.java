package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import tv.exstream.channel.Alternative;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Formats;
import tv.exstream.media.Profile;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// Which house formats a channel is to have.
///
/// @param profile the main one, which may be sent as it was read, and cannot be another one
/// @param alternatives all further ones; none when absent
public record FormatsRequest(Optional<Profile> profile, Optional<List<Alternative>> alternatives) {
    /// @throws ProblemException INVALID_VALUE
    Channel applied(Channel channel) {
        Profile main = channel.formats().main();
        profile.filter(wanted -> !wanted.equals(main))
                .ifPresent(
                        wanted -> {
                            throw ProblemException.of(
                                    Problem.INVALID_VALUE,
                                    Objection.PROFILE_CHANGED,
                                    channel.number(),
                                    main,
                                    wanted);
                        });
        return channel.with(Formats.chosen(main, alternatives.orElse(List.of())));
    }
}
