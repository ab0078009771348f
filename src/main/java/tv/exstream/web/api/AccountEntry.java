package tv.exstream.web.api;

import java.util.List;
import tv.exstream.account.Account;
import tv.exstream.account.Allowance;
import tv.exstream.account.ChannelChoice;
import tv.exstream.account.RatingLimit;
import tv.exstream.account.Role;
import tv.exstream.channel.ChannelId;

/// Somebody the server knows.
///
/// @param signsIn whether it has a password
/// @param language in which pages speak to it; empty to leave it to the browser
/// @param disabled whether nobody is let in by it
public record AccountEntry(
        long id,
        String name,
        Role role,
        boolean signsIn,
        boolean disabled,
        String language,
        AllowanceEntry allowance) {
    /// What it may watch.
    ///
    /// @param allChannels whether it sees every channel; the groups and ids count where it does not
    /// @param groups of channels that it sees
    /// @param channels the ids of channels that it sees besides
    /// @param highestAge for which its programmes may be meant at most
    /// @param unrated whether it sees programmes that say no age
    /// @param mostStreams how many at once; 0 for as many as the server sends
    public record AllowanceEntry(
            boolean allChannels,
            List<String> groups,
            List<Long> channels,
            int highestAge,
            boolean unrated,
            int mostStreams) {
        public AllowanceEntry {
            groups = List.copyOf(groups);
            channels = List.copyOf(channels);
        }

        static AllowanceEntry of(Allowance allowance) {
            RatingLimit ratings = allowance.ratings();
            return switch (allowance.channels()) {
                case ChannelChoice.All() ->
                        new AllowanceEntry(
                                true,
                                List.of(),
                                List.of(),
                                ratings.highestAge(),
                                ratings.unrated(),
                                allowance.mostStreams());
                case ChannelChoice.Some(var groups, var channels) ->
                        new AllowanceEntry(
                                false,
                                groups.stream().sorted().toList(),
                                channels.stream().map(ChannelId::value).sorted().toList(),
                                ratings.highestAge(),
                                ratings.unrated(),
                                allowance.mostStreams());
            };
        }
    }

    static AccountEntry of(Account account) {
        return new AccountEntry(
                account.id().value(),
                account.name().text(),
                account.role(),
                account.password().isPresent(),
                account.disabled(),
                account.settings().language(),
                AllowanceEntry.of(account.allowance()));
    }
}
