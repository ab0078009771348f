package tv.exstream.job;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.channel.ChannelId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Explanation;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Outlook;
import tv.exstream.schedule.Plan;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Schedules;
import tv.exstream.time.TimeRange;

/// Schedules whose rules nobody can read because the database is busy.
record BusySchedules(Schedules all) implements Schedules {
    @Override
    public Optional<Plan> find(ChannelId channel) {
        throw new ProblemException(Problem.DATABASE_BUSY, "the database is busy");
    }

    @Override
    public void put(ChannelId channel, Schedule schedule, Instant start) {
        all.put(channel, schedule, start);
    }

    @Override
    public List<MadeEdit> edits(ChannelId channel) {
        return all.edits(channel);
    }

    @Override
    public List<Explanation> explanations(ChannelId channel, TimeRange range) {
        return all.explanations(channel, range);
    }

    @Override
    public Optional<Anchor> rewound(ChannelId channel, Instant t) {
        return all.rewound(channel, t);
    }

    @Override
    public List<Outlook> outlooks(Instant now) {
        return all.outlooks(now);
    }

    @Override
    public Map<ChannelId, Text> texts(Collection<ChannelId> channels) {
        return all.texts(channels);
    }

    @Override
    public boolean extend(ChannelId channel, long basedOn, Extension extension) {
        return all.extend(channel, basedOn, extension);
    }
}
