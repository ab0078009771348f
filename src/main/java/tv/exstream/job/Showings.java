package tv.exstream.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;

/// Which channels show which, as it was at one moment. Immutable.
public final class Showings {
    /// A message with more would not be read.
    private static final int MOST_NAMED = 10;

    private final Map<ChannelId, List<Channel>> users;

    private Showings(Map<ChannelId, List<Channel>> users) {
        this.users = users;
    }

    /// Reads the rules of each channel once.
    static Showings of(ChannelEdits.Stored stored) {
        Map<ChannelId, List<Channel>> users = new HashMap<>();
        for (Channel channel : stored.channels().all()) {
            shown(channel, stored)
                    .forEach(
                            shown ->
                                    users.computeIfAbsent(shown, _ -> new ArrayList<>())
                                            .add(channel));
        }
        return new Showings(users);
    }

    private static Set<ChannelId> shown(Channel channel, ChannelEdits.Stored stored) {
        return stored.schedules()
                .find(channel.id())
                .map(plan -> plan.schedule().program(channel.zone()).channels())
                .orElse(Set.of());
    }

    /// @param gone channels that are removed with it
    /// @throws ProblemException CHANNEL_IN_USE with the channels that show what it shows
    public void requireUnused(Channel channel, Set<ChannelId> gone) {
        List<Channel> left =
                users.getOrDefault(channel.id(), List.of()).stream()
                        .filter(user -> !user.id().equals(channel.id()))
                        .filter(user -> !gone.contains(user.id()))
                        .toList();
        if (!left.isEmpty()) {
            throw ProblemException.of(
                    Problem.CHANNEL_IN_USE,
                    Objection.CHANNEL_SHOWN,
                    channel.number(),
                    Remark.joined(
                            Word.LISTED,
                            left.stream()
                                    .limit(MOST_NAMED)
                                    .map(
                                            user ->
                                                    Remark.of(
                                                            Objection.THE_CHANNEL,
                                                            user.number().toString()))
                                    .toList()));
        }
    }
}
