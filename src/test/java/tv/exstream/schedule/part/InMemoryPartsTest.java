package tv.exstream.schedule.part;

import java.util.List;
import tv.exstream.channel.ChannelId;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.schedule.InMemoryChanges;
import tv.exstream.schedule.InMemorySchedules;
import tv.exstream.schedule.Schedules;

class InMemoryPartsTest implements PartsContract {
    private final InMemorySchedules schedules = new InMemorySchedules(new InMemoryPlayouts());
    private final Parts parts = new InMemoryParts(schedules, new InMemoryChanges(schedules));

    @Override
    public Parts parts() {
        return parts;
    }

    @Override
    public Schedules schedules() {
        return schedules;
    }

    @Override
    public List<ChannelId> channels() {
        return List.of(new ChannelId(1), new ChannelId(2));
    }
}
