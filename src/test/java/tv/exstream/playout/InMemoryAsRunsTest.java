package tv.exstream.playout;

import tv.exstream.channel.ChannelId;

class InMemoryAsRunsTest implements AsRunsContract {
    private final AsRuns runs = new InMemoryAsRuns();

    @Override
    public AsRuns runs() {
        return runs;
    }

    @Override
    public ChannelId channel() {
        return new ChannelId(5);
    }
}
