package tv.exstream.channel;

class InMemoryChannelsTest implements ChannelsContract {
    private final Channels channels = new InMemoryChannels();

    @Override
    public Channels channels() {
        return channels;
    }
}
