package tv.exstream.schedule;

import tv.exstream.channel.ChannelId;
import tv.exstream.playout.InMemoryPlayouts;

class InMemoryStandstillsTest implements StandstillsContract {
    private final InMemoryPlayouts playouts = new InMemoryPlayouts();
    private final InMemorySchedules schedules = new InMemorySchedules(playouts);
    private final InMemoryStandstills standstills = new InMemoryStandstills(schedules, playouts);

    @Override
    public InMemoryStandstills standstills() {
        return standstills;
    }

    @Override
    public InMemorySchedules schedules() {
        return schedules;
    }

    @Override
    public InMemoryPlayouts playouts() {
        return playouts;
    }

    @Override
    public ChannelId channel() {
        return new ChannelId(5);
    }
}
