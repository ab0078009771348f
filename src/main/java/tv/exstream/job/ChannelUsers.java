package tv.exstream.job;

import java.util.List;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Channels;
import tv.exstream.collection.CollectionUser;
import tv.exstream.collection.CollectionUsers;
import tv.exstream.collection.Draws;
import tv.exstream.collection.MediaCollection;
import tv.exstream.schedule.Schedules;

/// The channels whose rules draw from collections. Thread-safe.
record ChannelUsers(Channels channels, Schedules schedules) implements CollectionUsers {
    @Override
    public List<CollectionUser> of(MediaCollection collection) {
        Draws draws = new Draws(collection);
        return channels.all().stream()
                .filter(channel -> isUser(channel, draws))
                .map(ChannelUsers::user)
                .toList();
    }

    private static CollectionUser user(Channel channel) {
        String path = "channels/" + channel.number();
        return new CollectionUser(path, channel.name(), "channel " + channel.number());
    }

    private boolean isUser(Channel channel, Draws draws) {
        return schedules
                .find(channel.id())
                .map(plan -> plan.schedule().program(channel.zone()).selections())
                .filter(selections -> selections.stream().anyMatch(draws::areMadeBy))
                .isPresent();
    }
}
