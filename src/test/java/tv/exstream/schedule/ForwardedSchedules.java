package tv.exstream.schedule;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.channel.ChannelId;
import tv.exstream.time.TimeRange;

/// Schedules that are those of somebody else, but for what a test overrides.
public class ForwardedSchedules implements Schedules {
    private final Schedules schedules;

    public ForwardedSchedules(Schedules schedules) {
        this.schedules = schedules;
    }

    @Override
    public Optional<Plan> find(ChannelId channel) {
        return schedules.find(channel);
    }

    @Override
    public List<Outlook> outlooks(Instant now) {
        return schedules.outlooks(now);
    }

    @Override
    public Map<ChannelId, Text> texts(Collection<ChannelId> channels) {
        return schedules.texts(channels);
    }

    @Override
    public void put(ChannelId channel, Schedule schedule, Instant start) {
        schedules.put(channel, schedule, start);
    }

    @Override
    public List<MadeEdit> edits(ChannelId channel) {
        return schedules.edits(channel);
    }

    @Override
    public List<Explanation> explanations(ChannelId channel, TimeRange range) {
        return schedules.explanations(channel, range);
    }

    @Override
    public Optional<Anchor> rewound(ChannelId channel, Instant t) {
        return schedules.rewound(channel, t);
    }

    @Override
    public boolean extend(ChannelId channel, long basedOn, Extension extension) {
        return schedules.extend(channel, basedOn, extension);
    }
}
