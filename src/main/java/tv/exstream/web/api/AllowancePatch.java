package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tv.exstream.account.Allowance;
import tv.exstream.account.ChannelChoice;
import tv.exstream.account.RatingLimit;
import tv.exstream.channel.ChannelId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Remark;
import tv.exstream.web.api.AccountEntry.AllowanceEntry;

/// What an account may watch, as a person wants it; what is absent stays.
///
/// @param allChannels whether it sees every channel
/// @param groups of channels that it sees
/// @param channels the ids of channels that it sees besides
/// @param highestAge for which its programmes may be meant at most, 0..99
/// @param unrated whether it sees programmes that say no age
/// @param mostStreams how many at once; 0 for as many as the server sends
public record AllowancePatch(
        Optional<Boolean> allChannels,
        Optional<List<String>> groups,
        Optional<List<Long>> channels,
        Optional<Integer> highestAge,
        Optional<Boolean> unrated,
        Optional<Integer> mostStreams) {
    /// @throws ProblemException INVALID_VALUE
    Allowance applied(Allowance before) {
        AllowanceEntry old = AllowanceEntry.of(before);
        try {
            return new Allowance(
                    choice(old),
                    new RatingLimit(
                            highestAge.orElse(old.highestAge()), unrated.orElse(old.unrated())),
                    mostStreams.orElse(old.mostStreams()));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.INVALID_VALUE, within(e), e);
        }
    }

    private static Remark within(IllegalArgumentException e) {
        Remark told = UnacceptableException.told(e);
        String name = told.english().split(" ", 2)[0];
        return told.about(name, "allowance." + name);
    }

    private ChannelChoice choice(AllowanceEntry old) {
        if (allChannels.orElse(old.allChannels() && groups.isEmpty() && channels.isEmpty())) {
            return new ChannelChoice.All();
        }
        return new ChannelChoice.Some(
                Set.copyOf(groups.orElse(old.groups())),
                channels.orElse(old.channels()).stream()
                        .map(ChannelId::new)
                        .collect(Collectors.toSet()));
    }
}
