package tv.exstream.channel;

class InMemoryLogosTest implements LogosContract {
    private final Channels channels = new InMemoryChannels();
    private final Logos logos = new InMemoryLogos(channels);

    @Override
    public Channels channels() {
        return channels;
    }

    @Override
    public Logos logos() {
        return logos;
    }
}
